/** 台账: search by name and by pinyin initials, the filter by town, and each person's own scope. */
import type { Page } from 'playwright-core';
import { goTo, picture, useApp } from '../support/browser/app';
import { axeViolations } from '../support/browser/inspect';
import { eventually } from '../support/browser/eventually';
import { button, front } from '../support/browser/screens';

const { demo, open } = useApp();

/** What rows say; the spaces that keep facts together on a line are spaces here. */
const rows = async (page: Page): Promise<string[]> =>
  (await front(page).locator('.list-row').allInnerTexts()).map((text) =>
    text.replaceAll('\u00a0', ' '),
  );

async function openLedger(page: Page): Promise<string[]> {
  await goTo(page, 'packages/main/units/index');
  await front(page).locator('.list-row').first().waitFor();
  return rows(page);
}

async function search(page: Page, words: string): Promise<void> {
  await front(page).getByRole('searchbox').fill(words);
}

test.each([
  ['a part of the name', '医药', /医药/],
  ['pinyin initials', 'ycwl', /^永川物流/],
  ['pinyin initials in capitals', 'YCWL', /^永川物流/],
])('finds by %s', async (_what, words, name) => {
  const page = await open('district');
  const all = await openLedger(page);
  await search(page, words);
  await eventually(async () => {
    const found = await rows(page);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(all.length);
    for (const row of found) expect(row).toMatch(name);
  });
});

test('says what was not found, and what to try', async () => {
  const page = await open('district');
  await openLedger(page);
  await search(page, '不存在的单位');
  await front(page).getByText('没有找到“不存在的单位”').waitFor();
  await front(page).getByText('可以换一个词，或改用拼音首字母。').waitFor();
});

test('shows one town of the district, and more rows as it is scrolled', async () => {
  const page = await open('district', { density: 1.5 });
  const first = await openLedger(page);
  await picture(page, 'ledger', { docs: true });
  await front(page).getByText('上拉显示更多').scrollIntoViewIfNeeded();
  await eventually(async () => expect((await rows(page)).length).toBeGreaterThan(first.length));

  await button(page, '凤凰湖工业园').click();
  await eventually(async () => {
    const found = await rows(page);
    expect(found.length).toBeGreaterThan(0);
    for (const row of found) expect(row).toContain('凤凰湖工业园 · ');
  });
});

test('is cut down by filters that are read back as a sentence', async () => {
  const page = await open('district', { scale: 1.4 });
  await openLedger(page);
  await button(page, '筛选').click();
  const sheet = front(page).getByRole('dialog');
  await sheet.getByText('非公企业', { exact: true }).click();
  await sheet.getByText('没有党组织', { exact: true }).click();
  await picture(page, 'ledger-filter');
  expect(await axeViolations(page)).toEqual([]);
  await sheet.getByText('完成', { exact: true }).click();
  const units = demo().district.cloud.dump()['units'] as { kind: string; formation: string }[];
  const count = units.filter((u) => u.kind === 'enterprise' && u.formation === 'none').length;
  await front(page).getByText(`非公企业 · 没有党组织，共 ${count} 家`).waitFor();
  for (const row of await rows(page)) expect(row).toMatch(/非公企业 · 未组建/);
  await picture(page, 'ledger-filtered');
});

test.each<[1 | 1.4]>([[1], [1.4]])(
  'who has no instructor is listed by town, as many as 总览 says, at a font size of %s',
  async (scale) => {
    const page = await open('district', { scale, density: 1.5 });
    await openLedger(page);
    await button(page, '筛选').click();
    await picture(page, `ledger-filter-office-${scale}`);
    await button(page, '逐家指定指导员').click();
    await front(page).getByText('没有指导员的单位', { exact: true }).first().waitFor();
    const towns = front(page).locator('.light');
    await towns.first().waitFor();
    const counts = (await towns.allInnerTexts()).map((text) =>
      Number(/没有指导员\s(\d+)\s家/.exec(text)?.[1]),
    );
    const most = Math.max(...counts);
    expect(most).toBeGreaterThan(0);
    const town = towns.nth(counts.indexOf(most));
    // The only town with a gap is open already.
    const fold = town.locator('.tap').first();
    if ((await fold.getAttribute('aria-expanded')) !== 'true') await fold.click();
    await town.locator('.overview__units .list-row').first().waitFor();
    await picture(page, `without-instructor-${scale}`);
    expect(await town.locator('.overview__units .list-row').count()).toBe(most);
    expect(await axeViolations(page)).toEqual([]);
    await page.goBack();
    await goTo(page, 'packages/staff/overview/index');
    const all = counts.reduce((sum, one) => sum + one, 0);
    await front(page).getByText(`其中 ${all} 家没有指导员`).waitFor();
    await button(page, '看没有指导员的').waitFor();
    await picture(page, `overview-head-${scale}`);
  },
);

