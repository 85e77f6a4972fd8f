/** An office at its desk: every page at the width of a desktop, cases and reports by keyboard alone. */
import { goTo, picture, useApp } from '../support/browser/app';
import { eventually } from '../support/browser/eventually';
import { axeViolations, overflows } from '../support/browser/inspect';
import { front } from '../support/browser/screens';
import { focusMark, tabTo } from './by-keyboard';
import { idsOfDemo, routeOf } from './ids-of-demo';
import { OFFICE } from './places';

const { demo, open } = useApp();
let ids: Readonly<Record<string, string>>;
beforeAll(async () => {
  ids = await idsOfDemo(demo().district);
}, 120_000);

const DESKTOP = { viewport: { width: 1280, height: 960 } };

test('督办: a case is chosen, read and signed beside its list, by keyboard alone', async () => {
  const page = await open('district', DESKTOP);
  await goTo(page, 'packages/staff/follow-ups/index');
  const cases = front(page).locator('tbody tr');
  await cases.first().waitFor();
  // One that may be signed: nothing about it waits to be decided.
  const name = await cases.filter({ hasNotText: '申诉' }).nth(1).locator('a').innerText();
  // By its name: beside a case the list has fewer columns, and shows nothing of what waits.
  const second = cases.getByRole('link', { name, exact: true });
  const all = await cases.locator('a').allInnerTexts();
  await tabTo(page, new RegExp(`^${(all[0] ?? '').replace(/[()]/g, '.')}$`));
  for (let steps = 0; steps < all.indexOf(name); steps += 1) await page.keyboard.press('ArrowDown');
  expect(await focusMark(page)).toBe('solid 2px');
  await page.keyboard.press('Enter');
  const detail = front(page).getByRole('region', { name: '选中的督办单' });
  await detail.getByText('依据记录').waitFor();
  await detail.getByText(name, { exact: true }).waitFor();
  expect(new URL(page.url()).hash).toContain('packages/staff/follow-ups/index');
  expect(await second.getAttribute('aria-current')).toBe('true');
  await picture(page, 'follow-ups-desktop', { docs: true });
  await eventually(async () => expect(await axeViolations(page)).toEqual([]));

  const before = await cases.count();
  await tabTo(page, /^核实并签发/);
  await page.keyboard.press('Enter');
  await front(page).getByRole('dialog').waitFor();
  await eventually(async () => expect(await axeViolations(page)).toEqual([]));
  await tabTo(page, /^签发/);
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await cases.count()).toBe(before - 1));
});

test('通报: a number tells where it comes from, by keyboard too', async () => {
  const page = await open('district', DESKTOP);
  await goTo(page, routeOf('packages/staff/report/index?reportId=REPORT', ids));
  await front(page).getByText('一、总体情况').waitFor();
  await tabTo(page, /^5[0-9]$/);
  expect(await focusMark(page)).toBe('solid 2px');
  await page.keyboard.press('Enter');
  await front(page)
    .getByText(/^数字来源：/)
    .waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await tabTo(page, /^知道了/);
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await front(page).getByRole('dialog').count()).toBe(0));
});

test('系统状态 has nothing to press, and still is scrolled by keyboard', async () => {
  const page = await open('administrator', { viewport: { width: 1280, height: 480 } });
  await goTo(page, 'packages/staff/status/index');
  await front(page).getByText('账目核对 ·').waitFor();
  // Past the navigation, whose one stop stands before it.
  await tabTo(page, /^账目核对|账目核对 ·/);
  await page.keyboard.press('End');
  await eventually(async () =>
    expect(
      await front(page).evaluate((element) => element.parentElement?.scrollTop ?? 0),
    ).toBeGreaterThan(100),
  );
});

const AT_A_DESK: [person: string, route: string, ready: string][] = [
  ...OFFICE.map(([route, ready]): [string, string, string] => ['district', route, ready]),
  ['administrator', 'packages/staff/status/index', '账目核对'],
  ['administrator', 'packages/staff/data-requests/index', '办理'],
];

test.each(AT_A_DESK)('%s: %s at the width of a desktop', async (person, route, ready) => {
  const page = await open(person, DESKTOP);
  await goTo(page, routeOf(route, ids));
  await front(page).getByText(ready).first().waitFor();
  await picture(page, `desktop/${route.split('/')[1] ?? ''}`);
  expect(await overflows(page)).toEqual([]);
  await eventually(async () => expect(await axeViolations(page)).toEqual([]));
});
