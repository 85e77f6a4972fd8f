/** 台账's list cut down: each filter alone and together, counted, and read back as a sentence. */
import type { ActionRequest } from '@core/contracts/actions';
import { filterSentence } from '@core/domain/units/filter';
import { freshDistrict } from '../support/district';
import { fillSmallDistrict, importSheets, openidOf, TOWNS } from '../support/small-district';

const STAFF = openidOf('districtSupervisor', 0);
let district: Awaited<ReturnType<typeof freshDistrict>>;
let towns: readonly [string, string];

beforeAll(async () => {
  district = await freshDistrict();
  ({ towns } = await fillSmallDistrict(district));
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
  expect(filterSentence(filter, TOWNS[1], first.count ?? 0)).toBe(
    '乙街道 · 社会组织 · 没有党组织，共 25 家',
  );
  expect(filterSentence({ due: true, query: '甲' }, undefined, 1)).toBe(
    '应建未建 · 名称含“甲”，共 1 家',
  );
  expect(filterSentence({}, undefined, 3)).toBe('全部单位，共 3 家');
});

test('a filter never shows more than the own scope', async () => {
  const { units, count } = await list({ organised: false }, openidOf('townSupervisor', 0));
  expect(new Set(units.map(({ townName }) => townName))).toEqual(new Set([TOWNS[0]]));
  expect(count).toBe(units.length);
  const own = await list({ kind: 'enterprise' }, openidOf('instructor', 0));
  expect(own.count).toBe(2);
});
