/** What was taken back has no effect: on marks, on points, on a leave, on anybody's list. */
import { randomUUID } from 'node:crypto';
import type { WithdrawalKind } from '@core/modules/statements/withdrawals.contract';
import { addDays } from '@core/shared/calendar/day';
import type { FreshDistrict } from '../support/district';
import { useFilledDistrict } from '../support/filled-district';
import { claim } from '../support/points';
import { colleagueOf, TODAY, type SmallDistrict } from '../support/small-district';
import { INSTRUCTOR, MEMBER, SECRETARY, TOWN, withdrawalCases } from '../support/withdrawals';
import { workIn } from '../support/work';

let district: FreshDistrict;
let ids: SmallDistrict;
let work: ReturnType<typeof workIn>;
let CASES: ReturnType<typeof withdrawalCases>;

const asFilled = useFilledDistrict();
beforeEach(async () => {
  ({ district, ids } = await asFilled());
  work = workIn(district, ids);
  CASES = withdrawalCases(district, ids, ids.members[0]);
}, 120_000);

const id = () => randomUUID();
const withdraw = (kind: WithdrawalKind, itemId: string, openid: string) =>
  district.act(openid, 'waiting.withdraw', { id: id(), kind, itemId });

const verdictsNow = async () => {
  const { verdicts, facts } = await district.act(INSTRUCTOR, 'unit.open', {
    unitId: ids.units[0],
  });
  return {
    verdicts,
    closures: facts.closures,
    lacking: facts.lacking ?? [],
    contests: facts.contests ?? [],
  };
};

it.each(['lacking', 'contest', 'closure'] as const)(
  'a %s taken back leaves the marks as they were, and may be stated again',
  async (kind) => {
    const before = await verdictsNow();
    await withdraw(kind, await CASES[kind].make(), INSTRUCTOR);
    expect(await verdictsNow()).toEqual(before);
    expect((await district.act(TOWN, 'waiting.list', {})).items).toEqual([]);
    await CASES[kind].make();
  },
);

it('a late record counts for nothing and says why', async () => {
  const itemId = await work.lateContact(0);
  await withdraw('backfill', itemId, INSTRUCTOR);
  const { timeline, facts } = await district.act(INSTRUCTOR, 'unit.open', {
    unitId: ids.units[0],
  });
  expect(facts.contacts.find((c) => c.id === itemId)?.voided).toBe(true);
  expect(timeline[0]).toMatchObject({
    waits: false,
    mayWithdraw: false,
    corrections: [{ kind: 'void', reason: '本人收回' }],
  });
});

it('a late correction taken back leaves the record as it was before', async () => {
  const contactId = await work.contact(0, { channel: 'onsite' });
  const shortOf = async () =>
    (await district.act(INSTRUCTOR, 'unit.open', { unitId: ids.units[0] })).facts.contacts.find(
      (c) => c.id === contactId,
    );
  const before = await shortOf();
  district.cloud.clock.setToday(addDays(TODAY, 12));
  await district.act(INSTRUCTOR, 'contact.correct', {
    id: id(),
    contactId,
    changes: { metOwner: true, text: '见到业主' },
    reason: '漏记了业主',
    recordedAt: district.cloud.clock.now(),
  });
  await withdraw('backfill', contactId, INSTRUCTOR);
  expect(await shortOf()).toEqual(before);
  const { timeline } = await district.act(INSTRUCTOR, 'unit.open', { unitId: ids.units[0] });
  expect(timeline[0]?.corrections).toMatchObject([{ kind: 'correct', withdrawn: true }]);
  expect((await district.act(TOWN, 'waiting.list', {})).items).toEqual([]);
});

it('a claim gives no points, a leave excuses nothing', async () => {
  const claimId = await claim(district, { openid: MEMBER });
  await withdraw('claim', claimId, MEMBER);
  const { entries, claims } = await district.act(MEMBER, 'points.open', {});
  expect(entries.filter(({ origin }) => origin.id === claimId)).toEqual([]);
  expect(claims).toMatchObject([{ state: 'withdrawn', mayWithdraw: false }]);
  await withdraw('leave', await work.leave(0), colleagueOf(0));
  const { leaves } = await district.act(colleagueOf(0), 'leave.open', {});
  expect(leaves).toMatchObject([{ state: 'withdrawn' }]);
  expect((await district.act(colleagueOf(0), 'home.open', {})).leaves).toEqual([]);
});

it("a secretary's own 请假 goes from the town's list with it", async () => {
  const meetingId = await work.meeting(0);
  await district.act(SECRETARY, 'absence.request', { id: id(), meetingId, kind: 'travel' });
  expect((await district.act(TOWN, 'waiting.list', {})).items).toHaveLength(1);
  await withdraw('absence', meetingId, SECRETARY);
  expect((await district.act(TOWN, 'waiting.list', {})).items).toEqual([]);
  await district.act(SECRETARY, 'absence.request', { id: id(), meetingId, kind: 'ill' });
  expect((await district.act(TOWN, 'waiting.list', {})).items).toHaveLength(1);
});
