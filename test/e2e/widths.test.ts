/** From the narrowest phone to a wide desktop nothing of a page is cut off or has to be moved sideways. */
import { goTo, useApp } from '../support/browser/app';
import { overflows } from '../support/browser/inspect';
import { front } from '../support/browser/screens';
import { idsOfDemo, routeOf } from './ids-of-demo';
import { PLACES } from './places';

const { demo, open } = useApp();

/** A small phone, a phone on its side, an iPad both ways, and desktops. */
const WIDTHS = [320, 667, 768, 1023, 1024, 1440, 1920];
const PEOPLE = ['instructor-1', 'district'] as const;

test.each(PEOPLE)(
  'the pages of %s at every width',
  async (personId) => {
    const ids = await idsOfDemo(demo().district);
    const page = await open(personId);
    const wide: string[] = [];
    for (const [route, ready] of PLACES[personId] ?? []) {
      await page.setViewportSize({ width: 390, height: 844 });
      await goTo(page, routeOf(route, ids));
      await front(page).getByText(ready).first().waitFor();
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 844 });
        // Two frames: the page lays itself out, and what listens to its width does.
        await page.evaluate(
          () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
        );
        const over = await overflows(page);
        if (over.length > 0) wide.push(`${route} at ${width}: ${over.slice(0, 2).join(', ')}`);
      }
    }
    expect(wide).toEqual([]);
  },
  300_000,
);
