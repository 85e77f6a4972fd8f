/** The person's rights, the state of the system, and what a failure of it looks like. */
import { readFileSync } from 'node:fs';
import { goTo, picture, useApp } from '../support/browser/app';
import { eventually } from '../support/browser/eventually';
import { axeViolations, complaintsOf, overflows } from '../support/browser/inspect';
import { button, front, tapAndSeeSaved } from '../support/browser/screens';

const { demo, open } = useApp();

test.each([1, 1.4] as const)(
  '我的数据 at font size %s: read, taken along, put right',
  async (scale) => {
    const page = await open('instructor-1', { scale, density: 1.5 });
    await goTo(page, 'packages/main/me/index');
    await button(page, /^我的数据/).click();
    await front(page)
      .getByText(/^姓名：/)
      .waitFor();
    expect(await complaintsOf(page)).toEqual([]);
    await picture(page, scale === 1 ? 'my-data' : 'my-data-large', { docs: scale === 1 });
    const downloading = page.waitForEvent('download');
    await button(page, '导出文字').click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('我的数据-2026-11-19.txt');
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toContain('【我做的联系记录】');
    expect(text).toMatch(/手机号：1\d{2}\*{4}\d{4}/);
    await button(page, /^谁查看、导出过我的数据/).click();
    await front(page)
      .getByText(/本人导出/)
      .first()
      .waitFor();
  },
);

test('a correction is asked for, answered in the office, and read', async () => {
  const page = await open('instructor-2', { density: 1.5 });
  await goTo(page, 'packages/member/my-data/index');
  await button(page, '有内容不对，申请更正').click();
  await front(page).locator('textarea').fill('选派单位应为区委社会工作部');
  await tapAndSeeSaved(page, '提交');
  const staff = await open('district', { density: 1.5 });
  await eventually(async () => {
    const { requests } = await demo().district.act('demo-district', 'dataRequest.list', {});
    expect(requests).toHaveLength(1);
  });
  await goTo(staff, 'packages/staff/data-requests/index');
  await front(staff).getByText('选派单位应为区委社会工作部').waitFor();
  expect(await axeViolations(staff)).toEqual([]);
  await picture(staff, 'data-requests', { docs: true });
  await button(staff, /^办理.*的申请$/).click();
  await front(staff).locator('input').fill('已在名册更正');
  await button(staff, '已更正').click();
  await front(staff).getByText('没有待办的申请').waitFor();
  await goTo(page, 'packages/main/me/index');
  await goTo(page, 'packages/member/my-data/index');
  await button(page, /^更正和删除申请/).click();
  await front(page)
    .getByText(/已办理：已在名册更正/)
    .waitFor();
});

test.each([1, 1.4] as const)('系统状态 at font size %s: jobs and books', async (scale) => {
  const page = await open('administrator', { scale, density: 1.5 });
  await goTo(page, 'packages/staff/status/index');
  await front(page).getByText('核对账目').waitFor();
  await front(page).getByText('没有差异').first().waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect(await overflows(page)).toEqual([]);
  await picture(page, scale === 1 ? 'status' : 'status-large', { docs: scale === 1 });
});

test('a failure of the system shows its number and copies a diagnosis', async () => {
  const page = await open('administrator', { density: 1.5 });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  let requestId = '';
  await page.route('**/call/desk', async (route) => {
    const body = route.request().postDataJSON() as { action?: string; requestId?: string };
    requestId = body.requestId ?? '';
    const error = { code: 'INTERNAL', message: '系统出错' };
    await route.fulfill({
      json: { result: { ok: false, error, requestId, serverNow: Date.now() } },
    });
  });
  await goTo(page, 'packages/staff/status/index');
  await front(page).getByText('系统出错').waitFor();
  await front(page).getByText(`编号 ${requestId}`).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, 'failure', { docs: true });
  await button(page, '复制诊断').click();
  await eventually(async () => {
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`编号：${requestId}`);
    expect(copied).toContain('操作：system.status');
  });
  await page.unroute('**/call/desk');
  await button(page, '重试').click();
  await front(page).getByText('核对账目').waitFor();
});
