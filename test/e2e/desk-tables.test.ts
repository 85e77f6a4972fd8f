/** Lists of an office on a desktop: as tables, and beside them the case that is chosen, by keyboard alone. */
import type { Locator, Page } from 'playwright-core';
import { goTo, picture, useApp } from '../support/browser/app';
import { eventually } from '../support/browser/eventually';
import { axeViolations, overflows } from '../support/browser/inspect';
import { button, dialog, field, front } from '../support/browser/screens';
import { focusMark, tabTo } from './by-keyboard';

const { open } = useApp();
const DESK = { viewport: { width: 1280, height: 800 } };
const UNITS = 'packages/main/units/index';

const rows = (page: Page): Locator => front(page).locator('tbody tr');
const names = (page: Page): Promise<string[]> => rows(page).locator('a').allInnerTexts();
const beside = (page: Page, label: string): Locator =>
  front(page).getByRole('region', { name: label });
const hash = (page: Page): string => new URL(page.url()).hash;
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? '');

async function openUnits(page: Page, asked = ''): Promise<void> {
  await goTo(page, UNITS + asked);
  await rows(page).first().waitFor();
}

test('台账: a unit opens beside the list, which keeps its place; the address keeps it and back closes it', async () => {
  const page = await open('district', DESK);
  await openUnits(page);
  const all = await names(page);
  await tabTo(page, new RegExp(`^${(all[0] ?? '').replace(/[()]/g, '.')}`));
  for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe(all[3]);
  expect(await focusMark(page)).toBe('solid 2px');
  await page.keyboard.press('Enter');
  await beside(page, '选中的单位').getByText('一年的联系').waitFor();
  expect(hash(page)).toMatch(/at=/);
  expect(await names(page)).toEqual(all);
  expect(await focused(page)).toBe(all[3]);
  expect(await overflows(page)).toEqual([]);
  await picture(page, 'desk/unit-beside-1280', { docs: true });
  await eventually(async () => expect(await axeViolations(page)).toEqual([]));

  await page.keyboard.press('End');
  expect(await focused(page)).toBe(all[all.length - 1]);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await beside(page, '选中的单位')
    .getByText(all[0] ?? '', { exact: true })
    .waitFor();
  await page.reload();
  await beside(page, '选中的单位')
    .getByText(all[0] ?? '', { exact: true })
    .waitFor();
  await page.goBack();
  await beside(page, '选中的单位').waitFor({ state: 'hidden' });
  expect(hash(page)).not.toMatch(/at=/);
  await rows(page).first().waitFor();

  await rows(page).nth(5).click();
  await beside(page, '选中的单位').waitFor();
  await page.keyboard.press('Escape');
  await beside(page, '选中的单位').waitFor({ state: 'hidden' });
});

test('at 1024 px a unit opens over the list, as on a phone, and at 1920 there is room for both', async () => {
  const page = await open('district', { viewport: { width: 1024, height: 800 } });
  await openUnits(page);
  await rows(page).nth(2).click();
  await front(page).getByText('一年的联系').waitFor();
  expect(hash(page)).toContain('packages/main/unit/index');
  const broad = await open('district', { viewport: { width: 1920, height: 1080 } });
  await openUnits(broad);
  await rows(broad).nth(2).click();
  await beside(broad, '选中的单位').getByText('一年的联系').waitFor();
  await picture(broad, 'desk/unit-beside-1920');
  expect(await overflows(broad)).toEqual([]);
  await eventually(async () => expect(await axeViolations(broad)).toEqual([]));
});

test('a table is sorted by name and by town, in the reading of Chinese, and says so in its address', async () => {
  const page = await open('district', DESK);
  await openUnits(page);
  const own = await names(page);
  const byReading = [...own].sort(new Intl.Collator('zh-Hans-CN', { numeric: true }).compare);
  await front(page).getByRole('button', { name: '单位', exact: true }).click();
  expect(await names(page)).toEqual(byReading);
  expect(hash(page)).toContain('sort=name');
  await front(page)
    .getByText(/^按单位排列 · 已显示 \d+ 家$/)
    .waitFor();
  await front(page).getByRole('button', { name: '单位', exact: true }).click();
  expect(await names(page)).toEqual([...byReading].reverse());
  await front(page).getByRole('button', { name: '镇街', exact: true }).click();
  const header = front(page).getByRole('columnheader', { name: '镇街' });
  expect(await header.getAttribute('aria-sort')).toBe('ascending');
  await page.reload();
  await rows(page).first().waitFor();
  expect(await header.getAttribute('aria-sort')).toBe('ascending');
  for (let presses = 0; presses < 2; presses += 1)
    await front(page).getByRole('button', { name: '镇街', exact: true }).click();
  expect(await names(page)).toEqual(own);
  expect(hash(page)).not.toContain('sort');
});

