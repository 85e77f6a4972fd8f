/** 导出 and 上级报表: a roster and an archive taken along, and a superior's form mapped and filled. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { goTo, picture, useApp } from '../support/browser/app';
import { axeViolations, complaintsOf } from '../support/browser/inspect';
import { button, front } from '../support/browser/screens';
import { formByTown } from '../support/forms';
import { readXlsx } from '../support/recount/papers';

const { demo, open } = useApp();
const folder = mkdtempSync(join(tmpdir(), 'liangxin-inout-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const download = async (page: Page, tap: () => Promise<void>) => {
  const [file] = await Promise.all([page.waitForEvent('download'), tap()]);
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  return { name: file.suggestedFilename(), path, bytes: new Uint8Array(readFileSync(path)) };
};

const lastMonth = (): string => {
  const today = new Date(demo().district.cloud.clock.now() + 8 * 3_600_000);
  return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 1, 1))
    .toISOString()
    .slice(0, 7);
};

const ask = async (page: Page): Promise<void> => {
  await front(page).getByRole('textbox', { name: '用途' }).fill('年度核对名册');
  await button(page, '导出').click();
};

test('a supervisor takes the roster along, and the whole as pages that open from a folder', async () => {
  const page = await open('district', { density: 1.5 });
  await goTo(page);
  await button(page, /^导出/).click();
  const roster = await download(page, () => ask(page));
  expect(roster.name).toMatch(/名册 截至\d{4}-\d\d-\d\d\.xlsx$/);
  const units = demo().district.cloud.dump()['units'] as { name: string }[];
  expect(readXlsx(roster.bytes).get('单位')).toHaveLength(units.length + 1);
  await front(page).getByText('近期导出').waitFor();
  await picture(page, 'exports', { docs: true });

  await button(page, '全部资料（压缩包）').click();
  const archive = await download(page, () => ask(page));
  for (const [path, bytes] of Object.entries(unzipSync(archive.bytes))) {
    mkdirSync(dirname(join(folder, 'all', path)), { recursive: true });
    writeFileSync(join(folder, 'all', path), bytes);
  }
  const contacts = demo().district.cloud.dump()['contacts'] as { unitId: string; on: string }[];
  const [contact] = contacts;
  const all = demo().district.cloud.dump()['units'] as {
    _id: string;
    name: string;
    townName: string;
  }[];
  const unit = all.find(({ _id }) => _id === contact?.unitId);
  await page.goto(`file://${join(folder, 'all', 'index.html')}`);
  await page.getByRole('link', { name: unit?.townName ?? '', exact: true }).click();
  await page.getByRole('link', { name: unit?.name ?? '', exact: true }).click();
  const table = page.getByRole('region', { name: '联系记录' });
  await table
    .getByText(contact?.on ?? '', { exact: true })
    .first()
    .waitFor();
  expect(await table.locator('tbody tr').count()).toBe(
    contacts.filter(({ unitId }) => unitId === unit?._id).length,
  );
  expect(await axeViolations(page)).toEqual([]);
});

test("a superior's form is mapped once and comes back filled", async () => {
  const towns = (demo().district.cloud.dump()['orgNodes'] as { kind: string; name: string }[])
    .filter(({ kind }) => kind === 'town')
    .map(({ name }) => name);
  const { district } = demo();
  const reportId = randomUUID();
  await district.act('demo-district', 'report.start', { id: reportId, month: lastMonth() });
  for (let state = 'counting'; state === 'counting';) {
    state = (await district.act('demo-district', 'report.advance', { reportId })).report.state;
  }
  const blank = join(folder, '两新党建月报表.xlsx');
  writeFileSync(blank, await formByTown(towns));
  const page = await open('district', { density: 1.5 });
  await goTo(page, 'packages/staff/forms/index');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    button(page, '选择空白表').click(),
  ]);
  await chooser.setFiles(blank);
  await front(page).getByText('第 4 行是表头').waitFor();
  await front(page).getByText('按规定不收集，留空').waitFor();
  await picture(page, 'form', { docs: true });
  await button(page, '确认对应').click();
  const filled = await download(page, () =>
    button(page, '下载填好的表：两新党建月报表.xlsx').click(),
  );
  expect(filled.name).toMatch(/^两新党建月报表 \d{4}-\d\d 截至\d{4}-\d\d-\d\d\.xlsx$/);
  const sheet = readXlsx(filled.bytes).get('月报') ?? [];
  const row = sheet.find(([name]) => name?.value === towns[0]) ?? [];
  expect(row.length).toBeGreaterThan(4);
  await front(page).getByText(`填了 ${towns.length} 行`).waitFor();
});

test.each([
  ['a phone', 1, { width: 390, height: 844 }],
  ['a phone with larger type', 1.4, { width: 390, height: 844 }],
  ['a desktop', 1, { width: 1280, height: 800 }],
] as const)('on %s the pages fit and are named', async (name, scale, viewport) => {
  const page = await open('district', { scale, viewport });
  const looks = name.replace(/\W+/g, '-');
  await goTo(page, 'packages/staff/exports/index');
  await front(page).getByText('近期导出').waitFor();
  await picture(page, `exports-${looks}`);
  expect(await complaintsOf(page)).toEqual([]);
  await goTo(page, 'packages/staff/forms/index');
  await button(page, /^改对应/)
    .first()
    .click();
  await front(page).getByText('是表头').waitFor();
  await picture(page, `form-map-${looks}`);
  expect(await complaintsOf(page)).toEqual([]);
  await button(page, '返回').click();
  await button(page, /^下载填好的表/)
    .first()
    .waitFor();
  await picture(page, `forms-${looks}`);
  expect(await complaintsOf(page)).toEqual([]);
});
