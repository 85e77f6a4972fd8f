/** Needs and promises, and what feeds the yearly two. */
import { randomUUID } from 'node:crypto';
import { addDays } from '@core/shared/calendar/day';
import { freshDistrict } from '../support/district';
import { fillSmallDistrict, openidOf, TODAY, type SmallDistrict } from '../support/small-district';
import { workIn } from '../support/work';

const INSTRUCTOR = openidOf('instructor', 0);
const SECRETARY = openidOf('secretary', 0);
const TOWN = openidOf('townSupervisor', 0);

let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;
let work: ReturnType<typeof workIn>;

beforeAll(async () => {
  district = await freshDistrict();
  ids = await fillSmallDistrict(district);
  work = workIn(district, ids);
}, 120_000);
afterAll(() => district.end());

const open = () => district.act(INSTRUCTOR, 'unit.open', { unitId: ids.units[0] });
const homeMatters = async () =>
  (await district.act(INSTRUCTOR, 'home.open', {})).units.flatMap((u) => u.matters);

it('a need stays open until it is solved, each step kept with who and when', async () => {
  const matterId = await work.need(0);
  expect(await homeMatters()).toEqual([
    expect.objectContaining({ matterId, kind: 'need', state: 'raised', text: '希望对接技能培训' }),
  ]);
  const update = (state: string, note?: string, openid = INSTRUCTOR) =>
    district.send(openid, 'need.update', {
      id: randomUUID(),
      matterId,
      state,
      ...(note ? { note } : {}),
    });
  expect((await update('declined')).answer).toMatchObject({
    error: { code: 'BAD_INPUT', issues: [{ path: 'input.note' }] },
  });
  await update('underWay', '已报区人社局');
  await update('solved', '', TOWN);
  expect((await update('underWay')).answer).toMatchObject({ error: { code: 'CONFLICT' } });
  expect(await homeMatters()).toEqual([]);
  const { matters } = await open();
  expect(matters[0]).toMatchObject({
    state: 'solved',
    steps: [
      { on: TODAY, byName: '甲指导员', state: 'underWay', note: '已报区人社局' },
      { on: TODAY, state: 'solved' },
    ],
  });
});

it('a promise has its day and is settled', async () => {
  const matterId = await work.promise(0);
  expect(await homeMatters()).toEqual([
    expect.objectContaining({ matterId, dueOn: addDays(TODAY, 3), state: 'promised' }),
  ]);
  await district.act(INSTRUCTOR, 'promise.settle', { id: randomUUID(), matterId, state: 'kept' });
  expect(await homeMatters()).toEqual([]);
  const past = district.act(INSTRUCTOR, 'promise.make', {
    id: randomUUID(),
    unitId: ids.units[0],
    text: '送通知',
    dueOn: addDays(TODAY, -1),
  });
  await expect(past).rejects.toMatchObject({ issues: [{ path: 'input.dueOn' }] });
});

it('the same need sent ten times at once is one', async () => {
  const id = randomUUID();
  const input = { id, unitId: ids.units[0], text: '用工', raisedOn: TODAY };
  const sent = await Promise.all(
    Array.from({ length: 10 }, () => district.send(INSTRUCTOR, 'need.raise', input)),
  );
  const codes = sent.map(({ answer }) => (answer.ok ? 'OK' : answer.error.code));
  expect(codes.filter((c) => c !== 'OK' && c !== 'BUSY')).toEqual([]);
  const all = district.cloud.dump().matters as { _id: string }[];
  expect(all.filter((m) => m._id === id)).toHaveLength(1);
  const other = await district.send(INSTRUCTOR, 'need.raise', { ...input, text: '别的' });
  expect(other.answer).toMatchObject({ error: { code: 'CONFLICT' } });
});

it('a step of 发展党员 at the unit meets the yearly obligation; the year never learns whose', async () => {
  const develop = async () => (await open()).verdicts.filter((v) => v.obligation === 'develop');
  const record = (step: string) =>
    district.act(SECRETARY, 'development.record', {
      id: randomUUID(),
      unitId: ids.units[0],
      name: '赵新民',
      step: step as 'activist',
      on: TODAY,
    });
  await record('activist');
  expect(await develop()).toMatchObject([{ state: 'open' }]);
  await record('probationary');
  expect(await develop()).toMatchObject([{ state: 'met' }]);
  const { unitYears, audit } = district.cloud.dump();
  expect(JSON.stringify([unitYears, audit])).not.toContain('赵新民');
});

it("founding a branch at one of the instructor's units meets the other; a unit that has one is refused", async () => {
  const page = await district.act(INSTRUCTOR, 'unit.list', { query: '甲二' });
  const unitId = page.units[0]?.unitId ?? '';
  const found = (unitIds: string[]) =>
    district.send(TOWN, 'organization.found', {
      id: randomUUID(),
      name: '甲二党支部',
      kind: 'branch',
      formation: 'separate',
      unitIds,
      on: TODAY,
    });
  expect((await found([ids.units[0]])).answer).toMatchObject({
    error: { code: 'BAD_INPUT', issues: [{ path: 'input.unitIds' }] },
  });
  const founding = async () => (await district.act(INSTRUCTOR, 'home.open', {})).founding;
  expect(await founding()).toMatchObject([{ state: 'open' }]);
  expect((await found([unitId])).answer.ok).toBe(true);
  expect(await founding()).toMatchObject([{ state: 'met', counted: [{ id: unitId, on: TODAY }] }]);
  const after = await district.act(INSTRUCTOR, 'unit.open', { unitId });
  expect(after.unit).toMatchObject({
    formation: 'separate',
    partyOrganizations: [{ name: '甲二党支部' }],
  });
});
