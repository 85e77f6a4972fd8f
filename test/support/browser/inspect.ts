/** What is wrong with a screen for somebody with large type, a keyboard, a screen reader or big thumbs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const ROOT = join(__dirname, '..', '..', '..');
const AXE = readFileSync(join(ROOT, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** What axe finds: contrast, names, roles and the rest of WCAG A and AA. */
export async function axeViolations(page: Page): Promise<string[]> {
  // A walk changes the address after the #, and the page keeps what was put into it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const found = await page.evaluate(async (tags) => {
    const { axe: engine } = window as unknown as { axe: typeof axe };
    const { violations } = await engine.run(document, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    });
    return violations;
  }, TAGS);
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 160)}`),
  );
}

/** What reaches beyond the screen's sides, other than strips that are meant to be moved. */
export function overflows(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const strip = '.towns, .calendar-scroll, .paper-view__scroll';
    // A page that leaves slides out to the side.
    const pages = [...document.querySelectorAll('.page')].filter((e) => e.clientWidth > 0);
    const found = [...(pages.at(-1)?.querySelectorAll('*') ?? [])].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return (
        width > 0 && (right > window.innerWidth + 0.5 || left < -0.5) && !element.closest(strip)
      );
    });
    const scrolls = [document.documentElement, ...document.querySelectorAll('.taro_page')].filter(
      (element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0,
    );
    return [...found, ...scrolls].map(
      (e) => `${e.tagName}.${e.className}: ${e.textContent?.slice(0, 40)}`,
    );
  });
}

/** What has a size of its own: the bar of tabs as high as WeChat's, the side of a desk for a mouse. */
const OWN_SIZES: readonly (readonly [where: string, least: number])[] = [
  ['.taro-tabbar__tabbar', 44],
  ['.side__pages', 36],
];

/** Things to tap that are narrower or lower than `least` pixels; not what stands in a sentence, as WCAG has it. */
export function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate(
    ({ own, pageLeast }) => {
      const controls = '[role=button], [role=switch], [role=link], a, input, textarea';
      // A field's own element, the label around it and the row of a table take the tap too.
      const areaOf = (element: Element): Element =>
        element.closest('label, .tap, tbody tr, taro-input-core, taro-textarea-core') ?? element;
      return [...document.querySelectorAll(controls)].flatMap((element) => {
        if (getComputedStyle(element).display === 'inline') return [];
        const { width, height } = areaOf(element).getBoundingClientRect();
        const pixels = (own.find(([where]) => element.closest(where))?.[1] ?? pageLeast) - 0.5;
        if (width === 0 || (width >= pixels && height >= pixels)) return [];
        const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
        return [
          `${Math.round(width)}×${Math.round(height)} ${element.tagName} ${name.slice(0, 40)}`,
        ];
      });
    },
    { own: OWN_SIZES, pageLeast: least },
  );
}

/** Words in another type than the tokens have: smaller than their least, or a typewriter's. */
export function strangeType(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pages = [...document.querySelectorAll('.page')].filter((e) => e.clientWidth > 0);
    const top = pages.at(-1);
    const elder = top?.classList.contains('page--elder') === true;
    const scale = Number(top ? getComputedStyle(top).getPropertyValue('--scale') : 1) || 1;
    const least = (elder ? 18 : 14) * scale - 0.5;
    const hasWords = (element: Element): boolean =>
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      [...element.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.textContent?.trim());
    // A drawing's numbers are its own; the paper on the screen is drawn as it is printed.
    const drawn = 'svg, .calendar, .paper-view, .row-chart, .paper-chart';
    return [...(top?.querySelectorAll('*') ?? [])].flatMap((element) => {
      const { width } = element.getBoundingClientRect();
      if (width === 0 || !hasWords(element) || element.closest(drawn)) return [];
      const { fontSize, fontFamily } = getComputedStyle(element);
      const isStrange = parseFloat(fontSize) < least || /monospace/.test(fontFamily);
      if (!isStrange) return [];
      const words = (element.textContent || element.getAttribute('aria-label')) ?? '';
      return [`${fontSize} ${fontFamily.slice(0, 20)} ${element.tagName}: ${words.slice(0, 30)}`];
    });
  });
}

/** All of it on one screen, each once; `least` is the side of the smallest target, in px. */
export async function complaintsOf(page: Page, least = 44): Promise<string[]> {
  const found = [
    ...(await axeViolations(page)),
    ...(await overflows(page)).map((what) => `beyond the side: ${what}`),
    ...(await smallTargets(page, least)).map((what) => `too small: ${what}`),
    ...(await strangeType(page)).map((what) => `strange type: ${what}`),
  ];
  return [...new Set(found)];
}
