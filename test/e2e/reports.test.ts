/**
 * 月度通报 from one tap to its files: every printed number is held against a recount of
 * the stored documents that shares no code with the product's counting.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { percent } from '@core/modules/coverage/coverage';
import { goTo, picture, useApp } from '../support/browser/app';
import { TODAY } from '../support/browser/demo';
import { axeViolations } from '../support/browser/inspect';
import { button, front } from '../support/browser/screens';
import { recountOctober } from '../support/recount/october';
import { readDocx, readXlsx } from '../support/recount/papers';
import { recountChecks, recountRuns } from '../support/recount/practices';

const { demo, open } = useApp();
const share = (part: number, of: number): string =>
  of === 0 ? '—' : `${percent(part, of)} ${part}/${of}`;

async function download(page: Page, name: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Makes October's 通报 and waits for its paper. */
async function makeOctober(page: Page): Promise<void> {
  await goTo(page);
  await button(page, /^月度通报/).click();
  await button(page, '出一份通报').click();
  const sheet = front(page).getByRole('dialog');
  await sheet.getByText('2026年10月').click();
  await sheet.getByText('开始统计').click();
  await front(page).getByText('一、总体情况').waitFor();
}

test('the month out of the records: every number equals a recount, on screen, in Word and in Excel', async () => {
  const page = await open('district', { density: 1.5 });
  await makeOctober(page);
  const dump = demo().district.cloud.dump() as unknown as Parameters<typeof recountOctober>[0];
  const all = recountOctober(dump, TODAY);
  const letters = all.suggestions;
  const needsOf = all.needs.solved + all.needs.declined + all.needs.open;
  const said = [
    `在营单位 ${all.units} 家，党组织 ${all.organizations} 个，党员 ${all.members} 名`,
    `组织覆盖率 ${percent(all.organised, all.units)}（${all.organised}/${all.units}）`,
    `工作覆盖率 ${percent(all.worked, all.units)}（${all.worked}/${all.units}）`,
    `电话和线上联系 ${all.contacts.phone + all.contacts.online} 次，实地走访 ${all.contacts.onsite} 次`,
    `与业主面谈 ${all.contacts.interviews} 次，联系到 ${all.unitsReached} 家单位`,
    `每周电话联系 ${percent(all.call.met, all.call.met + all.call.missed)}（${all.call.met}/${all.call.met + all.call.missed}）`,
    `每月实地走访 ${percent(all.visit.met, all.visit.met + all.visit.missed)}（${all.visit.met}/${all.visit.met + all.visit.missed}）`,
    `收到企业诉求 ${all.needs.raised} 件，办结 ${all.needs.solved} 件，正在推进 ${all.needs.open} 件`,
    needsOf === 0
      ? '办结率 —'
      : `办结率 ${percent(all.needs.solved, needsOf)}（${all.needs.solved}/${needsOf}）`,
    `收到投诉与建议 ${letters.received} 件，答复 ${letters.answered} 件，按期答复率 ${percent(letters.inTime, letters.answered)}（${letters.inTime}/${letters.answered}），月末待答复 ${letters.open} 件`,
    `到会率 ${percent(all.attendance.present, all.attendance.of)}（${all.attendance.present}/${all.attendance.of}）`,
  ];
  // There is something to count in every sentence: a recount of nothing proves nothing.
  expect(
    [all.call.met, all.visit.met, all.contacts.phone, all.attendance.of, letters.answered].every(
      (n) => n > 0,
    ),
  ).toBe(true);
  const screen = (await front(page).innerText()).replace(/\s+/g, '');
  for (const line of said) expect(screen).toContain(line.replace(/\s+/g, ''));
  await picture(page, 'report', { docs: true });
  expect(await axeViolations(page)).toEqual([]);

  const word = await download(page, '导出 Word');
  expect(word.name).toMatch(/2026年10月通报（未签发）\.docx$/);
  const { paragraphs, tables } = readDocx(word.bytes);
  const body = paragraphs.join('');
  for (const line of said) expect(body).toContain(line);
  // The 附表 stand one after another from the first that goes by towns.
  const first = tables.findIndex(([head]) => head?.[0] === '镇街');
  const [coverage = [], marks = [], work = [], checks = [], runs = []] = tables.slice(first);
  for (const row of coverage.slice(1)) {
    const town = townOf(row[0]);
    const own = recountOctober(dump, TODAY, town);
    expect(row.slice(1, 4)).toEqual([own.units, own.organizations, own.members].map(String));
    expect(row.slice(6)).toEqual([
      share(own.organised, own.units),
      share(own.worked, own.units),
      String(own.withoutInstructor),
    ]);
  }
  for (const row of marks.slice(1)) {
    const { call, visit } = recountOctober(dump, TODAY, townOf(row[0]));
    expect(row.slice(1)).toEqual([
      share(call.met, call.met + call.missed),
      share(visit.met, visit.met + visit.missed),
    ]);
  }
  for (const row of work.slice(1)) {
    const own = recountOctober(dump, TODAY, townOf(row[0]));
    const { phone, online, onsite, interviews } = own.contacts;
    const { raised, solved, open: still } = own.needs;
    expect(row.slice(1, 8).map(Number)).toEqual([
      phone,
      online,
      onsite,
      interviews,
      raised,
      solved,
      still,
    ]);
    expect(row[9]).toBe(share(own.attendance.present, own.attendance.of));
  }
  expect(coverage.length).toBeGreaterThan(3);
  const told = (table: readonly string[][]): string[] =>
    table.slice(1).map(([, ...numbers]) => numbers.join(' '));
  const known = (counts: ReadonlyMap<string, number[]>): string[] =>
    [...counts.values()].map((numbers) => numbers.join(' '));
  expect(told(checks).sort()).toEqual(known(recountChecks(dump.standardChecks)).sort());
  expect(told(runs).sort()).toEqual(known(recountRuns(dump.processRuns)).sort());
  expect([checks.length, runs.length].every((rows) => rows > 1)).toBe(true);

  const excel = await download(page, '导出 Excel');
  const sheets = readXlsx(excel.bytes);
  const [, firstRow = []] = sheets.get('覆盖') ?? [];
  const own = recountOctober(dump, TODAY, townOf(firstRow[0]?.value));
  expect(firstRow.slice(1, 4).map(({ type, value }) => [type, Number(value)])).toEqual([
    ['number', own.units],
    ['number', own.organizations],
    ['number', own.members],
  ]);
  const shareCells = firstRow.filter(({ format }) => format === '0.00%' || format === '10');
  expect(shareCells.length).toBeGreaterThan(0);
  expect(sheets.has('图表')).toBe(true);

  function townOf(name: string | undefined): string | undefined {
    return name === '合计' ? undefined : dump.orgNodes.find((n) => n.name === name)?._id;
  }
});

