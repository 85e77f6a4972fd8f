/** 指定指导员: units that have none are given one, without a giver. */
import { randomUUID } from 'node:crypto';
import { freshDistrict } from '../support/district';
import {
  colleagueOf,
  fillSmallDistrict,
  grant,
  openidOf,
  TODAY,
  type SmallDistrict,
} from '../support/small-district';

const STAFF = openidOf('townSupervisor', 0);
const OFFICE = openidOf('districtSupervisor', 0);
const id = () => randomUUID();

let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;

beforeAll(async () => {
  district = await freshDistrict();
  ids = await fillSmallDistrict(district);
}, 120_000);
afterAll(() => district.end());

let made = 0;
async function bareUnit(town: 0 | 1 = 0): Promise<string> {
  made += 1;
  const name = `庚${String(made).padStart(2, '0')}公司`;
  const facts = { name, kind: 'enterprise' as const, townId: ids.towns[town] };
  return (await district.act(OFFICE, 'unit.add', { id: id(), facts })).unitId;
}
const assign = (unitIds: string[], openid = STAFF, more: object = {}) =>
  district.send(openid, 'responsibility.assign', {
    id: id(),
    unitIds,
    instructorId: ids.colleagues[0],
    ...more,
  });
const codeOf = ({ answer }: { answer: unknown }): string => {
  const { ok, error } = answer as { ok: boolean; error?: { code: string } };
  return ok ? 'OK' : (error?.code ?? '');
};
const own = async (openid: string): Promise<string[]> =>
  (await district.act(openid, 'home.open', {})).units.map(({ unitId }) => unitId);
const gaps = async (): Promise<string[]> => {
  const of = { withoutInstructor: true as const };
  const { units } = await district.act(OFFICE, 'overview.units', { townId: ids.towns[0], of });
  return units.map(({ unitId }) => unitId);
};

test('named today, responsible from today: on 今日, out of the gaps, and back again when taken back', async () => {
  const unitId = await bareUnit();
  expect(await gaps()).toContain(unitId);
  const before = await district.act(STAFF, 'unit.open', { unitId });
  expect(before.may.assignInstructor).toBe(true);
  const input = { id: id(), unitIds: [unitId], instructorId: ids.colleagues[0] };
  const first = await district.act(STAFF, 'responsibility.assign', input);
  expect(await district.act(STAFF, 'responsibility.assign', input)).toEqual(first);
  expect(first.from).toBe(TODAY);
  expect(await own(colleagueOf(0))).toContain(unitId);
  expect(await gaps()).not.toContain(unitId);
  const after = await district.act(STAFF, 'unit.open', { unitId });
  expect(after.unit.instructor).toMatchObject({ name: '甲同事', from: TODAY });
  expect(after.may.assignInstructor).toBe(false);
  const { changes } = await district.act(STAFF, 'unit.changes', { unitId });
  expect(changes[0]).toMatchObject({
    kind: 'assign',
    mayUndo: true,
    lines: [{ title: '指导员', before: '', after: '甲同事' }],
  });
  await district.act(STAFF, 'responsibility.withdraw', { id: id(), changeId: input.id });
  expect(await own(colleagueOf(0))).not.toContain(unitId);
  expect(await gaps()).toContain(unitId);
});

test('with an instructor already it is a handover; all of a choice or none', async () => {
  const unitId = await bareUnit();
  expect(codeOf(await assign([unitId, ids.units[0]]))).toBe('CONFLICT');
  expect(await gaps()).toContain(unitId);
});

test('twenty at a time, of one’s own towns, to somebody in office and never to oneself', async () => {
  const unitIds: string[] = [];
  for (let i = 0; i < 20; i += 1) unitIds.push(await bareUnit());
  expect(codeOf(await assign([...unitIds, await bareUnit()]))).toBe('BAD_INPUT');
  expect(codeOf(await assign(unitIds, openidOf('townSupervisor', 1)))).toBe('FORBIDDEN');
  expect(codeOf(await assign([...unitIds.slice(1), await bareUnit(1)]))).toBe('FORBIDDEN');
  expect(codeOf(await assign(unitIds, STAFF, { instructorId: ids.members[0] }))).toBe('BAD_INPUT');
  expect(codeOf(await assign(unitIds))).toBe('OK');
  const assigned = await own(colleagueOf(0));
  expect(assigned).toEqual(expect.arrayContaining(unitIds));
});

test('two who name at once: one does', async () => {
  const unitId = await bareUnit();
  const codes = await Promise.all([assign([unitId]), assign([unitId], OFFICE)]);
  expect(codes.map(codeOf).sort()).toEqual(['CONFLICT', 'OK']);
});

test('what the instructor has done since stands in the way of taking it back', async () => {
  const unitId = await bareUnit();
  const changeId = id();
  await assign([unitId], STAFF, { id: changeId });
  await district.act(colleagueOf(0), 'contact.record', {
    id: id(),
    unitId,
    channel: 'phone',
    outcome: 'reached',
    happenedOn: TODAY,
    recordedAt: district.cloud.clock.now(),
  });
  const back = await district.send(STAFF, 'responsibility.withdraw', { id: id(), changeId });
  expect(codeOf(back)).toBe('CONFLICT');
});

test('those of the town first, by pinyin, each with what they have; others by name or initials', async () => {
  const list = (more: object = {}, openid = STAFF) =>
    district.act(openid, 'instructor.list', { townId: ids.towns[0], ...more });
  const { people } = await list();
  expect(people.map(({ name }) => name)).toEqual(['甲同事', '甲指导员']);
  expect(people.find(({ name }) => name === '甲指导员')).toMatchObject({ units: 2, ofTown: true });
  await grant(district, '未派', 'instructor', 'district');
  const others = await list({ elsewhere: true });
  expect(others.people.map(({ name }) => name)).toEqual(['未派', '乙同事', '乙指导员']);
  expect((await list({ query: '指导' })).people.map(({ name }) => name)).toEqual([
    '甲指导员',
    '乙指导员',
  ]);
  expect((await list({ query: 'WP' })).people.map(({ name }) => name)).toEqual(['未派']);
  expect(codeOf(await district.send(STAFF, 'instructor.list', { townId: ids.towns[1] }))).toBe(
    'FORBIDDEN',
  );
});
