/** 泸州's replay: 28 units in, 179 out, accepted in bulk, with coverage before and after, and undone whole. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { advanceUntilRest } from '../../scripts/demo/import-workbook';
import { uploadAs } from '../../scripts/demo/upload-as';
import { seenUnit } from '@server/modules/units/stored-form';
import type { StoredUnit } from '@server/modules/units/stored';
import { freshDistrict } from '../support/district';
import { registryExtract } from '../support/registry';
import { fillSmallDistrict, importSheets, openidOf, TOWNS } from '../support/small-district';

const DISTRICT = openidOf('districtSupervisor', 0);
const CLOSED = 120;
const NOMINAL = 59;
const STAYING = 21;
const NEW = 28;

let district: Awaited<ReturnType<typeof freshDistrict>>;

beforeAll(async () => {
  district = await freshDistrict();
  await fillSmallDistrict(district);
  const unit = (name: string) => [name, '非公企业', TOWNS[0], '未组建'];
  await importSheets(district, openidOf('administrator', 0), {
    单位: [
      ['单位名称', '单位类型', '所属镇街', '组建方式'],
      ...names('旧', CLOSED + NOMINAL + STAYING).map(unit),
    ],
  });
}, 240_000);
afterAll(() => district.end());

const names = (mark: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${mark}${String(i).padStart(3, '0')}有限公司`);

/** The extract: what stays, what was closed, what exists in name only, and what is new. */
function extract(): string[][] {
  const old = names('旧', CLOSED + NOMINAL + STAYING).map((name, i) => [
    name,
    '',
    '非公企业',
    TOWNS[0],
    i < CLOSED ? '注销' : i < CLOSED + NOMINAL ? '名存实亡' : '存续',
  ]);
  const known = ['甲一有限公司', '甲二有限公司', '甲三有限公司'].map((name) => [
    name,
    '',
    '非公企业',
    TOWNS[0],
    '存续',
  ]);
  return [...old, ...known, ...names('新', NEW).map((n) => [n, '', '非公企业', TOWNS[0], '存续'])];
}

const id = () => randomUUID();
const inspect = async (rows: string[][], runId = id()) =>
  district.act(DISTRICT, 'registry.inspect', {
    id: runId,
    fileId: await registryExtract(district, DISTRICT, rows),
    fileName: '登记数据.xlsx',
  });
const decide = async (input: object) => {
  const done = await district.act(DISTRICT, 'registry.decide', { id: id(), ...input } as never);
  if (done.importId) await rest('roster.advance', done.importId);
  return done;
};
const rest = async (_action: 'roster.advance', importId: string) =>
  advanceUntilRest(
    district,
    DISTRICT,
    await district.act(DISTRICT, 'roster.open', { id: importId }),
  );
const coverage = async () => {
  await district.cloud.fireTimer('clock');
  const { towns } = await district.act(DISTRICT, 'overview.open', {});
  const figures = towns.find((t) => t.name === TOWNS[0])?.figures;
  const { organised, operating } = figures?.coverage.enterprise ?? {};
  return `${organised}/${operating}`;
};

