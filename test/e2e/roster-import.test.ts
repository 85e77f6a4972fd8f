/** 名册导入: a changed workbook is checked, written with its progress, and undone whole. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { goTo, picture, useApp } from '../support/browser/app';
import { eventually } from '../support/browser/eventually';
import { makeFiles } from '../support/browser/made-files';
import { complaintsOf } from '../support/browser/inspect';
import { button, front } from '../support/browser/screens';

const { demo, open } = useApp();
const files = makeFiles();
afterAll(() => files.remove());

const KNOWN = '永川医药有限公司25';
/** So many that the work takes seconds. */
const MANY = 400;

const HEADINGS = ['单位名称', '单位类型', '所属镇街', '职工人数', '联系电话', '组建方式'];
const unit = (name: string, town = '中山路街道', headcount = '12'): string[] => [
  name,
  '非公企业',
  town,
  headcount,
  '02349860001',
  '未组建',
];

async function choose(page: Page, file: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    button(page, '选择工作簿').click(),
  ]);
  await chooser.setFiles(file);
}

async function openImport(page: Page): Promise<void> {
  await goTo(page, 'packages/staff/roster/index');
  await button(page, '选择工作簿').waitFor();
}

const headcountOf = (name: string): unknown =>
  (demo().district.cloud.dump()['units'] as { name: string; headcount?: number }[]).find(
    (u) => u.name === name,
  )?.headcount;

const unitCount = (): number => demo().district.cloud.dump()['units']?.length ?? 0;

/** Percentages that a progress bar showed on the page. */
async function watchProgress(page: Page): Promise<() => Promise<number[]>> {
  await page.addInitScript(() => {
    const host = window as unknown as { progressSeen: number[] };
    host.progressSeen = [];
    new MutationObserver(() => {
      const now = document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow');
      if (now) host.progressSeen.push(Number(now));
    }).observe(document, { childList: true, subtree: true, attributes: true });
  });
  return () => page.evaluate(() => (window as unknown as { progressSeen: number[] }).progressSeen);
}

test('a changed workbook: row issues, written with progress, undone whole', async () => {
  const before = { units: unitCount(), headcount: headcountOf(KNOWN) };
  const added = Array.from({ length: MANY }, (_, i) => unit(`新增测试有限公司${i + 1}`));
  const file = await files.workbook('名册修改.xlsx', {
    单位: [HEADINGS, ...added, unit(KNOWN, '中山路街道', '234'), unit('没有镇街有限公司', '')],
  });
  const page = await open('district', { density: 1.5 });
  const seen = await watchProgress(page);
  await openImport(page);
  await choose(page, file);

  await front(page).getByText(`将新增 ${MANY} 项，将更新 1 项`).waitFor({ timeout: 60_000 });
  const issue = front(page).locator('.list-row', { hasText: `单位 第 ${MANY + 3} 行` });
  await issue.getByText('未通过').waitFor();
  expect(await issue.innerText()).toContain('所属镇街');
  expect(unitCount()).toBe(before.units);
  await picture(page, 'roster-import', { docs: true });

  await button(page, '写入名册').click();
  await front(page).getByText('已写入', { exact: true }).waitFor({ timeout: 60_000 });
  expect((await seen()).length).toBeGreaterThan(0);
  expect(unitCount()).toBe(before.units + MANY);
  expect(headcountOf(KNOWN)).toBe(234);

  await button(page, '整体撤销').click();
  await page.locator('.taro-model__confirm, .taro__modal-foot div').last().click();
  await front(page).getByText('已撤销', { exact: true }).waitFor({ timeout: 60_000 });
  expect(unitCount()).toBe(before.units);
  expect(headcountOf(KNOWN)).toBe(before.headcount);
}, 240_000);

test('what was put right in the app stays, and the preview says so; the file’s word on demand', async () => {
  const { district } = demo();
  const { units } = await district.act('demo-district', 'unit.list', { query: KNOWN });
  await district.act('demo-district', 'unit.correct', {
    id: randomUUID(),
    unitId: units[0]?.unitId ?? '',
    changes: { headcount: 77 },
  });
  const file = await files.workbook('名册再来.xlsx', {
    单位: [HEADINGS, unit(KNOWN, '中山路街道', '55')],
  });
  const page = await open('district', { density: 1.5 });
  const check = async (): Promise<void> => {
    await openImport(page);
    await choose(page, file);
    await front(page).getByText('有 1 处在系统里改正过').waitFor({ timeout: 60_000 });
  };
  await check();
  await front(page).getByText('系统里是“77”').waitFor();
  expect(await complaintsOf(page)).toEqual([]);
  await picture(page, 'roster-corrected');
  await button(page, '写入名册').click();
  await front(page).getByText('写入时保留了系统里的').waitFor({ timeout: 60_000 });
  expect(headcountOf(KNOWN)).toBe(77);
  await page.reload();
  await check();
  await button(page, '以表为准').click();
  await button(page, '写入名册').click();
  await front(page).getByText('写入时以表为准').waitFor({ timeout: 60_000 });
  expect(headcountOf(KNOWN)).toBe(55);
});

const CASES = join(__dirname, '../fixtures/cases');

test('a workbook that asks: answered once, offered, and what was set aside is seen', async () => {
  const page = await open('district', { density: 1.5 });
  await openImport(page);
  await choose(page, join(CASES, 'A-sheet-per-town.xlsx'));
  await front(page).getByText('3 张工作表没有“所属镇街”一列').waitFor();
  await front(page).getByText('用表名作为所属镇街：').waitFor();
  await picture(page, 'roster-questions');
  expect(await complaintsOf(page)).toEqual([]);
  await button(page, '按此重新检查').click();
  await front(page).getByText('单位旁写着党组织').waitFor();
  await front(page).getByText('可以不答，其余照常写入。').waitFor();
  await front(page).getByText('将新增 9 项').waitFor();
  await front(page).getByText('新建，覆盖写在旁边的单位').click();
  await button(page, '按此重新检查').click();
  await front(page).getByText('将新增 12 项').waitFor();

  await button(page, '返回').click();
  await choose(page, join(CASES, '13-phones-as-written.xlsx'));
  const aside = front(page).locator('.list-row', { hasText: '单位 第 5 行' });
  await aside.getByText('先留空').waitFor();
  expect(await aside.innerText()).toContain('号码成了科学计数');
  await picture(page, 'roster-set-aside');
});

test.each([
  ['a workbook under a password', () => files.locked('加密.xlsx'), /设了打开密码/],
  [
    'a text that is called a workbook',
    () => files.text('名单.xlsx', '<table><tr><td>姓名</td></tr></table>'),
    /不是 Excel 工作簿/,
  ],
  ['an empty file', () => files.text('空.xlsx', ''), /文件是空的/],
])('%s is refused in plain words, and nothing is written', async (_what, make, words) => {
  const before = unitCount();
  const page = await open('district');
  await openImport(page);
  await choose(page, make());
  const alert = front(page).getByRole('alert');
  await alert.waitFor();
  expect(await alert.innerText()).toMatch(words);
  expect(await alert.innerText()).toMatch(/。/);
  expect(unitCount()).toBe(before);
  await eventually(async () => expect(await button(page, '选择工作簿').isVisible()).toBe(true));
});
