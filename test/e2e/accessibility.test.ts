/**
 * Every page of every role, as the system's font size of 1.0 and 1.4 and 大字 show
 * it: nothing that axe objects to, nothing beyond the sides, nothing too small to tap.
 */
import type { Page } from 'playwright-core';
import { goTo, picture, useApp, type Looks } from '../support/browser/app';
import { complaintsOf } from '../support/browser/inspect';
import { button, card, front } from '../support/browser/screens';
import { idsOfDemo, routeOf } from './ids-of-demo';
import { PLACES, visitedRoutes } from './places';
import { registeredRoutes } from './registered-routes';

const { demo, open } = useApp();

interface Reader {
  name: string;
  looks: Looks;
  elder: boolean;
}
const READERS: Reader[] = [
  { name: '1.0', looks: {}, elder: false },
  { name: '1.4', looks: { scale: 1.4 }, elder: false },
  { name: '1.4 and 大字', looks: { scale: 1.4 }, elder: true },
];

async function openFor(personId: string, { looks, elder }: Reader): Promise<Page> {
  const page = await open(personId, looks);
  if (elder) {
    await page.addInitScript(() => localStorage.setItem('reading/elder', '{"data":"true"}'));
  }
  return page;
}

const leastTarget = ({ elder }: Reader): number => (elder ? 60 : 44);

async function problemsOf(page: Page, where: string, reader: Reader): Promise<string[]> {
  return (await complaintsOf(page, leastTarget(reader))).map((what) => `${where}: ${what}`);
}

let ids: Readonly<Record<string, string>>;
beforeAll(async () => {
  ids = await idsOfDemo(demo().district);
}, 120_000);

test('every page of the app is among those that are looked at', async () => {
  expect(new Set(visitedRoutes())).toEqual(new Set(await registeredRoutes()));
});

describe.each(READERS)('at $name', (reader) => {
  test.each(Object.keys(PLACES))('the pages of %s', async (personId) => {
    const page = await openFor(personId, reader);
    const problems: string[] = [];
    for (const [route, ready] of PLACES[personId] ?? []) {
      await goTo(page, routeOf(route, ids));
      await front(page).getByText(ready).first().waitFor();
      problems.push(...(await problemsOf(page, route, reader)));
    }
    expect(problems).toEqual([]);
  });

  test('what opens on top of a page: the sheet, a light, the list of the outbox', async () => {
    const page = await openFor('instructor-1', reader);
    await goTo(page);
    await front(page).getByText('当期各项').waitFor();
    await picture(page, `today-${reader.name.replace(/\W+/g, '-')}`);
    if (reader.elder) await picture(page, 'today-large', { docs: true });
    await card(page, '永川').record();
    await front(page).getByRole('dialog').waitFor();
    const problems = await problemsOf(page, 'sheet', reader);
    await button(page, '取消').click();
    await card(page, '永川').call();
    await front(page).getByText('最近的联系').waitFor();
    problems.push(...(await problemsOf(page, 'before a call', reader)));
    await button(page, '取消').click();
    await card(page, '永川').record();
    await button(page, '电话未接通').click();
    await card(page, '永川').open();
    await front(page).locator('.light .tap').first().click();
    await front(page).locator('.light__detail').waitFor();
    problems.push(...(await problemsOf(page, 'light', reader)));
    await goTo(page, 'packages/main/outbox/index');
    await front(page).getByText('已送达').waitFor();
    problems.push(...(await problemsOf(page, 'outbox', reader)));
    expect(problems).toEqual([]);
  });

  test('台账 of a unit: what is missing, a group unfolded, its sheet', async () => {
    const page = await openFor('instructor-1', reader);
    await goTo(page, routeOf('packages/staff/unit-profile/index?unitId=UNIT', ids));
    await button(page, /^出资人：/).click();
    await button(page, /^组建/).click();
    const name = reader.name.replace(/\W+/g, '-');
    await picture(page, `ledger-facts-${name}`);
    const problems = await problemsOf(page, 'unfolded', reader);
    await button(page, '填写组建').click();
    await front(page).getByRole('dialog').waitFor();
    await picture(page, `ledger-sheet-${name}`);
    problems.push(...(await problemsOf(page, 'sheet', reader)));
    expect(problems).toEqual([]);
  });

  test('a binding code on the screen', async () => {
    const page = await openFor('town', reader);
    await goTo(page, 'packages/staff/people/index');
    await button(page, /^发绑定码/).click();
    await front(page).getByRole('dialog').waitFor();
    expect(await problemsOf(page, 'code', reader)).toEqual([]);
  });
});