test('columns are chosen, the table is copied as cells and as a table, and printed whole', async () => {
  const page = await open('district', DESK);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openUnits(page, '?kind=socialOrganization');
  await button(page, '列').click();
  await dialog(page).getByRole('button', { name: '经营' }).click();
  await dialog(page).getByRole('button', { name: '完成' }).click();
  await front(page).getByRole('columnheader', { name: '经营' }).waitFor({ state: 'detached' });
  await page.reload();
  await rows(page).first().waitFor();
  expect(await front(page).getByRole('columnheader').allInnerTexts()).toEqual([
    '单位',
    '镇街',
    '类型',
    '组建',
  ]);
  await button(page, '复制表格').click();
  await page.getByText(/^已复制 \d+ 行$/).waitFor();
  const [text, html] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const of = async (type: string) => (await (await item?.getType(type))?.text()) ?? '';
    return [await of('text/plain'), await of('text/html')];
  });
  const count = await rows(page).count();
  expect(text?.split('\n')).toHaveLength(count + 1);
  expect(text?.split('\n')[0]).toBe('单位\t镇街\t类型\t组建');
  expect(html).toContain('<th>单位</th>');

  await openUnits(page);
  await page.reload();
  await eventually(async () => expect(await rows(page).count()).toBeGreaterThan(40));
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation').count()).toBe(0);
  await front(page).getByText('单位', { exact: true }).first().waitFor();
  expect(await front(page).getByRole('searchbox').count()).toBe(0);
  expect(await front(page).getByRole('button', { name: '打印' }).count()).toBe(0);
  // More than a window holds, and nothing of it cut off.
  const last = await rows(page).last().boundingBox();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(last?.y).toBeGreaterThan(DESK.viewport.height);
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(height);
  await picture(page, 'desk/units-print');
});

test('a filter is kept under a name, shown again by one tap, and is a link', async () => {
  const page = await open('district', DESK);
  await openUnits(page, '?kind=socialOrganization&organised=0');
  const wanted = await names(page);
  await button(page, '存为常用筛选').click();
  await field(page, '名称').fill('未组建社会组织');
  await dialog(page).getByRole('button', { name: '保存' }).click();
  await openUnits(page);
  await page.reload();
  await eventually(async () => expect((await names(page)).length).toBeGreaterThan(wanted.length));
  await button(page, '未组建社会组织').click();
  await eventually(async () => expect(await names(page)).toEqual(wanted));
  expect(hash(page)).toContain('kind=socialOrganization');
  await button(page, '管理常用筛选').or(button(page, '存为常用筛选')).first().click();
  await dialog(page).getByRole('button', { name: '删除：未组建社会组织' }).click();
  await dialog(page).getByRole('button', { name: '完成' }).click();
  expect(await button(page, '未组建社会组织').count()).toBe(0);
});

test('待确认: one is read beside the list and decided; several at once; the number at the side follows', async () => {
  const page = await open('district', DESK);
  await goTo(page, 'packages/staff/waiting/index');
  await rows(page).first().waitFor();
  const waiting = page.getByRole('link', { name: /^待确认，/ });
  const before = await rows(page).count();
  expect(await waiting.innerText()).toContain(String(before));
  await rows(page).nth(2).locator('a').focus();
  await page.keyboard.press('Enter');
  const card = beside(page, '选中的事项');
  await card.getByText('理由：').waitFor();
  await picture(page, 'desk/waiting-beside-1280', { docs: true });
  expect(await overflows(page)).toEqual([]);
  await eventually(async () => expect(await axeViolations(page)).toEqual([]));
  await card.getByRole('button', { name: /^不同意/ }).click();
  await dialog(page).getByRole('button', { name: '确定不同意' }).click();
  await eventually(async () => expect(await rows(page).count()).toBe(before - 1));

  // Space picks: the bar below says how many.
  await rows(page).first().locator('a').focus();
  await page.keyboard.press(' ');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press(' ');
  await button(page, '同意 2 项').click();
  await dialog(page).getByRole('button', { name: '确定同意' }).click();
  await eventually(async () => expect(await rows(page).count()).toBe(before - 3));
  await eventually(async () => expect(await waiting.innerText()).toContain(String(before - 3)));
});
