/** On a desktop: the phone in its frame, the day of the demo, a roster and 总览 by keyboard alone. */
import type { FrameLocator, Page } from 'playwright-core';
import { goTo, picture, useApp } from '../support/browser/app';
import { eventually } from '../support/browser/eventually';
import { axeViolations } from '../support/browser/inspect';
import { makeFiles } from '../support/browser/made-files';
import { front } from '../support/browser/screens';
import { tabTo } from './by-keyboard';

const { demo, open } = useApp();
const files = makeFiles();
afterAll(() => files.remove());

const DESKTOP = { viewport: { width: 1280, height: 960 } };
const phone = (page: Page): FrameLocator => page.frameLocator('#app');

test('a person is chosen beside the phone, by keyboard too', async () => {
  const page = await open(null, DESKTOP);
  await page.goto('/');
  await page.getByRole('button', { name: /指导员01/ }).waitFor();
  await tabTo(page, /^指导员01/);
  await page.keyboard.press('Enter');
  await phone(page).getByText('当期各项').waitFor();
  await page.getByText('已进入：指导员01').waitFor();
  expect(await page.getByRole('button', { pressed: true }).innerText()).toContain('指导员01');
  await picture(page, 'shell', { docs: true });
  expect(await axeViolations(page)).toEqual([]);

  await page.getByRole('button', { name: /未绑定的微信/ }).click();
  await phone(page).getByText('绑定您在名册上的身份').waitFor();
});

test('a person may have a record on the phone that waits: with its reason, and gone once it is deleted', async () => {
  const page = await open(null, DESKTOP);
  await page.goto('/');
  await page.getByRole('button', { name: /指导员02/ }).click();
  await phone(page).getByText('1 条待处理').click();
  await phone(page).getByText('联系日期在今天之后，请核对日期').waitFor();
  await phone(page).getByText('删除', { exact: true }).click();
  await phone(page).locator('.taro-modal__foot').getByText('删除').click();
  await phone(page).getByText('还没有记录').waitFor();
  // Chosen again, the phone is as it was left.
  await page.getByRole('button', { name: /指导员02/ }).click();
  await phone(page).getByText('当期各项').waitFor();
  expect(await phone(page).getByText('条待处理').count()).toBe(0);
});

test('the demo moves to another day and back', async () => {
  const page = await open('instructor-1', DESKTOP);
  await page.goto('/');
  await phone(page).getByText('11月19日 周四', { exact: true }).waitFor();
  await page.getByLabel('改到').fill('2026-12-31');
  await page.getByRole('button', { name: '改日期' }).click();
  await phone(page).getByText('12月31日 周四', { exact: true }).waitFor();
  await page.getByText('2026-12-31（演示日期）').waitFor();
  await page.getByRole('button', { name: '回到今天' }).click();
  await phone(page).getByText('11月19日 周四', { exact: true }).waitFor();
});

test('a phone is led to the app itself', async () => {
  const page = await open(null);
  await page.goto('/');
  await page.getByRole('button', { name: /指导员01/ }).click();
  await front(page).getByText('当期各项').waitFor();
  expect(new URL(page.url()).pathname).toBe('/app/');
});

test('a roster is checked and written without a mouse', async () => {
  const file = await files.workbook('键盘.xlsx', {
    单位: [
      ['单位名称', '单位类型', '所属镇街', '组建方式'],
      ['键盘导入有限公司', '非公企业', '中山路街道', '未组建'],
    ],
  });
  const page = await open('district', DESKTOP);
  await goTo(page, 'packages/staff/roster/index');
  await front(page).getByText('以往的导入').waitFor();
  await tabTo(page, /^选择工作簿/);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.keyboard.press('Enter'),
  ]);
  await chooser.setFiles(file);
  await front(page).getByText('将新增 1 项').waitFor();
  await tabTo(page, /^写入名册/);
  await page.keyboard.press('Enter');
  await front(page).getByText('已写入', { exact: true }).waitFor();
  await eventually(async () => expect(await axeViolations(page)).toEqual([]));
});

