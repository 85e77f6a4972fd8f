/**
 * Each practice is at most two taps from 今日 of the person whom it concerns: what a branch, a unit and
 * the offices have under way is opened from there, with every page that it leads to.
 */
import type { Page } from 'playwright-core';
import { yongchuanPairs } from '@core/rulepacks/yongchuan/pairs';
import { yongchuanPledges } from '@core/rulepacks/yongchuan/pledges';
import { yongchuanProcesses, yongchuanStandards } from '@core/rulepacks/yongchuan/practices';
import { goTo, useApp } from '../support/browser/app';
import { eventually } from '../support/browser/eventually';
import { button, front } from '../support/browser/screens';

const { demo, open } = useApp();
const send = () => demo().district;

/** The route in front. */
const routeOf = (page: Page): string =>
  new URL(page.url()).hash.replace(/^#\//, '').split('?')[0] ?? '';

async function today(personId: string): Promise<Page> {
  const page = await open(personId);
  await goTo(page);
  return page;
}

const titlesOf = (kinds: readonly { title: string }[]): string[] => kinds.map(({ title }) => title);

test('of a branch: everything that it has and may begin is on the page that is one tap away', async () => {
  const page = await today('secretary');
  await button(page, /^规范化建设/).click();
  const { branches } = await send().act('demo-secretary', 'meeting.list', {});
  const id = branches.find(({ mayKeep }) => mayKeep)?.organizationId ?? '';
  const subject = { kind: 'organization' as const, id };
  const read = async () => ({
    standards: (await send().act('demo-secretary', 'standard.subject', { subject })).standards,
    processes: (await send().act('demo-secretary', 'process.subject', { subject })).processes,
    pairs: (await send().act('demo-secretary', 'pair.subject', { subject })).kinds,
    pledges: (await send().act('demo-secretary', 'pledge.subject', { subject })).kinds,
    means: (await send().act('demo-secretary', 'means.subject', { subject })).grants,
  });
  const { standards, processes, pairs, pledges, means } = await read();
  for (const list of [standards, processes, pairs, pledges, means]) {
    expect(list.length).toBeGreaterThan(0);
  }
  const titles = [standards, processes.filter((one) => one.mayBegin), pairs, pledges, means];
  // Each of the five engines answers for itself.
  await eventually(async () => {
    const shown = await front(page).innerText();
    expect(titles.flatMap(titlesOf).filter((title) => !shown.includes(title))).toEqual([]);
  });
});

test.each([
  ['标准', /^三亮三比三评/, 'packages/staff/standard/index'],
  ['程序', /^七步评议/, 'packages/staff/process/index'],
  ['承诺', /^党员公开承诺 ·/, 'packages/staff/pledge/index'],
  ['经费', /^财政列支/, 'packages/staff/grant/index'],
  ['结对', /^结对共建：/, 'packages/staff/pair/index'],
])('of a branch: one of %s is two taps away', async (_what, row, route) => {
  const page = await today('secretary');
  await button(page, /^规范化建设/).click();
  await front(page).getByText('结对联系', { exact: true }).waitFor();
  await button(page, row).click();
  await page.waitForURL((url) => url.hash.includes(route));
  expect(routeOf(page)).toBe(route);
});

test('of a unit: an instructor reaches it from its card', async () => {
  const page = await today('instructor-1');
  await front(page).locator('.due-card__name').first().click();
  await button(page, /^规范化建设/).click();
  await page.waitForURL(/staff\/practices/);
  await front(page).getByText('经费', { exact: true }).waitFor();
  await front(page).getByText('党组织的标准、程序、承诺、结对和经费').first().waitFor();
});

test.each([
  ['district', '达标验收', yongchuanStandards],
  ['district', '程序办理', yongchuanProcesses],
  ['town', '结对联系', yongchuanPairs],
  ['town', '公开承诺', yongchuanPledges],
] as const)('of an office (%s): %s names each kind of the pack', async (who, title, kinds) => {
  const page = await today(who);
  await button(page, new RegExp(`^${title}`)).click();
  expect(kinds.length).toBeGreaterThan(0);
  for (const kind of titlesOf(kinds)) {
    await front(page).getByRole('button', { name: kind }).first().waitFor();
  }
});

test.each([
  ['district', '党建经费', 'packages/staff/means/index'],
  ['town', '培训', 'packages/staff/courses/index'],
  ['town', '班子和书记', 'packages/staff/leadership/index'],
  ['town', '诚信卡', 'packages/member/integrity-cards/index'],
  ['district', '分类定级', 'packages/staff/grades/index'],
])('of an office (%s): %s is one tap away', async (who, title, route) => {
  const page = await today(who);
  await button(page, new RegExp(`^${title}`)).click();
  await page.waitForURL((url) => url.hash.includes(route));
});

test('of a member: what the branch promised, and one’s own 诚信卡', async () => {
  const page = await today('member');
  await page.getByText('台账', { exact: true }).last().click();
  await button(page, /^规范化建设/).click();
  await front(page).getByText('承诺和示范岗', { exact: true }).waitFor();
  const again = await today('member');
  await again.getByText('我的', { exact: true }).last().click();
  await button(again, /^诚信卡/).click();
  await again.waitForURL(/integrity-cards/);
});
