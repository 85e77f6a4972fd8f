/**
 * 公开承诺 as those who take part do it: a secretary writes and publishes a promise, prints slips,
 * those who were served answer without an account, members and the leader judge, the result is told.
 */
import type { Page } from 'playwright-core';
import { goTo, picture, useApp } from '../support/browser/app';
import { complaintsOf } from '../support/browser/inspect';
import { button, dialog, field, front, tapAndSeeSaved } from '../support/browser/screens';

const { open } = useApp();
const REFUSED = /评议码/;

async function openPledges(page: Page): Promise<void> {
  await goTo(page);
  await button(page, /^规范化建设/).click();
  await front(page).getByText('承诺和示范岗', { exact: true }).waitFor();
}

/** Codes of the slips in front, as they are typed. */
async function codesOf(page: Page): Promise<string[]> {
  const shown = await front(page).locator('.pledge__code').allInnerTexts();
  return shown.map((code) => code.trim());
}

/** Somebody with a slip and no account answers. */
async function answer(code: string, mark: string): Promise<void> {
  const visitor = await open('stranger', { expected: REFUSED });
  await goTo(visitor, 'packages/main/slip/index');
  await field(visitor, '纸条上的评议码').fill(code);
  await button(visitor, '下一步').click();
  await front(visitor).getByText('带两名新工人上岗').waitFor();
  if (mark === '满意') await picture(visitor, 'slip');
  await button(visitor, mark).click();
  await button(visitor, '提交').click();
  await front(visitor).getByText('已收到').waitFor();
  expect(await complaintsOf(visitor)).toEqual([]);
  await visitor.context().close();
}

test('a promise from its words to its result', async () => {
  const page = await open('secretary', { density: 1.5 });
  await openPledges(page);
  await button(page, /^党员公开承诺$/).click();
  const [member = ''] = await dialog(page).locator('.chip').allInnerTexts();
  await dialog(page).getByRole('button', { name: member.trim() }).click();
  await field(page, '承诺的事').fill('带两名新工人上岗');
  await tapAndSeeSaved(page, '保存');
  await button(page, new RegExp(`^党员公开承诺 · ${member.trim()}.*带两名新工人上岗`)).click();

  await button(page, /^公开$/).click();
  await front(page).getByText('公开后本支部党员可见，内容不能再改。').waitFor();
  await dialog(page).getByRole('button', { name: '公开', exact: true }).click();
  await button(page, '登记践诺').click();
  await field(page, '做了什么').fill('带小王上了三个夜班');
  await tapAndSeeSaved(page, '保存');
  await front(page).getByText('践诺记实 · 1 次').waitFor();

  await button(page, '发评议码').click();
  await field(page, '几张纸条').fill('301');
  await front(page).getByText('一次最多 300 张，多的请分几次发').waitFor();
  await field(page, '几张纸条').fill('5');
  await button(page, '生成').click();
  await front(page).getByText('评议码 · 5 个').waitFor();
  const codes = await codesOf(page);
  expect(new Set(codes).size).toBe(5);
  expect(await complaintsOf(page)).toEqual([]);
  await picture(page, 'slips');
  const download = page.waitForEvent('download');
  await button(page, '导出 Word 打印').click();
  expect((await download).suggestedFilename()).toMatch(/^评议码 .*\.docx$/);
  await dialog(page).getByRole('button', { name: '关闭' }).click();

  for (const [i, code] of codes.entries()) await answer(code, i < 4 ? '满意' : '基本满意');

  // Used once, it is refused in words and the page stays.
  const again = await open('stranger', { expected: REFUSED });
  await goTo(again, 'packages/main/slip/index');
  await field(again, '纸条上的评议码').fill(codes[0] ?? '');
  await button(again, '下一步').click();
  await front(again).getByText('这个评议码已经用过').waitFor();

  await page.reload();
  await front(page).getByText('满意 4，基本满意 1，不满意 0').waitFor();
  await button(page, '登记党员互评').click();
  await page.getByRole('textbox', { name: '满意（票，没有可不填）', exact: true }).fill('7');
  await button(page, '保存').click();
  await front(page).getByText('满意 7，基本满意 0，不满意 0').first().waitFor();
  await picture(page, 'pledge');
  expect(await complaintsOf(page)).toEqual([]);
});
