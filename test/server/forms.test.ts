/** Their form, filled: mapped once, filled from the counted month, everything else of the file as it was. */
import { randomUUID } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import type { Form } from '@core/modules/forms/contract';
import { uploadAs } from '../../scripts/demo/upload-as';
import { freshDistrict } from '../support/district';
import { formByTown, formByUnit, formOfLedgers, formOfNames } from '../support/forms';
import { readXlsx } from '../support/recount/papers';
import { fillSmallDistrict, openidOf, TODAY, TOWNS } from '../support/small-district';

const STAFF = openidOf('districtSupervisor', 0);
const id = () => randomUUID();

let district: Awaited<ReturnType<typeof freshDistrict>>;
beforeAll(async () => {
  district = await freshDistrict();
  const { units } = await fillSmallDistrict(district);
  for (const [town, times] of [
    [0, 2],
    [1, 1],
  ] as const) {
    for (let n = 0; n < times; n += 1) {
      await district.act(openidOf('townSupervisor', town), 'contact.record', {
        id: id(),
        unitId: units[town],
        channel: 'onsite',
        outcome: 'reached',
        happenedOn: TODAY,
        recordedAt: district.cloud.clock.now(),
      });
    }
  }
  district.cloud.clock.setToday('2026-07-02');
  await district.cloud.fireTimer('clock');
  const reportId = id();
  await district.act(STAFF, 'report.start', { id: reportId, month: '2026-06' });
  let state = 'counting';
  while (state === 'counting') {
    state = (await district.act(STAFF, 'report.advance', { reportId })).report.state;
  }
}, 180_000);
afterAll(() => district.end());

const send = async (bytes: Uint8Array, fileName = '上级月报.xlsx') =>
  district.act(STAFF, 'form.upload', {
    id: id(),
    fileId: await uploadAs(district, STAFF, bytes),
    fileName,
  });
const confirm = ({ formId, rows, columns }: Form) =>
  district.act(STAFF, 'form.map', {
    id: id(),
    formId,
    rows,
    columns: columns.map(({ column, fact }) => ({ column, fact })),
  });
const bytesOf = (base64 = '') => new Uint8Array(Buffer.from(base64, 'base64'));
const xmlOf = (file: Uint8Array, path: string) => strFromU8(unzipSync(file)[path] as Uint8Array);

test('a form by town: headings are known at sight, cells filled, the rest stays to the byte', async () => {
  const blank = await formByTown();
  const form = await send(blank);
  expect(form).toMatchObject({ sheet: '月报', rows: 'towns', headerRow: 4, confirmed: false });
  expect(form.columns.map(({ heading, fact, refused }) => [heading, refused ?? fact])).toEqual([
    ['镇街', 'name'],
    ['非公企业总数', 'enterprise.operating'],
    ['非公企业已建党组织数', 'enterprise.organised'],
    ['社会组织总数', 'social.operating'],
    ['社会组织已建党组织数', 'social.organised'],
    ['组织覆盖率', 'organisedShare'],
    ['走访次数', 'onsite'],
    ['书记身份证号', '按规定不收集，留空'],
  ]);
  await confirm(form);
  const filled = await district.act(STAFF, 'form.fill', { formId: form.formId, month: '2026-06' });
  expect(filled).toMatchObject({
    fileName: '上级月报 2026-06 截至2026-07-02.xlsx',
    asOf: '2026-07-02',
    filled: 2,
    notes: ['“书记身份证号”按规定不收集，留空'],
  });
  const file = bytesOf(filled.base64);
  const sheet = xmlOf(file, 'xl/worksheets/sheet1.xml');
  const values: Record<string, string | undefined> = Object.fromEntries(
    [...sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]*><v>([^<]*)<\/v>/g)].map(([, at, v]) => [at, v]),
  );
  const third = String(1 / 3);
  expect(values).toMatchObject({ B5: '3', C5: '1', D5: '0', E5: '0', F5: third, G5: '2' });
  expect(values).toMatchObject({
    B6: '2',
    C6: '1',
    F6: '0.5',
    G6: '1',
    B7: '5',
    C7: '2',
    F7: '0.4',
  });
  expect(values['H5']).toBeUndefined();
  expect(sheet).toContain('SUM(G5:G6)');
  expect(sheet).toMatch(/<c r="F5" s="\d+"><v>/);
  const before = xmlOf(blank, 'xl/worksheets/sheet1.xml');
  expect(/<mergeCells.*<\/mergeCells>/.exec(sheet)?.[0]).toBe(
    /<mergeCells.*<\/mergeCells>/.exec(before)?.[0],
  );
  for (const part of ['xl/styles.xml', 'xl/worksheets/sheet2.xml', 'xl/sharedStrings.xml']) {
    expect(xmlOf(file, part)).toBe(xmlOf(blank, part));
  }
  const again = await district.act(STAFF, 'form.fill', { formId: form.formId, month: '2026-06' });
  expect(again.base64).toBe(filled.base64);
});

