/** 台账's list cut down: each filter alone and together, counted, and read back as a sentence. */
import type { ActionRequest } from '@core/modules/actions';
import { randomUUID } from 'node:crypto';
import { filterOfParams, filterSentence, paramsOfFilter } from '@core/modules/units/filter';
import { freshDistrict } from '../support/district';
import {
  fillSmallDistrict,
  importSheets,
  openidOf,
  TODAY,
  TOWNS,
  type SmallDistrict,
} from '../support/small-district';

const STAFF = openidOf('districtSupervisor', 0);
let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;
let towns: readonly [string, string];

beforeAll(async () => {
  district = await freshDistrict();
  ids = await fillSmallDistrict(district);
  ({ towns } = ids);
  await importSheets(district, openidOf('administrator', 0), {
    单位: [
      ['单位名称', '单位类型', '所属镇街', '职工人数', '组建方式', '经营状态'],
      ['甲大有限公司', '非公企业', TOWNS[0], '100', '未组建', '正常'],
      ['甲停有限公司', '非公企业', TOWNS[0], '300', '未组建', '停业'],
      ['甲中有限公司', '非公企业', TOWNS[0], '99', '未组建', '正常'],
      ['乙商会', '社会组织', TOWNS[1], '', '联合组建', '正常'],
      ...Array.from({ length: 25 }, (_, i) => [
        `多${String(i).padStart(2, '0')}协会`,
        '社会组织',
        TOWNS[1],
        '',
        '未组建',
        '注销',
      ]),
    ],
  });
}, 120_000);
afterAll(() => district.end());

const list = (input: ActionRequest<'unit.list'>, who = STAFF) =>
  district.act(who, 'unit.list', input);

test.each([
  [{ due: true as const }, ['甲大有限公司']],
  [{ status: 'suspended' as const }, ['甲停有限公司']],
  [{ kind: 'socialOrganization' as const, organised: true }, ['乙商会']],
  [{ query: 'jd', kind: 'enterprise' as const }, ['甲大有限公司']],
  [{ organised: true, kind: 'enterprise' as const }, ['甲一有限公司', '乙一有限公司']],
])('%j', async (filter, names) => {
  const { units, count } = await list(filter);
  expect(units.map(({ name }) => name).sort()).toEqual([...names].sort());
  expect(count).toBe(names.length);
});

test('the count is of all pages and told once; the sentence says every part', async () => {
  const filter = { kind: 'socialOrganization', organised: false } as const;
  const first = await list({ ...filter, townId: towns[1] });
  expect(first).toMatchObject({ count: 25, next: expect.any(String) });
  const rest = await list({ ...filter, townId: towns[1], after: first.next });
  expect(rest.units).toHaveLength(5);
  expect(rest.count).toBeUndefined();
  expect(filterSentence(filter, { townName: TOWNS[1], count: first.count ?? 0 })).toBe(
    '乙街道 · 社会组织 · 没有党组织，共 25 家',
  );
  expect(filterSentence({ due: true, query: '甲' }, { count: 1 })).toBe(
    '应建未建 · 名称含“甲”，共 1 家',
  );
  expect(filterSentence({}, { count: 3 })).toBe('全部单位，共 3 家');
});

test('a filter never shows more than the own scope', async () => {
  const { units, count } = await list({ organised: false }, openidOf('townSupervisor', 0));
  expect(new Set(units.map(({ townName }) => townName))).toEqual(new Set([TOWNS[0]]));
  expect(count).toBe(units.length);
  const own = await list({ kind: 'enterprise' }, openidOf('instructor', 0));
  expect(own.count).toBe(2);
});

test('by instructor, with the name for those who see any of the units, and nobody else', async () => {
  const { instructors } = ids;
  const theirs = await list({ instructorId: instructors[0] });
  expect(theirs).toMatchObject({ count: 2, instructorName: '甲指导员' });
  expect(theirs.units.map(({ name }) => name)).toEqual(['甲二有限公司', '甲一有限公司']);
  const combined = await list({ instructorId: instructors[0], organised: false });
  expect(combined.units.map(({ name }) => name)).toEqual(['甲二有限公司']);
  const foreign = await list({ instructorId: instructors[0] }, openidOf('townSupervisor', 1));
  expect(foreign).toMatchObject({ units: [], count: 0 });
  expect(foreign.instructorName).toBeUndefined();
  const other = await list({ instructorId: instructors[1] }, openidOf('instructor', 0));
  expect(other.units).toEqual([]);
});

test('without a phone, without an instructor, not reached this week; with town and type', async () => {
  const [town] = towns;
  const phoneless = await list({ withoutPhone: true, townId: town });
  expect(phoneless.units.map(({ name }) => name)).toEqual([
    '甲大有限公司',
    '甲停有限公司',
    '甲中有限公司',
  ]);
  const alone = await list({ withoutInstructor: true, townId: town, kind: 'enterprise' });
  // 停业 is no gap.
  expect(alone.units.map(({ name }) => name)).toEqual(['甲大有限公司', '甲中有限公司']);
  expect(alone).toMatchObject({ count: 2 });
  const week = { notThisWeek: true, townId: town } as const;
  const before = await list(week);
  expect(before.count).toBe(5);
  const contactId = randomUUID();
  const recordedAt = district.cloud.clock.now();
  await district.act(openidOf('instructor', 0), 'contact.record', {
    id: contactId,
    unitId: ids.units[0],
    channel: 'phone',
    outcome: 'reached',
    happenedOn: TODAY,
    recordedAt,
  });
  const after = await list({ ...week, withoutInstructor: true });
  expect(after.units.map(({ name }) => name)).toEqual(['甲大有限公司', '甲中有限公司']);
  expect((await list(week)).count).toBe(4);
  expect((await list(week, openidOf('instructor', 0))).units.map(({ name }) => name)).toEqual([
    '甲二有限公司',
  ]);
  await district.act(openidOf('instructor', 0), 'contact.void', {
    id: randomUUID(),
    contactId,
    reason: '点错了',
    recordedAt,
  });
  expect((await list(week)).count).toBe(5);
});

test('a filter is a query of the page and back', () => {
  const filter = {
    kind: 'enterprise',
    organised: false,
    notThisWeek: true,
    instructorId: 'p-1',
    query: '甲',
  } as const;
  const params = paramsOfFilter(filter, 't-1');
  expect(params).toMatchObject({ townId: 't-1', organised: '0', notThisWeek: '1', query: '甲' });
  expect(filterOfParams(params)).toEqual({ filter, townId: 't-1' });
  expect(filterOfParams({ kind: 'other', townId: '<', $taroTimestamp: '1' })).toEqual({
    filter: {},
    townId: '',
  });
  expect(filterSentence({ withoutInstructor: true }, { count: 40, isLeast: true })).toBe(
    '没有指导员，至少 40 家，选一个镇街可以数全',
  );
});

test('a page holds as many as were asked for, of fields and of days alike, and goes on after them', async () => {
  for (const filter of [{}, { notThisWeek: true as const }]) {
    const whole = await list({ ...filter, atMost: 100 });
    const first = await list({ ...filter, atMost: 7 });
    expect(first.units).toEqual(whole.units.slice(0, 7));
    const second = await list({ ...filter, atMost: 7, after: first.next });
    expect(second.units).toEqual(whole.units.slice(7, 14));
    expect((await list(filter)).units).toEqual(whole.units.slice(0, 20));
  }
  await expect(list({ atMost: 101 })).rejects.toMatchObject({ code: 'BAD_INPUT' });
});
