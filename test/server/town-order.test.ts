/**
 * Towns stand as the office's own table has them, everywhere: as the first roster names them,
 * then as somebody orders them anew; units follow, and so do papers and exports.
 */
import { randomUUID } from 'node:crypto';
import { PRIVACY_VERSION } from '@core/modules/people/contract';
import { LOCAL_ADMIN_CODE } from '@local-cloud/district';
import type { StoredNode, StoredUnit } from '@server/modules/units/stored';
import { listTowns } from '@server/runtime/tree';
import { orderUnits } from '@server/modules/units/order-job';
import type { Deps } from '@server/runtime/deps';
import { parseWorkbook } from '@server/platform/workbook/parse-workbook';
import { freshDistrict } from '../support/district';
import { fakeStore } from '../support/fake-store';
import { takeExport } from '../support/exports';
import { bindPerson, grant, importSheets, openidOf } from '../support/small-district';

const ADMIN = openidOf('administrator', 0);
const STAFF = openidOf('districtSupervisor', 0);
/** Neither by pinyin nor by code point. */
const OFFICE = ['中山路街道', '安居镇', '重庆高新园', '白云镇'] as const;
const HEAD = ['单位名称', '单位类型', '所属镇街', '组建方式'];
const units = (towns: readonly string[]): string[][] =>
  towns.flatMap((town, i) =>
    ['乙', '甲'].map((mark) => [`${mark}${i}有限公司`, '非公企业', town, '未组建']),
  );

let district: Awaited<ReturnType<typeof freshDistrict>>;
beforeAll(async () => {
  district = await freshDistrict();
  district.cloud.clock.setToday('2026-06-10');
  await district.act(ADMIN, 'administrator.claim', {
    id: randomUUID(),
    code: LOCAL_ADMIN_CODE,
    name: '管理员',
    districtName: '测试区',
    consent: PRIVACY_VERSION,
  });
  await bindPerson(
    district,
    await grant(district, '区干部', 'districtSupervisor', 'district'),
    STAFF,
  );
}, 60_000);
afterAll(() => district.end());

async function townsOfGuide(): Promise<{ id: string; name: string }[]> {
  return (await district.act(ADMIN, 'guide.open', {})).towns;
}
const namesOf = (towns: readonly { name: string }[]): string[] => towns.map(({ name }) => name);

async function order(names: readonly string[], id: string = randomUUID()) {
  const towns = await townsOfGuide();
  const idOf = new Map(towns.map((town) => [town.name, town.id]));
  const townIds = names.map((name) => idOf.get(name) ?? '');
  return (await district.send(ADMIN, 'town.order', { id, townIds })).answer;
}

/** Towns in the order in which each list, paper and export has them. */
async function everywhere(): Promise<Record<string, string[]>> {
  const list = await district.act(STAFF, 'unit.list', {});
  const overview = await district.act(STAFF, 'overview.open', {});
  const investigations = await district.act(STAFF, 'investigation.list', {});
  const grades = await district.act(STAFF, 'grade.list', {});
  const forms = await district.act(STAFF, 'form.list', {});
  return {
    towns: namesOf(list.towns),
    units: [...new Set(list.units.map(({ townName }) => townName))],
    overview: namesOf(overview.towns),
    investigations: namesOf(investigations.towns),
    unorganised: [...new Set(investigations.units.map(({ townName }) => townName))],
    grades: namesOf(grades.towns),
    forms: namesOf(forms.towns),
    report: await townsOfReport(),
    export: await townsOfExport(),
  };
}

async function townsOfReport(): Promise<string[]> {
  const reportId = randomUUID();
  await district.act(STAFF, 'report.start', { id: reportId, month: '2026-05' });
  for (let i = 0; i < 20; i += 1) {
    const { report } = await district.act(STAFF, 'report.advance', { reportId });
    if (report.state !== 'counting') break;
  }
  const parts = (district.cloud.dump()['reportTowns'] ?? []) as unknown as {
    reportId: string;
    order: number;
    facts: { name: string };
  }[];
  return parts
    .filter((part) => part.reportId === reportId)
    .sort((a, b) => a.order - b.order)
    .map(({ facts }) => facts.name);
}

async function townsOfExport(): Promise<string[]> {
  const { bytes } = await takeExport(district, ADMIN, 'roster');
  const { sheets } = await parseWorkbook(bytes);
  const sheet = sheets.find(({ name }) => name === '单位');
  const cells = (sheet?.rows ?? []).map((row) => row.cells[3]);
  return [...new Set(cells.map(String))].filter((town) => OFFICE.some((name) => name === town));
}

const all = (names: readonly string[]) => ({
  towns: names,
  units: names,
  overview: names,
  investigations: names,
  unorganised: names,
  grades: names,
  forms: names,
  report: names,
  export: names,
});

test('a roster’s towns stand as it names them first', async () => {
  await importSheets(district, ADMIN, { 单位: [HEAD, ...units(OFFICE)] });
  expect(await everywhere()).toEqual(all(OFFICE));
});

const ANEW = ['白云镇', '重庆高新园', '中山路街道', '安居镇'];

