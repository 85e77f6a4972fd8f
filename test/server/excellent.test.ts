/** 优秀 of a half-year, with 濉溪's classes and a threshold that a small district reaches: everybody over the threshold, by name with why, found by the office, in the 通报. */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { wholePacks } from '@core/rulepacks/practices';
import { dayOfInstant } from '@core/shared/calendar/day';
import type { StoredExcellents } from '@server/modules/grades/stored';
import { freshDistrict, functionsWithPack } from '../support/district';
import { monthTables } from '../support/practices';
import { fillSmallDistrict, openidOf, type SmallDistrict } from '../support/small-district';

const OFFICE = openidOf('districtSupervisor', 0);
const TOWN = openidOf('townSupervisor', 0);

let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;

/** Items that nobody's record knows, as far as they are to be told. */
async function checked(town: 0 | 1, but: readonly string[]): Promise<void> {
  const secretary = openidOf('secretary', town);
  const subject = { kind: 'organization' as const, id: ids.organizations[town] };
  const on = dayOfInstant(district.cloud.clock.now());
  const when = () => ({ on, recordedAt: district.cloud.clock.now() });
  const page = await district.act(secretary, 'standard.open', { subject, standard: 'classA' });
  const checkId = page.check?.checkId ?? randomUUID();
  const begin = { id: checkId, subject, standard: 'classA', ...when() };
  if (!page.check) await district.act(secretary, 'standard.begin', begin);
  const { items } = page;
  const answers = items
    .filter(({ asked, item }) => asked && !but.includes(item))
    .map(({ item }) => ({ item, value: 'yes' as const }));
  await district.act(secretary, 'standard.state', {
    id: randomUUID(),
    checkId,
    answers,
    ...when(),
  });
}

const taken = (town: 0 | 1) =>
  district.act(OFFICE, 'grade.set', {
    id: randomUUID(),
    organizationId: ids.organizations[town],
    scale: 'class',
    level: 'A',
    on: '2025-12-31',
    reason: '承接原有认定',
    document: `濉开党〔2025〕${town + 1}号`,
  });
const LEVEL = {
  level: 'A',
  title: 'A类（示范类）',
  subjects: [
    {
      id: expect.any(String),
      kind: 'organization',
      name: '甲一党支部',
      why: expect.stringMatching(/^\d+ \/ 100 分，公布的门槛为百分之 50$/),
    },
  ],
};
const read = (openid = OFFICE, more: object = {}) => district.act(openid, 'grade.excellent', more);
const find = (openid: string, more: object = {}) =>
  district.send(openid, 'grade.findExcellent', {
    id: randomUUID(),
    scale: 'class',
    period: '2026-H1',
    reason: '上半年评定会',
    ...more,
  });

/** 濉溪's own is 90: its sums ask for a year of meetings. */
const pack = {
  ...wholePacks['suixi'],
  id: 'anywhere',
  grades: wholePacks['suixi']?.grades.map((scale) => ({
    ...scale,
    excellent: scale.excellent && { ...scale.excellent, atLeast: 50 },
  })),
};
let functionsDir: string;

beforeAll(async () => {
  functionsDir = functionsWithPack(pack);
  district = await freshDistrict({ LIANGXIN_RULE_PACK: pack.id }, functionsDir);
  ids = await fillSmallDistrict(district);
  await taken(0);
  await taken(1);
  await checked(0, []);
  await checked(1, ['4.1', '5.1']);
  district.cloud.clock.setToday('2026-07-06');
}, 120_000);
afterAll(async () => {
  await district.end();
  rmSync(dirname(functionsDir), { recursive: true, force: true });
});

it('of a half-year that is over, as the records of its last day say; the threshold stands beside it', async () => {
  const page = await read();
  expect(page.scales).toMatchObject([{ code: 'class', excellent: { atLeast: 50 } }]);
  expect(page.periods.map(({ title }) => title)).toEqual([
    '2026年上半年',
    '2025年下半年',
    '2025年上半年',
    '2024年下半年',
  ]);
  // Both are looked at; the second has not said two of its items.
  expect(page).toMatchObject({ period: '2026-H1', judged: 2, mayFind: true });
  expect(page.levels).toEqual([LEVEL]);
  // What is said after the last day changes nothing of the half-year.
  await checked(1, []);
  expect((await read()).levels).toEqual([LEVEL]);
  expect((await read(TOWN)).mayFind).toBe(false);
  expect((await read(openidOf('townSupervisor', 1))).levels).toEqual([]);
});

it('refuses who may not, a period that runs, and a scale without a threshold, by their field', async () => {
  expect((await find(TOWN)).answer).toMatchObject({ error: { code: 'FORBIDDEN' } });
  expect((await find(OFFICE, { period: '2026-H2' })).answer).toMatchObject({
    error: { code: 'BAD_INPUT', issues: [{ path: 'input.period' }] },
  });
  expect((await find(OFFICE, { scale: 'place' })).answer).toMatchObject({
    error: { code: 'BAD_INPUT', issues: [{ path: 'input.scale' }] },
  });
});

it('found with everybody over it, by name with why; a later finding is added; the month’s 通报 prints it', async () => {
  const first = await find(OFFICE);
  expect(first.answer.ok).toBe(true);
  expect(first.invocation.requests.length).toBeLessThanOrEqual(30);
  const id = randomUUID();
  const again = { id, reason: '复核后重新认定' };
  await find(OFFICE, again);
  expect((await find(OFFICE, again)).answer.ok).toBe(true);
  const [stored] = district.cloud.dump()['excellents'] as unknown as StoredExcellents[];
  expect(stored?.findings.map(({ reason, judged }) => [reason, judged])).toEqual([
    ['上半年评定会', 2],
    ['复核后重新认定', 2],
  ]);
  const page = await read();
  expect(page.found).toMatchObject({ byName: '区干部', on: '2026-07-06' });
  const tables = await monthTables(district, '2026-07');
  expect(tables('分类管理2026年上半年优秀')).toEqual([['A类（示范类）', 1, '甲一党支部']]);
});
