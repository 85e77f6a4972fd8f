/** 总览: the charts say what the records hold, and every figure opens to what it counts. */
import type { Page } from 'playwright-core';
import { goTo, picture, useApp, type Looks } from '../support/browser/app';
import { eventually } from '../support/browser/eventually';
import { complaintsOf } from '../support/browser/inspect';
import { button, front } from '../support/browser/screens';

const { demo, open } = useApp();

const chart = (page: Page, title: string) =>
  front(page).locator('.chart', { hasText: title }).first();
const row = (page: Page, title: string, name: string) =>
  chart(page, title).locator('.chart__row', { hasText: name }).first();

async function openOverview(page: Page): Promise<void> {
  await goTo(page);
  await button(page, /^总览/).click();
  await chart(page, '诉求').waitFor();
}

test.each<[1 | 1.4]>([[1], [1.4]])('the charts at a font size of %s', async (scale) => {
  const looks: Looks = { scale, density: 1.5 };
  const page = await open('district', looks);
  await openOverview(page);
  await front(page).getByText(/^截至/).first().waitFor();
  await picture(page, scale === 1 ? 'overview' : 'overview-large', { docs: scale === 1 });
  await eventually(async () => expect(await complaintsOf(page)).toEqual([]));
  await chart(page, '诉求').scrollIntoViewIfNeeded();
  await picture(page, `overview-below-${scale}`);
});

test('a week opens to the units whose call is missing, by name', async () => {
  const page = await open('district', { density: 1.5 });
  await openOverview(page);
  // A week whose grace is over, so that the marks no longer move.
  const week = row(page, '每周电话联系', '第45周');
  const [, met, owed] = /(\d+)\/(\d+)/.exec(await week.innerText()) ?? [];
  expect(Number(owed)).toBeGreaterThan(Number(met));
  await week.click();
  await front(page).getByText('第45周（11.2—11.8）的每周联系').waitFor();
  const towns = front(page).locator('.light');
  const shares = (await towns.allInnerTexts()).map((text) => /(\d+)\/(\d+)/.exec(text) ?? []);
  const sum = (at: 1 | 2): number => shares.reduce((all, share) => all + Number(share[at] ?? 0), 0);
  expect([sum(1), sum(2)]).toEqual([Number(met), Number(owed)]);
  const at = shares.findIndex((share) => share[1] !== share[2]);
  await towns.nth(at).locator('.tap').first().click();
  const units = towns.nth(at).locator('.overview__units .list-row');
  await units.first().waitFor();
  await picture(page, 'overview-week');
  expect(await units.locator('.tag--missed').count()).toBe(
    Number(shares[at]?.[2]) - Number(shares[at]?.[1]),
  );
  await units.first().click();
  await front(page).getByText('五个一').first().waitFor();
});

test('contacts and needs of a month open to units and needs, coverage to the units that it lacks', async () => {
  const page = await open('district', { density: 1.5 });
  await openOverview(page);
  const november = row(page, '联系，按方式', '11月');
  const reached = Number((await november.locator('.chart__value').innerText()).trim());
  const stored = demo().district.cloud.dump()['contacts'] as {
    on: string;
    outcome: string;
    voided?: unknown;
  }[];
  expect(reached).toBeGreaterThan(0);
  expect(stored.length).toBeGreaterThan(0);
  await november.click();
  await front(page).getByText('2026年11月的联系').waitFor();
  const parts = await front(page).locator('.light').allInnerTexts();
  const counted = parts.map((text) => Number(/联系到\s(\d+)\s次/.exec(text)?.[1] ?? 0));
  expect(counted.reduce((a, b) => a + b, 0)).toBe(reached);
  await page.goBack();

  await row(page, '诉求', '11月').click();
  await front(page).getByText('2026年11月的诉求').waitFor();
  const town = front(page)
    .locator('.light', { hasText: /[1-9]\s件/ })
    .first();
  await town.locator('.tap').first().click();
  await town.getByText('希望对接技能培训补贴').waitFor();
  await picture(page, 'overview-needs');
  await page.goBack();

  await row(page, '两个覆盖', '工作覆盖').click();
  await front(page).getByText('各镇街、园区').waitFor();
  await front(page).getByRole('button', { name: '工作覆盖', pressed: true }).waitFor();
});

test('a town supervisor sees their own town alone', async () => {
  const page = await open('town', { density: 1.5 });
  await openOverview(page);
  expect(await button(page, '换范围').count()).toBe(0);
  await row(page, '每周电话联系', '第45周').click();
  await front(page)
    .getByText(/的每周联系$/)
    .waitFor();
  expect(await front(page).locator('.light').count()).toBe(1);
});

test("a town's line on 今日 leads to the town's own 总览", async () => {
  const page = await open('district');
  await goTo(page);
  await front(page).getByText('联系情况（截至').waitFor();
  await button(page, /^中山路街道/).click();
  await front(page).getByText('每周电话联系').waitFor();
  expect(await front(page).locator('.title').first().innerText()).toBe('中山路街道');
});