it('28 in and 179 out: found, accepted in bulk, counted, and taken back', async () => {
  // When a unit was written last is no part of what it is.
  const units = () =>
    JSON.stringify(district.cloud.dump()['units']?.map((unit) => seenUnit(unit as StoredUnit)));
  const before = units();
  const run = await inspect(extract());
  expect(run).toMatchObject({
    rows: CLOSED + NOMINAL + STAYING + 3 + NEW,
    same: STAYING + 3,
    questions: [],
    unread: [],
    counts: {
      new: { open: 28 },
      closed: { open: CLOSED },
      nominal: { open: NOMINAL },
      missing: { open: 0 },
    },
  });
  expect(CLOSED + NOMINAL).toBe(179);
  expect(units()).toBe(before);
  expect(await coverage()).toBe('1/203');
  const { runId } = run;
  const imports: string[] = [];
  for (const kind of ['new', 'closed', 'nominal']) {
    const { importId, decided } = await decide({ runId, kind, decision: 'accept' });
    imports.push(importId ?? '');
    expect(decided).toBe({ new: NEW, closed: CLOSED, nominal: NOMINAL }[kind]);
  }
  expect(await coverage()).toBe('1/52');
  const after = await district.act(DISTRICT, 'registry.open', { runId, kind: 'closed' });
  expect(after.run.counts).toMatchObject({
    new: { open: 0, accepted: 28 },
    closed: { open: 0, accepted: CLOSED },
  });
  // Comparing again with the same extract: nothing is left.
  const again = await inspect(extract());
  expect(Object.values(again.counts).every((c) => c.open + c.accepted + c.aside === 0)).toBe(true);

  for (const importId of imports.reverse()) {
    await district.act(DISTRICT, 'roster.undo', { id: importId, reason: '核实有误' });
    expect((await rest('roster.advance', importId)).state).toBe('undone');
  }
  expect(units()).toBe(before);
  expect(await coverage()).toBe('1/203');
  const open = await district.act(DISTRICT, 'registry.open', { runId, kind: 'new' });
  expect(open.run.counts.new).toEqual({ open: 28, accepted: 0, aside: 0 });
}, 240_000);

it('one by one: named ones are accepted, one is set aside with a reason, a repetition changes nothing', async () => {
  const { runId } = await inspect(extract());
  const page = await district.act(DISTRICT, 'registry.open', { runId, kind: 'new' });
  expect(page.differences).toHaveLength(28);
  expect(page.differences[0]).toMatchObject({
    name: '新000有限公司',
    why: '登记数据里有，名册上没有',
    state: 'open',
  });
  const [first, second] = page.differences.map((d) => d.key);
  const key = id();
  const accept = { id: key, runId, kind: 'new', keys: [first], decision: 'accept' };
  const done = await decide(accept);
  expect(await decide(accept)).toEqual(done);
  await decide({ runId, kind: 'new', keys: [second], decision: 'setAside', reason: '迁往外区' });
  const now = await district.act(DISTRICT, 'registry.open', { runId, kind: 'new' });
  expect(now.run.counts.new).toEqual({ open: 26, accepted: 1, aside: 1 });
  expect(now.differences[1]).toMatchObject({ state: 'aside', reason: '迁往外区' });
  const { units } = await district.act(DISTRICT, 'unit.list', { query: '新000' });
  expect(units.map((u) => u.name)).toEqual(['新000有限公司']);
  const repeated = await district.send(DISTRICT, 'registry.decide', { ...accept, id: id() });
  expect(repeated.answer).toMatchObject({ error: { code: 'CONFLICT' } });
}, 120_000);

it('rows that cannot be read are told, and a sheet without the headings compares nothing', async () => {
  const run = await inspect([
    ['甲一有限公司', '', '非公企业', TOWNS[0], '存续'],
    ['没有镇街有限公司', '', '非公企业', '', '存续'],
    ['状态不明有限公司', '', '非公企业', TOWNS[0], '飞升'],
  ]);
  expect(run.unread.map((u) => u.row)).toEqual([3, 4]);
  expect(run.rows).toBe(1);
});

it('an extract as CSV in GBK is read as a workbook is', async () => {
  const file = join(__dirname, '../fixtures/cases/D-gbk.csv');
  const fileId = await uploadAs(district, DISTRICT, readFileSync(file), '登记数据.csv');
  const run = await district.act(DISTRICT, 'registry.inspect', {
    id: id(),
    fileId,
    fileName: '登记数据.csv',
  });
  expect([run.rows, run.questions, run.unread]).toEqual([1, [], []]);
  const now = await district.act(DISTRICT, 'registry.open', { runId: run.runId, kind: 'new' });
  expect(now.differences.map(({ name }) => name)).toEqual(['甲测试有限公司']);
});

it('pages through a long list and names where the next begins', async () => {
  const { runId } = await inspect(extract());
  const first = await district.act(DISTRICT, 'registry.open', { runId, kind: 'closed' });
  expect([first.differences.length, first.next]).toEqual([50, 50]);
  const last = await district.act(DISTRICT, 'registry.open', { runId, kind: 'closed', skip: 100 });
  expect([last.differences.length, last.next]).toEqual([CLOSED - 100, undefined]);
});