test('an instructor’s sheet has no page of the offices', async () => {
  const page = await open('instructor-1');
  await openLedger(page);
  await button(page, '筛选').click();
  await front(page).getByRole('dialog').getByText('经营状态').waitFor();
  expect(await button(page, '逐家指定指导员').count()).toBe(0);
});

test('a town sees its own units alone', async () => {
  const page = await open('town');
  for (const row of await openLedger(page)) expect(row).toContain('凤凰湖工业园 · ');
});

test('an instructor sees the units of their own alone', async () => {
  const page = await open('instructor-1');
  const mine = await openLedger(page);
  expect(mine).toHaveLength(5);
  await front(page).getByText('共 5 家').waitFor();
});

test('a member finds the branch that is theirs: whom to turn to, and no list of units', async () => {
  const page = await open('member');
  await goTo(page, 'packages/main/units/index');
  await front(page).getByText('有事找谁').waitFor();
  await front(page).getByText('书记', { exact: true }).waitFor();
  await front(page).getByText('党建指导员 指导员01').waitFor();
  expect(await front(page).getByPlaceholder('单位名称').count()).toBe(0);
  await button(page, /^党日与会议/).click();
  await front(page).getByText('支部年度').waitFor();
});

test('a filter stands in the address: a refresh keeps it, and so does coming back from a unit, with the place', async () => {
  const page = await open('district');
  await openLedger(page);
  await button(page, '筛选').click();
  const sheet = front(page).getByRole('dialog');
  await sheet.getByText('本周未联系', { exact: true }).click();
  await sheet.getByText('非公企业', { exact: true }).click();
  await sheet.getByText('完成', { exact: true }).click();
  const sentence = front(page).getByText(/^非公企业 · 本周未联系，共 \d+ 家$/);
  await sentence.waitFor();
  const said = await sentence.innerText();
  expect(page.url()).toContain('notThisWeek=1');
  await page.reload();
  await front(page).getByText(said, { exact: true }).waitFor();
  const first = (await rows(page)).length;
  await front(page).getByText('上拉显示更多').click();
  await eventually(async () => expect((await rows(page)).length).toBeGreaterThan(first));
  const many = await rows(page);
  const last = front(page)
    .locator('.list-row')
    .nth(many.length - 1);
  await last.scrollIntoViewIfNeeded();
  await last.click();
  await front(page).locator('.light').first().waitFor();
  await page.goBack();
  await front(page).getByText(said, { exact: true }).waitFor();
  await page.waitForTimeout(800);
  expect(await rows(page)).toEqual(many);
  expect(await last.evaluate((row) => row.getBoundingClientRect().top < innerHeight)).toBe(true);
  await picture(page, 'ledger-come-back');
});

test('a link opens the same list for a colleague within their right, and nobody else', async () => {
  const { towns } = await demo().district.act('demo-district', 'unit.list', {});
  const [own, foreign] = ['凤凰湖工业园', '朱沱镇'].map(
    (name) => towns.find((town) => town.name === name)?.id ?? '',
  );
  const page = await open('town', { expected: /40[13]/ });
  await goTo(page, `packages/main/units/index?townId=${own}&withoutPhone=1`);
  await front(page)
    .getByText(/没有电话，共 \d+ 家$/)
    .waitFor();
  for (const row of await rows(page)) expect(row).toContain('凤凰湖工业园 · ');
  const other = await open('town', { expected: /40[13]/ });
  await goTo(other, `packages/main/units/index?townId=${foreign}&withoutPhone=1`);
  await front(other).getByText('这个列表不在您的工作范围内').waitFor();
  await picture(other, 'ledger-not-yours');
  await button(other, '看我的台账').click();
  await front(other).locator('.list-row').first().waitFor();
});

test('the units of one instructor, by the name', async () => {
  const page = await open('district', { scale: 1.4 });
  await openLedger(page);
  await button(page, '筛选').click();
  await front(page).getByRole('textbox', { name: '某位指导员的单位' }).fill('指导员02');
  await button(page, '指导员02').click();
  await button(page, '完成').click();
  await front(page)
    .getByText(/^指导员02负责，共 \d+ 家$/)
    .waitFor();
  await picture(page, 'ledger-of-instructor');
});