test('supervisor pages use the width of a desktop', async () => {
  const page = await open('district', DESKTOP);
  await goTo(page, 'packages/staff/people/index');
  const list = front(page).locator('.list');
  await list.waitFor();
  expect((await list.boundingBox())?.width).toBeGreaterThan(900);
});

test('总览 on a desktop: each town in a line of a table and of a picture by weeks, opening to its units', async () => {
  const page = await open('district', DESKTOP);
  await goTo(page, 'packages/staff/overview/index');
  const towns = front(page).getByRole('table', { name: '各镇街、园区' });
  await towns.waitFor();
  // What the towns have is what the whole has.
  const { towns: figures } = await demo().district.act('demo-district', 'overview.open', {
    charts: true,
  });
  for (const { name, figures: own } of figures) {
    const line = towns.getByRole('row').filter({ hasText: name });
    const kinds = own ? [own.coverage.enterprise, own.coverage.socialOrganization] : [];
    const sum = (of: 'organised' | 'operating') => kinds.reduce((n, kind) => n + kind[of], 0);
    const share = ((100 * sum('organised')) / sum('operating')).toFixed(2);
    const told = `组织覆盖 ${share}%，${sum('organised')}/${sum('operating')}`;
    await line.getByRole('button', { name: told }).waitFor();
  }
  await front(page).getByText('待办时长').waitFor();
  const weeks = front(page).getByRole('table', { name: '每周电话联系，逐镇街逐周' });
  const cell = weeks.getByRole('row').filter({ hasText: '胜利路街道' }).getByRole('button').nth(3);
  const [, met = '', owed = ''] =
    /(\d+)\/(\d+)/.exec((await cell.getAttribute('aria-label')) ?? '') ?? [];
  expect(Number(owed)).toBeGreaterThan(Number(met));
  await cell.click();
  const missed = front(page).locator('.tag--missed');
  await eventually(async () => expect(await missed.count()).toBe(Number(owed) - Number(met)));
  await page.goBack();
  // One stop of Tab; the arrows go from town to town and from week to week.
  await cell.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  const below = weeks.getByRole('row').filter({ hasText: '中山路街道' }).getByRole('button').nth(4);
  expect(await below.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await weeks.locator('[tabindex="0"]').count()).toBe(1);
  await towns.getByRole('button', { name: '胜利路街道' }).click();
  await front(page).getByText('胜利路街道', { exact: true }).waitFor();
  expect(await towns.count()).toBe(0);
});

test('总览 is reached and read by keyboard alone, and prints', async () => {
  const page = await open('district', { ...DESKTOP, density: 1.5 });
  await goTo(page);
  await front(page).getByText('联系情况（截至').waitFor();
  await tabTo(page, /^今日$/);
  for (let steps = 0; steps < 8; steps += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await front(page).getByText('每周电话联系', { exact: true }).waitFor();
  await picture(page, 'overview-desktop', { docs: true });
  await eventually(async () => expect(await axeViolations(page)).toEqual([]));
  await page.emulateMedia({ media: 'print' });
  expect(await front(page).getByRole('button', { name: '打印' }).count()).toBe(0);
  await picture(page, 'overview-print');
  // The whole district on one sheet, not what the window happens to show.
  const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g);
  expect(sheets).toHaveLength(1);
  await page.emulateMedia({ media: 'screen' });
  await tabTo(page, /^第45周/);
  await page.keyboard.press('Enter');
  await front(page).getByText('第45周（11.2—11.8）的每周联系').waitFor();
  await tabTo(page, /^中山路街道/);
  await page.keyboard.press('Enter');
  await front(page).locator('.overview__units .tag').first().waitFor();
  expect(await axeViolations(page)).toEqual([]);
});
