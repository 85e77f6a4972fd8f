/** 交接: proposed with its sheet, signed by the receiver, the periods of both judged fairly. */
import { randomUUID } from 'node:crypto';
import { addDays } from '@core/shared/calendar/day';
import type { FreshDistrict } from '../support/district';
import { useFilledDistrict } from '../support/filled-district';
import { colleagueOf, openidOf, TODAY, type SmallDistrict } from '../support/small-district';
import { workIn } from '../support/work';

const GIVER = openidOf('instructor', 0);
const RECEIVER = colleagueOf(0);
const TOWN = openidOf('townSupervisor', 0);

let district: FreshDistrict;
let ids: SmallDistrict;
let work: ReturnType<typeof workIn>;

const asFilled = useFilledDistrict();
beforeEach(async () => {
  ({ district, ids } = await asFilled());
  work = workIn(district, ids);
}, 120_000);

const propose = async (more: object = {}): Promise<string> => {
  const id = randomUUID();
  await district.act(TOWN, 'handover.propose', {
    id,
    fromId: ids.instructors[0],
    toId: ids.colleagues[0],
    unitIds: [ids.units[0]],
    on: TODAY,
    reason: '岗位调整',
    ...more,
  });
  return id;
};
const sign = (handoverId: string, openid = RECEIVER, id: string = randomUUID()) =>
  district.send(openid, 'handover.sign', { id, handoverId });
const unitsOf = async (openid: string) =>
  (await district.act(openid, 'home.open', {})).units.map((u) => u.name).sort();

it('changes nothing until the receiver signs; then the units pass and the sheet is kept', async () => {
  await work.need(0);
  await work.promise(0);
  const handoverId = await propose();
  expect((await district.act(RECEIVER, 'home.open', {})).toSign).toEqual([handoverId]);
  expect(await unitsOf(GIVER)).toEqual(['甲一有限公司', '甲二有限公司'].sort());
  const sheet = await district.act(RECEIVER, 'handover.open', { handoverId });
  expect(sheet).toMatchObject({ maySign: true, fromName: '甲指导员', toName: '甲同事', units: 1 });
  expect(sheet.sheet[0]?.matters.map((m) => m.kind).sort()).toEqual(['need', 'promise']);
  expect(sheet.sheet[0]?.owed.map((v) => v.obligation)).toContain('call');
  const { answer } = await sign(handoverId);
  expect(answer).toMatchObject({ ok: true, data: { effectiveOn: TODAY } });
  expect(await unitsOf(GIVER)).toEqual(['甲二有限公司']);
  expect(await unitsOf(RECEIVER)).toEqual(['甲一有限公司', '甲三有限公司'].sort());
  expect((await district.act(RECEIVER, 'home.open', {})).toSign).toEqual([]);
  // What was signed stays as it was signed.
  const { matters } = await district.act(RECEIVER, 'unit.open', { unitId: ids.units[0] });
  for (const m of matters.filter((x) => x.kind === 'promise')) {
    await district.act(RECEIVER, 'promise.settle', {
      id: randomUUID(),
      matterId: m.matterId,
      state: 'kept',
    });
  }
  const signed = await district.act(TOWN, 'handover.open', { handoverId });
  expect(signed).toMatchObject({ state: 'signed', signedOn: TODAY, effectiveOn: TODAY });
  expect(signed.sheet).toEqual(sheet.sheet);
});

it('passes on the day agreed, or on the day of signing when that is later', async () => {
  const ahead = await propose({ on: addDays(TODAY, 10) });
  expect((await sign(ahead)).answer).toMatchObject({ data: { effectiveOn: addDays(TODAY, 10) } });
  expect(await unitsOf(GIVER)).toContain('甲一有限公司');
  district.cloud.clock.setToday(addDays(TODAY, 10));
  expect(await unitsOf(GIVER)).not.toContain('甲一有限公司');
  const past = await propose({
    fromId: ids.colleagues[0],
    toId: ids.instructors[0],
    on: TODAY,
  });
  expect((await sign(past, GIVER)).answer).toMatchObject({
    data: { effectiveOn: addDays(TODAY, 10) },
  });
});

it('is signed once, by the receiver alone, and the same sending again changes nothing', async () => {
  const handoverId = await propose();
  expect((await sign(handoverId, GIVER)).answer).toMatchObject({ error: { code: 'FORBIDDEN' } });
  const id = randomUUID();
  const answers = await Promise.all([1, 2, 3].map(() => sign(handoverId, RECEIVER, id)));
  expect(answers.every(({ answer }) => answer.ok)).toBe(true);
  expect((await sign(handoverId)).answer).toMatchObject({ error: { code: 'CONFLICT' } });
  const { facts } = await district.act(TOWN, 'unit.open', { unitId: ids.units[0] });
  expect(facts.responsibilities).toEqual([
    { instructorId: ids.instructors[0], kind: '帮建', from: '2026-01-01', to: TODAY },
    { instructorId: ids.colleagues[0], kind: '帮建', from: TODAY },
  ]);
});

it('is withdrawn with a reason, after which nobody signs it', async () => {
  const handoverId = await propose();
  await district.act(TOWN, 'handover.withdraw', {
    id: randomUUID(),
    handoverId,
    reason: '另行安排',
  });
  expect((await sign(handoverId)).answer).toMatchObject({ error: { code: 'CONFLICT' } });
  expect((await district.act(TOWN, 'handover.list', {})).handovers).toMatchObject([
    { handoverId, state: 'withdrawn' },
  ]);
});

it.each([
  ["a unit that is not the giver's", () => ({ unitIds: [ids.bareUnits[0]] }), 'input.unitIds'],
  ['a receiver who is no instructor', () => ({ toId: ids.members[0] }), 'input.toId'],
  ['the same person', () => ({ toId: ids.instructors[0] }), 'input.toId'],
])('refuses %s', async (_name, more, path) => {
  await expect(propose(more())).rejects.toMatchObject({ code: 'BAD_INPUT', issues: [{ path }] });
});
