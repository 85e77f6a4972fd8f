/** Pairs, means and pledges past their day: the same 督办 as of standards and processes, and the same reminders. */
import { randomUUID } from 'node:crypto';
import type { StoredFollowUp } from '@server/modules/follow-ups/stored';
import { freshDistrict } from '../support/district';
import { OFFICE } from '../support/follow-ups';
import { meansIn } from '../support/means';
import { pairsIn } from '../support/pairs';
import { pledgesIn } from '../support/pledges';
import { fillSmallDistrict, openidOf, TODAY, type SmallDistrict } from '../support/small-district';

const SECRETARY = openidOf('secretary', 0);
const TOWN = openidOf('townSupervisor', 0);
const SETTLED = '已经办理，不再逾期，系统按记录办结';

let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;
let pairs: ReturnType<typeof pairsIn>;
let means: ReturnType<typeof meansIn>;
let pledges: ReturnType<typeof pledgesIn>;
const filled = () => `${district.dataDir}/filled.backup`;

beforeAll(async () => {
  district = await freshDistrict();
  ids = await fillSmallDistrict(district);
  pairs = pairsIn(district, ids);
  means = meansIn(district, ids);
  pledges = pledgesIn(district, ids);
  await district.cloud.backup(filled());
}, 120_000);
afterAll(() => district.end());
beforeEach(async () => {
  await district.cloud.restore(filled());
  district.cloud.clock.setToday(TODAY);
});

type Deadline = Extract<StoredFollowUp['subject'], { kind: 'deadline' }>;
const cases = (of: Deadline['of']) =>
  ((district.cloud.dump()['followUps'] ?? []) as unknown as StoredFollowUp[]).filter(
    ({ subject }) => subject.kind === 'deadline' && subject.of === of,
  );
const overdue = (of: Deadline['of']) => cases(of).map(({ deadline }) => deadline?.what);
/** The clock's jobs of a day, to their end. */
async function clockOn(day: string): Promise<void> {
  district.cloud.clock.setToday(day);
  for (let tick = 0; tick < 3; tick += 1) await district.cloud.fireTimer('clock');
}
const open = (openid: string, followUpId = '') =>
  district.act(openid, 'followUp.open', { followUpId });
const sign = (openid: string, followUpId: string, responsibleId: string) =>
  district
    .send(openid, 'followUp.sign', {
      id: randomUUID(),
      followUpId,
      requirement: '请办理',
      responsibleId,
    })
    .then(({ answer }) => answer);

describe('a pair', () => {
  test('a quarter without a meeting is the helper’s to answer; it stays missed; recorded late it is settled', async () => {
    const pairId = await pairs.begun(0);
    await clockOn('2026-10-19');
    expect(cases('pair')).toEqual([]);
    await clockOn('2026-10-26');
    await clockOn('2026-11-02');
    const [draft] = cases('pair');
    expect(cases('pair')).toHaveLength(1);
    expect(draft).toMatchObject({
      name: '甲一党支部',
      townName: '甲街道',
      deadline: { what: '结对共建·结对双方共同活动', dueOn: '2026-09-30' },
    });
    const { followUp, responsible } = await open(TOWN, draft?._id);
    expect(followUp.overdue?.opens).toEqual({ kind: 'pair', id: pairId });
    expect(responsible.map(({ title }) => title)).toEqual(['支部书记']);
    // Two quarters on it is missed still.
    await clockOn('2027-04-06');
    expect(cases('pair')[0]?.shelf).not.toBe('ended');
    district.cloud.clock.setToday('2027-04-07');
    await pairs.act(SECRETARY, 'pair.record', { pairId, activity: 'visit', on: '2026-09-20' });
    expect(await sign(TOWN, draft?._id ?? '', responsible[0]?.personId ?? '')).toMatchObject({
      error: { code: 'CONFLICT', message: SETTLED },
    });
    await clockOn('2027-04-08');
    expect(cases('pair').find(({ _id }) => _id === draft?._id)).toMatchObject({
      shelf: 'ended',
      ended: { kind: 'dropped', reason: SETTLED },
    });
  });

  test('nobody looked at it: the town’s own, above the town; looking settles it', async () => {
    const { pairId } = await pairs.visited(0);
    await clockOn('2026-12-28');
    const review = cases('pair').find(({ deadline }) => deadline?.what.endsWith('阶段评估'));
    expect(review).toMatchObject({ townId: 'committee', name: '甲三有限公司' });
    const { responsible } = await open(OFFICE, review?._id);
    expect(responsible).toMatchObject([{ name: '甲干部', title: '镇街' }]);
    expect(await sign(OFFICE, review?._id ?? '', responsible[0]?.personId ?? '')).toMatchObject({
      ok: true,
    });
    await pairs.act(TOWN, 'pair.review', { pairId, on: '2026-12-28', words: '继续' });
    await clockOn('2026-12-29');
    expect(cases('pair').find(({ _id }) => _id === review?._id)).toMatchObject({
      ended: { kind: 'closed', reason: SETTLED },
    });
  });

  test('while what was done is contested the meeting waits; the answer to it is due', async () => {
    await pairs.contested(0);
    await clockOn('2026-10-26');
    expect(overdue('pair')).toEqual(['结对共建·处理异议']);
  });

  test('of a helper that is no more nothing starts', async () => {
    await pairs.begun(0);
    await district.act(OFFICE, 'organization.change', {
      id: randomUUID(),
      organizationId: ids.organizations[0],
      on: TODAY,
      change: { kind: 'dissolve', reason: '单位搬离', membersToId: ids.organizations[1] },
    });
    await clockOn('2026-10-26');
    expect(cases('pair')).toEqual([]);
  });
});