test('a form by unit takes a row a unit, texts as texts; disciplinary columns stay empty', async () => {
  const form = await confirm(await send(await formByUnit(), '名单.xlsx'));
  expect(form).toMatchObject({ rows: 'units', confirmed: true });
  const filled = await district.act(STAFF, 'form.fill', { formId: form.formId });
  expect(filled).toMatchObject({ asOf: '2026-07-02', filled: 5 });
  expect(filled.notes).toEqual(['“受处分情况”按规定不收集，留空']);
  const sheet = xmlOf(bytesOf(filled.base64), 'xl/worksheets/sheet1.xml');
  expect(sheet).toContain('<c r="A4" t="inlineStr"><is><t xml:space="preserve">甲一有限公司</t>');
  expect(sheet).toContain('单独组建');
  expect([...readXlsx(bytesOf(filled.base64)).keys()]).toEqual(['名单']);
  const one = { formId: form.formId, rows: 'units', columns: [{ column: 4, fact: 'headcount' }] };
  const mapped = await district.act(STAFF, 'form.map', { id: id(), ...one } as never);
  expect(mapped.columns[4]).toMatchObject({ fact: null, refused: '按规定不收集，留空' });
});

test('a form by unit takes what the 台账 says, in words, with one request more; the rest stays empty', async () => {
  const unitId = (await district.act(STAFF, 'unit.list', { query: '甲二' })).units[0]?.unitId ?? '';
  await district.act(openidOf('townSupervisor', 0), 'ledger.state', {
    id: id(),
    unitId,
    values: {
      headcount: 321,
      aboveScale: true,
      noneReason: 'ownerUnwilling',
      foundBy: '2026-12-01',
      membersHere: 4,
      membersElsewhere: 1,
      fullMembers: 3,
      membersManaging: 2,
      membersYoung: 0,
    },
  });
  const form = await confirm(await send(await formOfLedgers(), '台账.xlsx'));
  expect(form.columns.map(({ heading, fact, refused }) => [heading, refused ?? fact])).toEqual([
    ['企业名称', 'name'],
    ['从业人数', 'headcount'],
    ['规模以上', 'aboveScale'],
    ['已建立党组织', 'organized'],
    ['未建原因', 'noneReason'],
    ['拟建日期', 'foundBy'],
    ['党员中层', 'membersManaging'],
    ['党员35岁以下', 'membersYoung'],
    ['组建条件', 'ripeness'],
    ['出资人身份证号', '按规定不收集，留空'],
    ['受处分情况', '按规定不收集，留空'],
  ]);
  const { answer, invocation } = await district.send(STAFF, 'form.fill', { formId: form.formId });
  const filled = (answer as { data: { base64: string; notes: string[] } }).data;
  expect(filled.notes).toHaveLength(2);
  const sheet = xmlOf(bytesOf(filled.base64), 'xl/worksheets/sheet1.xml');
  const rows = [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<c r="([A-Z]+)\d+"[^>]*>.*?<(?:v|t xml:space="preserve")>(.*?)</g)].map(
      ([, column, value]) => `${column}=${value}`,
    ),
  );
  const of = (name: string) => rows.find(([cell]) => cell === `A=${name}`);
  expect(of('甲二有限公司')).toEqual([
    ...['A=甲二有限公司', 'B=321', 'C=是', 'D=否', 'E=出资人不支持', 'F=2026-12-01'],
    ...['G=2', 'H=0', 'I=应建未建'],
  ]);
  // Nothing is stated of it but what the records tell.
  expect(of('甲一有限公司')).toEqual(['A=甲一有限公司', 'D=是']);
  const plain = await confirm(await send(await formOfNames(), '名称.xlsx'));
  const less = await district.send(STAFF, 'form.fill', { formId: plain.formId });
  const databases = (one: typeof invocation) =>
    one.requests.filter(({ action }) => action.startsWith('database.')).length;
  expect(databases(invocation)).toBe(databases(less.invocation) + 1);
});

test('what cannot be filled is said: no header, no month, too few rows, unknown towns', async () => {
  const plain = await send(await formByTown(['丙街道', TOWNS[0]]));
  await confirm(plain);
  const filled = await district.act(STAFF, 'form.fill', { formId: plain.formId });
  expect(filled.filled).toBe(1);
  expect(filled.notes).toContain(`表里没有这些名称，没有填：${TOWNS[1]}`);
  const early = { formId: plain.formId, month: '2025-01' };
  const { answer } = await district.send(STAFF, 'form.fill', early);
  expect(answer).toMatchObject({ ok: false, error: { issues: [{ path: 'input.month' }] } });
  const listed = await district.act(STAFF, 'form.list', {});
  expect(listed.months).toEqual(['2026-06']);
  await district.act(STAFF, 'form.remove', { id: id(), formId: plain.formId });
  const gone = await district.send(STAFF, 'form.fill', { formId: plain.formId });
  expect(gone.answer).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
});