test('a person writes, issues, and it stays as it is; a number tells what it counts', async () => {
  const page = await open('district');
  await makeOctober(page);
  await button(page, '写问题和要求').click();
  await front(page).getByRole('textbox', { name: '存在问题' }).fill('两家联合支部党日时间未固定');
  await front(page).getByRole('textbox', { name: '整改要求' }).fill('11 月底前核对');
  await picture(page, 'report-words');
  await button(page, '保存').click();
  await front(page).getByText('两家联合支部党日时间未固定').waitFor();
  await front(page).locator('.paper-view__figure').first().click();
  await front(page).getByText('数字来源：名册中状态为在营的单位').waitFor();
  await button(page, '知道了').click();
  await button(page, '签发').click();
  await button(page, '确定签发').click();
  await front(page).getByText('〔2026〕1号').first().waitFor();
  const before = await download(page, '导出 Word');
  expect(before.name).toContain('〔2026〕1号');
  expect(await front(page).getByText('写问题和要求').count()).toBe(0);
  await demo().restart();
  await goTo(page);
  await button(page, /^月度通报/).click();
  await front(page)
    .getByText(/〔2026〕1号/)
    .waitFor();
  await picture(page, 'reports', { docs: true });
  await front(page)
    .getByText(/〔2026〕1号/)
    .click();
  await front(page).getByText('一、总体情况').waitFor();
  const after = await download(page, '导出 Word');
  expect(Buffer.compare(Buffer.from(before.bytes), Buffer.from(after.bytes))).toBe(0);
});

test.each([1, 1.4] as const)('the list and the paper at font %s', async (scale) => {
  const page = await open('district', { scale });
  await makeOctober(page);
  await picture(page, `report-${scale}`);
  expect(await axeViolations(page)).toEqual([]);
});