describe('means', () => {
  test('a second signature that waits, a payment that was not written down: the offices', async () => {
    const grantId = await means.proposed(0);
    await clockOn('2026-07-13');
    expect(cases('means')).toMatchObject([
      {
        name: '甲一党支部',
        townId: 'committee',
        deadline: { what: '经费第二人签字：财政列支', dueOn: '2026-06-25' },
      },
    ]);
    await means.act(OFFICE, 'means.sign', { grantId, signed: true, on: '2026-07-13' });
    await clockOn('2026-07-14');
    expect(cases('means')).toMatchObject([{ ended: { kind: 'dropped', reason: SETTLED } }]);
    await clockOn('2026-09-14');
    expect(overdue('means')).toContain('登记经费拨付：财政列支');
  });

  test('what was paid is accounted for by the branch: due on its 今日, then a case, settled by the account', async () => {
    const { grantId } = await means.spent(0);
    district.cloud.clock.setToday('2026-12-01');
    const due = (await district.act(SECRETARY, 'practice.due', {})).items;
    expect(due.filter(({ kind }) => kind === 'means')).toMatchObject([
      { id: grantId, what: '登记经费支出：财政列支', by: ['branch'], subjectName: '甲一党支部' },
    ]);
    await clockOn('2026-12-28');
    const [draft] = cases('means');
    expect(draft?.deadline?.lines[0]).toContain('由党支部办理');
    const { responsible, followUp } = await open(TOWN, draft?._id);
    expect(responsible.map(({ title }) => title)).toEqual(['支部书记']);
    expect(followUp.overdue?.opens).toEqual({ kind: 'means', id: grantId });
    const rest = { grantId, fen: 380_000, purpose: 'activity', voucher: '记-20' };
    await means.act(SECRETARY, 'means.spend', { ...rest, on: '2026-12-28' });
    await clockOn('2026-12-29');
    expect(cases('means')).toMatchObject([{ ended: { reason: SETTLED } }]);
  });
});

describe('a pledge', () => {
  test('not judged after its last day: the branch’s; ended, it is settled', async () => {
    const pledgeId = await pledges.published(0, { until: '2026-06-30' });
    await clockOn('2026-08-10');
    expect(cases('pledge')).toEqual([]);
    await clockOn('2026-08-17');
    const [draft] = cases('pledge');
    expect(draft).toMatchObject({
      name: '甲一党支部',
      threshold: { title: '“党员公开承诺·评议并公示结果”逾期超过 10 个工作日' },
    });
    const { followUp, responsible } = await open(TOWN, draft?._id);
    expect(followUp.overdue?.opens).toEqual({ kind: 'pledge', id: pledgeId });
    // The branch is asked, not whoever promised.
    expect(JSON.stringify(followUp)).not.toContain('甲党员');
    expect(responsible.map(({ title }) => title)).toEqual(['支部书记']);
    const end = { pledgeId, outcome: 'mistake', words: '重复登记', on: '2026-08-17' };
    await pledges.act(SECRETARY, 'pledge.end', end);
    await clockOn('2026-08-18');
    expect(cases('pledge')).toMatchObject([{ ended: { reason: SETTLED } }]);
  });

  test('a post that nobody looked at', async () => {
    await pledges.published(0, { ...pledges.post(0), until: '2027-12-31' });
    await clockOn('2026-12-28');
    expect(overdue('pledge')).toEqual(['示范岗区·定期评估']);
  });
});