test('ordered anew, everything follows once the clock has come by', async () => {
  expect(await order(ANEW)).toMatchObject({ ok: true });
  await district.cloud.fireTimer('clock');
  expect(await everywhere()).toEqual(all(ANEW));
});

test('within a town units stand by pinyin', async () => {
  const { units: listed } = await district.act(ADMIN, 'unit.list', {});
  expect(listed.map(({ name }) => name).slice(0, 2)).toEqual(['甲3有限公司', '乙3有限公司']);
});

test('the same roster again changes nothing: the order that somebody gave stays', async () => {
  const before = district.cloud.dump();
  const id = await importSheets(district, ADMIN, { 单位: [HEAD, ...units(OFFICE)] });
  const { counts } = await district.act(ADMIN, 'roster.open', { id });
  expect(counts).toEqual({ added: 0, changed: 0, unchanged: 12 });
  const after = district.cloud.dump();
  expect([after['units'], after['orgNodes']]).toEqual([before['units'], before['orgNodes']]);
});

test('a town that a later roster names comes last, and its units with it', async () => {
  await importSheets(district, ADMIN, { 单位: [HEAD, ...units(['丙镇', '白云镇'])] });
  expect(namesOf(await townsOfGuide())).toEqual([...ANEW, '丙镇']);
  const { units: listed } = await district.act(ADMIN, 'unit.list', {});
  expect(listed.at(-1)?.townName).toBe('丙镇');
});

test('an import is taken back after somebody has ordered the towns anew', async () => {
  const [last] = (await district.act(ADMIN, 'roster.list', {})).imports;
  expect(await order(['丙镇', ...OFFICE])).toMatchObject({ ok: true });
  await district.cloud.fireTimer('clock');
  const id = last?.importId ?? '';
  let status = await district.act(ADMIN, 'roster.undo', { id, reason: '导错了' });
  for (let i = 0; i < 20 && !['undone', 'done'].includes(status.state); i += 1)
    status = await district.act(ADMIN, 'roster.advance', { id });
  expect([status.state, status.blockers]).toEqual(['undone', []]);
  expect(namesOf(await townsOfGuide())).toEqual(OFFICE);
});

test('sent twice it is one change; not of all towns, or one twice, it is refused', async () => {
  const id = randomUUID();
  const first = await order(ANEW, id);
  expect(await order(ANEW, id)).toMatchObject({ ok: true, data: (first as { data: object }).data });
  expect(namesOf(await townsOfGuide())).toEqual(ANEW);
  expect(await order(ANEW.slice(1))).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
  const twice = ['白云镇', '白云镇', '中山路街道', '安居镇'];
  expect(await order(twice)).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
  const lines = (district.cloud.dump()['audit'] ?? []) as unknown as { action: string }[];
  expect(lines.filter(({ action }) => action === 'town.order')).toHaveLength(3);
});

const node = (name: string, place?: number): StoredNode => ({
  _id: `t-${name}`,
  schemaVersion: 1,
  kind: 'town',
  name,
  ...(place === undefined ? {} : { order: place }),
});

test('towns without an order stand by pinyin', async () => {
  const orgNodes = ['中山路街道', '重庆高新园', '安居镇'].map((name) => node(name));
  expect(namesOf(await listTowns(fakeStore({ orgNodes })))).toEqual([
    '安居镇',
    '重庆高新园',
    '中山路街道',
  ]);
});

test('the job gets on chunk by chunk, waits for a 通报 that is being counted, and changes nothing twice', async () => {
  const unit = (i: number): StoredUnit =>
    ({
      _id: `u${String(i).padStart(5, '0')}`,
      name: '甲公司',
      townId: 't-甲镇',
      townName: '甲镇',
      sortKey: 'old',
    }) as StoredUnit;
  const data = {
    orgNodes: [node('甲镇', 4)],
    units: Array.from({ length: 1_200 }, (_, i) => unit(i)),
    reports: [{ _id: 'r', state: 'counting' }],
  };
  const removed: string[] = [];
  let clock = 0;
  const base = fakeStore(data as unknown as Parameters<typeof fakeStore>[0]);
  const store = {
    ...base,
    transaction: (work: (tx: typeof base) => Promise<unknown>) => work(base),
    remove: async (_name: string, id: string) => void removed.push(id),
  };
  const deps = { store, now: () => (clock += 1) } as unknown as Deps;
  const waiting = await orderUnits(deps, '', 1_000_000);
  expect(data.units.every(({ sortKey }) => sortKey === 'old')).toBe(true);
  data.reports = [];
  let cursor = await orderUnits(deps, waiting ?? '', 0);
  expect(data.units.filter(({ sortKey }) => sortKey !== 'old')).toHaveLength(500);
  for (let chunks = 0; cursor !== null && chunks < 5; chunks += 1)
    cursor = await orderUnits(deps, cursor, 0);
  expect(new Set(data.units.map(({ sortKey }) => sortKey.slice(0, 6)))).toEqual(
    new Set(['!0004|']),
  );
  expect(removed).toEqual(['rebuildFigures', 'draftFollowUps']);
  const after = JSON.stringify(data.units);
  expect(await orderUnits(deps, '', 1_000_000)).toBeNull();
  expect(JSON.stringify(data.units)).toBe(after);
  expect(removed).toHaveLength(2);
});
