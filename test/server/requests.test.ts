/**
 * Database requests of every action, exact, as its noun declares them in `test/nouns`: a new action
 * without a row does not compile, and one more request is a failing test. Transactions count their start
 * and commit.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActionName } from '@core/modules/actions';
import type { Role } from '@core/modules/people/contract';
import { NOTICE_2027 } from '../support/notices';
import { uploadAs } from '../../scripts/demo/upload-as';
import { freshDistrict } from '../support/district';
import { worldOf } from '../support/fixture';
import { fixturesIn } from '../support/fixtures.generated';
import {
  bindPerson,
  colleagueOf,
  fillSmallDistrict,
  grant,
  openidOf,
  TODAY,
  type SmallDistrict,
} from '../support/small-district';
import {
  askedBack,
  claimFor,
  confirmedEntry,
  disputeOf,
  lateEntry,
  RUN,
  vetoOf,
} from '../support/points';
import { awaitingReply, casesOf, draftOf } from '../support/follow-ups';
import { blankForm } from '../support/forms';
import { OFFICE_MEETING, practicesIn, SHOWS } from '../support/practices';
import { meansIn } from '../support/means';
import { pairsIn } from '../support/pairs';
import { FROM, ruleFileOf, ruleTable, seenOf, TWO_CALLS, uploadText } from '../support/rules';
import { pledgesIn } from '../support/pledges';
import { registryExtract } from '../support/registry';
import { REQUESTS } from '../../scripts/deploy/cost';
import { Desk } from '../support/web';
import { workIn } from '../support/work';

const FIXTURE = join(__dirname, '..', 'fixtures', 'roster-yongchuan-2026.xlsx');

let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;
let work: ReturnType<typeof workIn>;
let practices: ReturnType<typeof practicesIn>;
let pairs: ReturnType<typeof pairsIn>;
let means: ReturnType<typeof meansIn>;
let pledges: ReturnType<typeof pledgesIn>;
const importId = randomUUID();
const runId = randomUUID();
const exportId = randomUUID();
const ruleVersionId = randomUUID();
const addedId = randomUUID();
const correctedId = randomUUID();
const assignedId = randomUUID();

/** A code that waits on a screen. */
const screen = async () => (await new Desk(district).post('begin')).json;
const unitNamed = async (query: string): Promise<string> => {
  const { units } = await district.act(openidOf('administrator', 0), 'unit.list', { query });
  return units[0]?.unitId ?? '';
};
const formId = randomUUID();
const objectionId = randomUUID();
const sevenId = randomUUID();
const officeMeetingId = randomUUID();
const courseId = randomUUID();
const cardId = randomUUID();
const pledgeId = randomUUID();
const contestId = randomUUID();
const pairId = randomUUID();
const grantId = randomUUID();
const madeId = randomUUID();
const pledgeContestId = randomUUID();
const SLIP_SEED = '0123456789abcdef0123456789abcdef';
const spendId = randomUUID();
const meansContestId = randomUUID();
const togetherId = randomUUID();
const pairContestId = randomUUID();

beforeAll(async () => {
  district = await freshDistrict();
  ids = await fillSmallDistrict(district);
  work = workIn(district, ids);
  practices = practicesIn(district, ids);
  pairs = pairsIn(district, ids);
  means = meansIn(district, ids);
  pledges = pledgesIn(district, ids);
}, 120_000);
afterAll(() => district.end());

interface Row {
  readonly as: Role | 'stranger' | 'colleague';
  input(): object | Promise<object>;
}

const row = (as: Row['as'], input: Row['input'] = () => ({})): Row => ({ as, input });
const id = () => randomUUID();

/** In this order: a later row may rest on an earlier one. */
const rows: Record<ActionName, Row> = {
  'session.open': row('instructor'),
  'home.open': row('instructor'),
  'myData.open': row('instructor'),
  'myData.export': row('instructor', () => ({ id: id() })),
  'person.export': row('administrator', () => ({
    id: id(),
    personId: ids.members[1],
    reason: '本人书面申请',
  })),
  'dataRequest.submit': row('member', () => ({ id: id(), kind: 'correction', text: '有误' })),
  'dataRequest.list': row('townSupervisor'),
  'dataRequest.answer': row('townSupervisor', async () => ({
    id: id(),
    requestId: await work.dataRequest(0),
    done: true,
    text: '已改',
  })),
  'held.tell': row('instructor', () => ({
    held: [{ action: 'contact.record', reason: '没有这个单位', savedAt: 1_781_222_400_000 }],
  })),
  'system.status': row('administrator'),
  'followUp.list': row('districtSupervisor', async () => {
    await draftOf(district, 0);
    return { shelf: 'draft' };
  }),
  'followUp.sign': row('townSupervisor', async () => ({
    id: id(),
    followUpId: await draftOf(district, 0),
    requirement: '补上联系',
    responsibleId: ids.instructors[0],
  })),
  'followUp.open': row('townSupervisor', async () => ({
    followUpId: await awaitingReply(district, ids, 0),
  })),
  'followUp.file': row('townSupervisor', async () => ({
    followUpId: await awaitingReply(district, ids, 0),
    format: 'docx',
  })),
  'followUp.mine': row('instructor'),
  'followUp.reply': row('instructor', async () => ({
    id: id(),
    followUpId: await awaitingReply(district, ids, 0),
    text: '已补上',
  })),
  'followUp.raise': row('townSupervisor', async () => {
    const [replied] = await casesOf(district, 0, 'toClose');
    // The Monday after the reply.
    district.cloud.clock.setToday('2026-06-15');
    return {
      id: id(),
      followUpId: replied?.followUpId ?? '',
      requirement: '补上联系',
      responsibleId: ids.instructors[0],
      step: 'urge',
      reason: '回复没有说明原因',
    };
  }),
  'followUp.close': row('townSupervisor', async () => {
    district.cloud.clock.setToday(TODAY);
    return {
      id: id(),
      followUpId: await awaitingReply(district, ids, 0),
      reason: '已整改',
    };
  }),
  'followUp.drop': row('townSupervisor', async () => ({
    id: id(),
    followUpId: await draftOf(district, 0, '实地走访'),
    reason: '情况特殊',
  })),
  'contact.record': row('instructor', () => ({
    id: id(),
    unitId: ids.units[0],
    channel: 'phone',
    outcome: 'reached',
    happenedOn: TODAY,
    recordedAt: district.cloud.clock.now(),
  })),
  'contact.correct': row('instructor', async () => ({
    id: id(),
    contactId: await work.contact(0),
    changes: { outcome: 'notReached' },
    reason: '记错了',
    recordedAt: district.cloud.clock.now(),
  })),
  'contact.void': row('instructor', async () => ({
    id: id(),
    contactId: await work.contact(0),
    reason: '记错了',
    recordedAt: district.cloud.clock.now(),
  })),
  'unit.add': row('townSupervisor', () => ({
    id: addedId,
    facts: { name: '新来有限公司', kind: 'enterprise', townId: ids.towns[0], phone: '02349861009' },
  })),
  'unit.facts': row('townSupervisor', () => ({ unitId: ids.units[0] })),
  'unit.correct': row('instructor', () => ({
    id: correctedId,
    unitId: ids.units[0],
    changes: { phone: '13900000009', contactName: '某人' },
  })),
  'unit.changes': row('instructor', () => ({ unitId: ids.units[0] })),
  'unit.undo': row('instructor', () => ({
    id: id(),
    unitId: ids.units[0],
    changeId: correctedId,
  })),
  'instructor.list': row('townSupervisor', () => ({ townId: ids.towns[0] })),
  'responsibility.assign': row('townSupervisor', async () => ({
    id: assignedId,
    unitIds: [await unitNamed('新来有限公司')],
    instructorId: ids.colleagues[0],
  })),
  'responsibility.withdraw': row('townSupervisor', () => ({ id: id(), changeId: assignedId })),
  'ledger.state': row('instructor', () => ({
    id: id(),
    unitId: ids.units[0],
    values: { ownRoom: true, area: 40 },
  })),
  'ledger.open': row('instructor', () => ({ unitId: ids.units[0] })),
  'unit.open': row('instructor', () => ({ unitId: ids.units[0] })),
  // One more, the count, for a list that is cut down.
  'unit.list': row('districtSupervisor', () => ({ organised: false, kind: 'enterprise' })),
  'practice.overview': row('districtSupervisor'),
  'overview.open': row('districtSupervisor', () => ({ charts: true })),
  'overview.units': row('districtSupervisor', () => ({
    townId: ids.towns[0],
    of: { week: '2026-W22' },
  })),
  'need.list': row('districtSupervisor', () => ({
    townId: ids.towns[1],
    month: '2026-06',
    as: 'raised',
  })),
  'person.list': row('districtSupervisor'),
  'points.open': row('member'),
  'points.branches': row('instructor'),
  'integrityCard.prepare': row('secretary', () => ({ personId: ids.members[0], query: '支部' })),
  'integrityCard.send': row('secretary', () => ({
    id: cardId,
    personId: ids.members[0],
    to: { organizationId: ids.organizations[1] },
    leavesOn: TODAY,
  })),
  'integrityCard.list': row('secretary'),
  'integrityCard.open': row('secretary', () => ({ cardId })),
  'integrityCard.arrive': row('districtSupervisor', () => ({ id: id(), cardId })),
  'integrityCard.withdraw': row('secretary', async () => {
    const again = {
      id: randomUUID(),
      personId: ids.members[0],
      to: { place: '外省某市' },
      leavesOn: TODAY,
    };
    await district.act(openidOf('secretary', 0), 'integrityCard.send', again);
    return { id: id(), cardId: again.id, words: '不走了' };
  }),
  'course.list': row('districtSupervisor'),
  'course.record': row('townSupervisor', () => ({
    id: courseId,
    officeId: ids.towns[0],
    kind: 'secretaries',
    title: '书记示范班',
    on: TODAY,
    hours: 8,
    personIds: [ids.members[0]],
    others: 12,
  })),
  'course.open': row('townSupervisor', () => ({ courseId })),
  'course.void': row('townSupervisor', () => ({ id: id(), courseId, reason: '登记错了' })),
  'organization.leadership': row('townSupervisor'),
  'organization.mine': row('member'),
  'points.claim': row('member', () => ({
    id: id(),
    indicator: 'A4',
    on: TODAY,
    text: '讲了一次微党课',
    recordedAt: district.cloud.clock.now(),
  })),
  'points.reverse': row('secretary', async () => ({
    id: id(),
    entryId: await confirmedEntry(district, ids, 0),
    reason: '记错了',
  })),
  'claim.list': row('secretary'),
  'claim.decide': row('secretary', async () => ({
    id: id(),
    claimIds: [await claimFor(district, ids, 0)],
    decision: 'confirm',
  })),
  'claim.answer': row('member', async () => ({
    id: id(),
    claimId: await askedBack(district, ids, 0),
    text: '补充',
  })),
  'dispute.open': row('member', async () => ({
    id: id(),
    about: { kind: 'claim', id: await askedBack(district, ids, 0) },
    text: '有异议',
  })),
  'dispute.answer': row('secretary', async () => ({
    id: id(),
    disputeId: await disputeOf(district, ids, 0),
    text: '已核对',
    changed: false,
  })),
  'dispute.list': row('secretary'),
  'review.open': row('secretary', () => ({
    organizationId: ids.organizations[0],
    unit: 'month',
  })),
  'review.sign': row('secretary', () => ({
    id: id(),
    organizationId: ids.organizations[0],
    unit: 'month',
    on: TODAY,
  })),
  'organization.list': row('townSupervisor'),
  'veto.impose': row('districtSupervisor', () => ({
    id: id(),
    subject: { kind: 'member', id: ids.members[0] },
    indicator: 'E8',
    from: TODAY,
    reference: '工委〔2026〕1号',
  })),
  'veto.withdraw': row('districtSupervisor', async () => ({
    id: id(),
    vetoId: await vetoOf(district, ids, 0),
    reason: '复核后撤回',
  })),
  'rating.start': row('districtSupervisor', () => ({ id: id(), kind: 'member', year: 2025 })),
  'rating.advance': row('districtSupervisor', () => ({ runId: RUN })),
  'rating.publish': row('districtSupervisor', () => ({ id: id(), runId: RUN })),
  'rating.open': row('member', () => ({ runId: RUN, groupId: ids.organizations[0] })),
  'rating.corrections': row('districtSupervisor', () => ({ runId: RUN })),
  'rating.correct': row('districtSupervisor', async () => {
    await lateEntry(district, ids, 0);
    return { id: id(), runId: RUN, subjectId: ids.members[0], reason: '补记' };
  }),
  'rating.list': row('member'),
  'meeting.file': row('secretary', async () => ({
    meetingId: await work.meeting(0),
    format: 'docx',
  })),
  'branchQuarter.file': row('secretary', () => ({
    organizationId: ids.organizations[0],
    quarter: '2026-Q2',
    format: 'docx',
  })),
  'ledger.file': row('instructor', () => ({ unitId: ids.units[0], format: 'docx' })),
  'rating.file': row('member', () => ({
    runId: RUN,
    groupId: ids.organizations[0],
    format: 'docx',
  })),
  'visitLog.open': row('instructor', () => ({ month: '2026-05' })),
  'grade.list': row('districtSupervisor'),
  'grade.set': row('townSupervisor', () => ({
    id: id(),
    organizationId: ids.organizations[0],
    scale: 'demonstration',
    level: 'district',
    on: '2025-12-31',
    reason: '核实',
    document: '永两新〔2025〕3号',
  })),
  // With runs of units and organisations it reads their facts too: office-meetings.test.ts.
  'practice.due': row('secretary', async () => {
    await practices.applied(0);
    return {};
  }),
  'standard.list': row('districtSupervisor', () => ({ standard: SHOWS })),
  'standard.subject': row('instructor', () => ({ subject: practices.subject(0) })),
  'standard.open': row('instructor', async () => ({ checkId: await practices.begun(0) })),
  'standard.file': row('townSupervisor', async () => ({
    checkId: await practices.last(0),
    format: 'docx',
  })),
  'standard.begin': row('secretary', () => ({
    id: id(),
    ...practices.when(),
    subject: practices.subject(0),
    standard: 'demoTown',
  })),
  'standard.state': row('instructor', async () => ({
    id: id(),
    ...practices.when(),
    checkId: await practices.last(0),
    answers: practices.yes,
  })),
  'standard.decide': row('secretary', async () => ({
    id: id(),
    ...practices.when(),
    checkId: await practices.last(0),
    stage: 'selfCheck',
    outcome: 'passed',
  })),
  'standard.contest': row('member', async () => {
    const checkId = await practices.last(0);
    // Nobody settles what they accepted.
    const person = await grant(district, '另一干部', 'townSupervisor', ids.towns[0]);
    await bindPerson(district, person, 't-office-0');
    await practices.decide('t-office-0', checkId, 'accept');
    return { id: objectionId, ...practices.when(), checkId, words: '没有公开承诺' };
  }),
  'standard.revoke': row('townSupervisor', async () => ({
    id: id(),
    ...practices.when(),
    checkId: await practices.last(0),
    step: 'warn',
    words: '活动没有开展',
  })),
  'standard.settle': row('townSupervisor', async () => ({
    id: id(),
    ...practices.when(),
    checkId: await practices.last(0),
    objectionId,
    upheld: false,
    words: '已核对',
  })),
  'pair.list': row('townSupervisor'),
  'pair.subject': row('secretary', () => ({
    subject: { kind: 'organization', id: ids.organizations[0] },
  })),
  'pair.suggest': row('townSupervisor', () => ({
    subject: { kind: 'unit', id: ids.bareUnits[0] },
    kind: 'helping',
    as: 'to',
  })),
  'pair.begin': row('secretary', () => ({
    id: pairId,
    ...pairs.when(),
    ...pairs.sides(0),
  })),
  'pair.open': row('secretary', () => ({ pairId })),
  'pair.file': row('secretary', () => ({ pairId, format: 'docx' })),
  'pair.record': row('secretary', () => ({
    id: togetherId,
    ...pairs.when(),
    pairId,
    activity: 'visit',
  })),
  'pair.correct': row('secretary', () => ({
    id: id(),
    ...pairs.when(),
    pairId,
    entryId: togetherId,
    doneOn: TODAY,
    reason: '记错了',
    activity: 'joint',
  })),
  'pair.contest': row('secretary', () => ({
    id: pairContestId,
    ...pairs.when(),
    pairId,
    entryId: togetherId,
    words: '没有来过',
  })),
  'pair.settle': row('townSupervisor', () => ({
    id: id(),
    ...pairs.when(),
    pairId,
    contestId: pairContestId,
    upheld: false,
    words: '已核对',
  })),
  'pair.void': row('secretary', () => ({
    id: id(),
    ...pairs.when(),
    pairId,
    entryId: togetherId,
    reason: '重复',
  })),
  'pair.review': row('townSupervisor', () => ({
    id: id(),
    ...pairs.when(),
    pairId,
    words: '继续',
  })),
  'pair.end': row('townSupervisor', () => ({
    id: id(),
    ...pairs.when(),
    pairId,
    end: 'closed',
    words: '另作安排',
  })),
  'means.list': row('townSupervisor'),
  'means.subject': row('secretary', () => ({ subject: means.sum(0).subject })),
  'means.propose': row('townSupervisor', () => ({
    id: grantId,
    ...means.when(),
    ...means.sum(0),
  })),
  'means.raise': row('secretary', () => ({
    id: id(),
    ...means.when(),
    ...means.sum(0),
    channel: 'sponsorship',
  })),
  'means.open': row('secretary', () => ({ grantId })),
  'means.file': row('secretary', () => ({ grantId, format: 'docx' })),
  'means.sign': row('districtSupervisor', () => ({
    id: id(),
    ...means.when(),
    grantId,
    signed: true,
  })),
  'means.pay': row('townSupervisor', () => ({
    id: id(),
    ...means.when(),
    grantId,
    fen: 1000,
    voucher: '记-12',
  })),
  'means.spend': row('secretary', () => ({
    id: spendId,
    ...means.when(),
    grantId,
    fen: 1000,
    purpose: 'activity',
    voucher: '记-13',
  })),
  'means.reverse': row('secretary', () => ({
    id: id(),
    ...means.when(),
    grantId,
    entryId: spendId,
    reason: '重复登记',
  })),
  'means.contest': row('secretary', () => ({
    id: meansContestId,
    ...means.when(),
    grantId,
    words: '金额不对',
  })),
  'means.settle': row('townSupervisor', () => ({
    id: id(),
    ...means.when(),
    grantId,
    contestId: meansContestId,
    upheld: false,
    words: '已核对',
  })),
  'pledge.list': row('townSupervisor'),
  'pledge.subject': row('secretary', () => ({
    subject: { kind: 'organization', id: ids.organizations[0] },
  })),
  'pledge.make': row('secretary', () => ({
    id: madeId,
    ...pledges.when(),
    ...pledges.promise(0),
  })),
  'pledge.reword': row('secretary', () => ({
    id: id(),
    ...pledges.when(),
    pledgeId: madeId,
    says: { promise: '每天检修' },
  })),
  'pledge.publish': row('secretary', () => ({
    id: id(),
    ...pledges.when(),
    pledgeId: madeId,
  })),
  'pledge.record': row('secretary', () => ({
    id: id(),
    ...pledges.when(),
    pledgeId: madeId,
    words: '检修一号机',
  })),
  'slip.issue': row('secretary', () => ({
    id: id(),
    ...pledges.when(),
    pledgeId: madeId,
    seed: SLIP_SEED,
    count: 3,
  })),
  'slip.open': row('stranger', async () => ({
    code: (await pledges.slips(0, madeId, 1))[0],
  })),
  'slip.answer': row('stranger', async () => ({
    code: (await pledges.slips(0, madeId, 1))[0],
    token: id(),
    mark: 'good',
  })),
  'pledge.judge': row('secretary', async () => ({
    id: id(),
    ...pledges.when(),
    pledgeId: await pledges.served(0),
    judged: { kind: 'peers', marks: { good: 3, fair: 0, poor: 0 } },
  })),
  'pledge.open': row('secretary', () => ({ pledgeId: madeId })),
  'pledge.file': row('secretary', () => ({ pledgeId: madeId, format: 'docx' })),
  'pledge.review': row('secretary', async () => ({
    id: id(),
    ...pledges.when(),
    pledgeId: await pledges.published(0, pledges.post(0)),
    words: '继续',
  })),
  'pledge.contest': row('member', () => ({
    id: pledgeContestId,
    ...pledges.when(),
    pledgeId: madeId,
    words: '没有做到',
  })),
  'pledge.settle': row('townSupervisor', () => ({
    id: id(),
    ...pledges.when(),
    pledgeId: madeId,
    contestId: pledgeContestId,
    upheld: false,
    words: '已核对',
  })),
  'pledge.end': row('townSupervisor', () => ({
    id: id(),
    ...pledges.when(),
    pledgeId: madeId,
    outcome: 'mistake',
    words: '登记错了',
  })),
  'process.list': row('townSupervisor', async () => {
    await practices.applied(0);
    return { process: 'development' };
  }),
  'process.subject': row('secretary', () => ({ subject: practices.subject(0) })),
  'process.begin': row('secretary', () => ({
    id: sevenId,
    ...practices.when(),
    process: 'sevenSteps',
    subject: practices.subject(0),
  })),
  'process.open': row('secretary', () => ({ runId: sevenId })),
  'process.file': row('secretary', () => ({ runId: sevenId, format: 'xlsx' })),
  'process.record': row('secretary', () => ({
    id: pledgeId,
    ...practices.when(),
    runId: sevenId,
    // 一诺 is filled by the pledges of before.
    step: 'practise',
  })),
  'process.correct': row('secretary', () => ({
    id: id(),
    ...practices.when(),
    runId: sevenId,
    entryId: pledgeId,
    takenOn: TODAY,
    reason: '日期不对',
  })),
  'process.contest': row('secretary', () => ({
    id: contestId,
    ...practices.when(),
    runId: sevenId,
    entryId: pledgeId,
    words: '日期不对',
  })),
  'process.settle': row('townSupervisor', () => ({
    id: id(),
    ...practices.when(),
    runId: sevenId,
    contestId,
    upheld: false,
    words: '已核对',
  })),
  'process.void': row('secretary', () => ({
    id: id(),
    ...practices.when(),
    runId: sevenId,
    entryId: pledgeId,
    reason: '记错了',
  })),
  'process.stop': row('townSupervisor', () => ({
    id: id(),
    ...practices.when(),
    runId: sevenId,
    reason: '支部撤并',
  })),
  'officeMeeting.record': row('districtSupervisor', () => ({
    id: officeMeetingId,
    ...OFFICE_MEETING,
    decisions: [{ text: '核对名单', ownerId: 'committee', dueOn: TODAY }],
  })),
  'officeMeeting.list': row('districtSupervisor'),
  'officeMeeting.open': row('townSupervisor', () => ({ meetingId: officeMeetingId })),
  'officeMeeting.file': row('townSupervisor', () => ({
    meetingId: officeMeetingId,
    format: 'docx',
  })),
  'officeMeeting.settle': row('districtSupervisor', () => ({
    id: id(),
    meetingId: officeMeetingId,
    at: 0,
    note: '已办结',
  })),
  'grade.hear': row('townSupervisor', () => ({
    id: id(),
    organizationId: ids.organizations[0],
    scale: 'demonstration',
    words: '拟降级',
  })),
  'grade.reply': row('secretary', () => ({
    id: id(),
    organizationId: ids.organizations[0],
    scale: 'demonstration',
    words: '阵地正在改造',
  })),
  'grade.pair': row('townSupervisor', () => ({
    id: id(),
    organizationId: ids.organizations[0],
    helperId: ids.organizations[1],
    reason: '结对',
  })),
  'grade.excellent': row('districtSupervisor'),
  // Refused here, where no threshold is published: excellent.test.ts counts.
  'grade.findExcellent': row('districtSupervisor', () => ({
    id: id(),
    scale: 'demonstration',
    period: '2025-H2',
    reason: '半年评定',
  })),
  'visitLog.file': row('instructor', () => ({ month: '2026-05', format: 'docx' })),
  'report.list': row('districtSupervisor'),
  'report.start': row('districtSupervisor', () => ({
    id: id(),
    month: '2026-05',
    townId: ids.towns[0],
  })),
  'report.advance': row('districtSupervisor', async () => ({ reportId: await work.report(0) })),
  'report.open': row('districtSupervisor', async () => ({
    reportId: await work.report(0, true),
  })),
  'report.write': row('districtSupervisor', async () => ({
    id: id(),
    reportId: await work.report(0, true),
    words: { problems: '', requirements: '' },
  })),
  'report.issue': row('districtSupervisor', async () => ({
    id: id(),
    reportId: await work.report(0, true),
  })),
  'report.file': row('districtSupervisor', async () => ({
    reportId: await work.report(0, true),
    format: 'docx',
  })),
  'suggestion.submit': row('member', () => ({ id: id(), text: '建议' })),
  'waiting.mine': row('instructor'),
  'waiting.withdraw': row('instructor', async () => ({
    id: id(),
    kind: 'backfill',
    itemId: await work.lateContact(0),
  })),
  'suggestion.mine': row('member'),
  'suggestion.list': row('districtSupervisor'),
  'suggestion.answer': row('townSupervisor', async () => ({
    id: id(),
    suggestionId: await work.passedSuggestion(0),
    text: '已改',
  })),
  'suggestion.pass': row('townSupervisor', async () => ({
    id: id(),
    suggestionId: await work.passedSuggestion(0),
    officeId: 'committee',
    note: '请工委答复',
  })),
  'suggestion.reopen': row('member', async () => ({
    id: id(),
    suggestionId: await work.answeredSuggestion(openidOf('member', 0)),
    text: '还没解决',
  })),
  'binding.issue': row('administrator', () => ({ id: id(), personId: ids.members[0] })),
  'binding.issueMany': row('administrator', () => ({ id: id(), personIds: [...ids.members] })),
  'binding.redeem': row('stranger', async () => {
    const issue = { id: id(), personId: ids.members[0] };
    const { code } = await district.act(openidOf('administrator', 0), 'binding.issue', issue);
    return { id: id(), code, consent: '2026-11' };
  }),
  'binding.release': row('administrator', () => ({
    id: id(),
    personId: ids.members[0],
    reason: '测试',
  })),
  'administrator.claim': row('stranger', () => ({
    id: id(),
    code: 'WRONGCODE',
    consent: '2026-11',
    name: '某人',
    districtName: '某区',
  })),
  'role.grant': row('administrator', () => ({
    id: id(),
    person: { name: '新人' },
    role: 'townSupervisor',
    scopeId: ids.towns[0],
    from: TODAY,
  })),
  'role.end': row('administrator', () => ({
    id: id(),
    personId: ids.instructors[1],
    role: 'instructor',
    scopeId: 'district',
    to: TODAY,
    reason: '测试',
  })),
  'coverage.units': row('districtSupervisor', () => ({
    townId: ids.towns[0],
    measure: 'worked',
  })),
  'investigation.list': row('districtSupervisor'),
  'investigation.open': row('colleague', () => ({ unitId: ids.bareUnits[0] })),
  'investigation.verify': row('colleague', () => ({
    id: id(),
    unitId: ids.bareUnits[0],
    found: { hidden: 0, moving: [] },
  })),
  'investigation.conclude': row('colleague', async () => {
    const unitId = ids.bareUnits[0];
    await work.investigated(unitId);
    return { id: id(), unitId, conclusion: { outcome: 'helped' } };
  }),
  'need.raise': row('instructor', () => ({
    id: id(),
    unitId: ids.units[0],
    text: '用工',
    raisedOn: TODAY,
  })),
  'need.update': row('instructor', async () => ({
    id: id(),
    matterId: await work.need(0),
    state: 'underWay',
  })),
  'promise.make': row('instructor', () => ({
    id: id(),
    unitId: ids.units[0],
    text: '送通知',
    dueOn: TODAY,
  })),
  'promise.settle': row('instructor', async () => ({
    id: id(),
    matterId: await work.promise(0),
    state: 'kept',
  })),
  'leave.request': row('colleague', () => ({
    id: id(),
    from: '2026-08-03',
    lastDay: '2026-08-04',
    coverId: ids.instructors[0],
    reason: '年休假',
  })),
  'leave.end': row('colleague', async () => ({ id: id(), leaveId: await work.leave(0) })),
  'leave.open': row('instructor'),
  'lacking.state': row('instructor', () => ({
    id: id(),
    unitId: ids.units[0],
    obligation: 'develop',
    year: 2026,
    reason: '没有入党意愿',
  })),
  'mark.contest': row('instructor', () => ({
    id: id(),
    unitId: ids.units[0],
    obligation: 'call',
    periodKey: '2026-W10',
    reason: '当周住院',
  })),
  'closure.report': row('instructor', () => ({
    id: id(),
    unitId: ids.units[0],
    from: TODAY,
    reason: '停产检修',
  })),
  'closure.end': row('instructor', () => ({
    id: id(),
    unitId: ids.units[0],
    lastDay: TODAY,
    reason: '复工',
  })),
  'waiting.list': row('districtSupervisor'),
  'waiting.overview': row('districtSupervisor'),
  'waiting.decide': row('districtSupervisor', async () => ({
    id: id(),
    items: [{ kind: 'backfill', id: await work.lateContact(0) }],
    granted: true,
    reason: '情况属实',
  })),
  'responsibility.list': row('districtSupervisor', () => ({ instructorId: ids.instructors[0] })),
  'handover.propose': row('districtSupervisor', () => ({
    id: id(),
    fromId: ids.colleagues[0],
    toId: ids.instructors[0],
    unitIds: [ids.bareUnits[0]],
    on: TODAY,
    reason: '岗位调整',
  })),
  'handover.open': row('instructor', async () => ({ handoverId: await work.handover(0) })),
  'handover.withdraw': row('districtSupervisor', async () => ({
    id: id(),
    handoverId: await work.handover(0),
    reason: '另行安排',
  })),
  // One unit: each further one costs two more.
  'handover.sign': row('instructor', async () => ({
    id: id(),
    handoverId: await work.handover(0),
  })),
  'handover.list': row('districtSupervisor'),
  'development.record': row('secretary', () => ({
    id: id(),
    unitId: ids.units[0],
    name: '某人',
    step: 'activist',
    on: TODAY,
  })),
  'organization.found': row('districtSupervisor', () => ({
    id: id(),
    name: '新支部',
    kind: 'branch',
    formation: 'separate',
    unitIds: [ids.bareUnits[0]],
    on: TODAY,
  })),
  'organization.open': row('districtSupervisor', () => ({
    organizationId: ids.organizations[0],
  })),
  'organization.change': row('districtSupervisor', () => ({
    id: id(),
    organizationId: ids.organizations[0],
    on: TODAY,
    change: { kind: 'elect', termYears: 3 },
  })),
  'organization.withdraw': row('districtSupervisor', async () => ({
    id: id(),
    eventId: await work.election(0),
    reason: '记错了',
  })),
  'branch.settle': row('secretary', () => ({
    id: id(),
    organizationId: ids.organizations[0],
    habit: { kind: 'weekday', nth: 1, weekday: 5 },
    hasCommittee: true,
    hasGroups: false,
  })),
  'meeting.plan': row('secretary', () => ({
    id: id(),
    organizationId: ids.organizations[0],
    kinds: ['partyDay'],
    on: TODAY,
    topic: '学习党章',
    hours: 2,
  })),
  'meeting.list': row('secretary'),
  'meeting.open': row('secretary', async () => ({ meetingId: await work.meeting(0) })),
  'minutes.write': row('secretary', async () => ({
    id: id(),
    meetingId: await work.meeting(0),
    minutes: { host: '', recorder: '', superiors: '', content: '学习', resolution: '' },
  })),
  'absence.request': row('member', async () => ({
    id: id(),
    meetingId: await work.meeting(0),
    kind: 'ill',
  })),
  'absence.decide': row('secretary', async () => {
    const meetingId = await work.meeting(0);
    const member = openidOf('member', 0);
    await district.act(member, 'absence.request', { id: id(), meetingId, kind: 'ill' });
    const { roster = [] } = await district.act(openidOf('secretary', 0), 'meeting.open', {
      meetingId,
    });
    const personId = roster.find((row) => row.absence)?.personId;
    return { id: id(), meetingId, personId, granted: true };
  }),
  'signIn.open': row('secretary', async () => ({ meetingId: await work.meeting(0) })),
  'attendance.signIn': row('member', async () => {
    const meetingId = await work.meeting(0);
    const { codes } = await district.act(openidOf('secretary', 0), 'signIn.open', { meetingId });
    return { id: id(), meetingId, code: codes[0]?.code };
  }),
  'visitor.find': row('secretary', async () => ({
    meetingId: await work.meeting(0),
    name: '乙党员',
  })),
  // Three members and the branch get their points: each new entry is one, each ledger five.
  'attendance.confirm': row('secretary', async () => {
    const meetingId = await work.meeting(0);
    const { roster = [] } = await district.act(openidOf('secretary', 0), 'meeting.open', {
      meetingId,
    });
    return {
      id: id(),
      meetingId,
      rows: roster.map(({ personId, state }) => ({ personId, state })),
    };
  }),
  'attendance.reopen': row('secretary', async () => {
    const meetingId = await work.meeting(0);
    await work.confirmed(0, meetingId);
    return { id: id(), meetingId, reason: '记错了一人' };
  }),
  'makeUp.finish': row('secretary', async () => {
    const meetingId = await work.meeting(0);
    await work.confirmed(0, meetingId, { [ids.members[0]]: 'absent' });
    const personId = ids.members[0];
    return { id: id(), meetingId, personId, content: '自学党章', doneOn: TODAY };
  }),
  'appraisal.record': row('secretary', async () => ({
    id: id(),
    meetingId: await work.meeting(0, { kinds: ['appraisal'] }),
    ballots: 0,
    rows: [],
  })),
  'vote.record': row('secretary', async () => ({
    id: id(),
    meetingId: await work.meeting(0),
    matter: 'other',
    title: '通过计划',
    present: 3,
    favour: 3,
    against: 0,
    abstained: 0,
  })),
  'meeting.change': row('secretary', async () => ({
    id: id(),
    meetingId: await work.meeting(0),
    kinds: ['partyDay'],
    on: TODAY,
    topic: '学习党章',
    hours: 2,
  })),
  'meeting.cancel': row('secretary', async () => ({
    id: id(),
    meetingId: await work.meeting(0),
    reason: '另行安排',
  })),
  'branchYear.open': row('secretary', () => ({ organizationId: ids.organizations[0] })),
  'browser.look': row('instructor', async () => ({ code: (await screen())['code'] })),
  'browser.confirm': row('instructor', async () => {
    const { code, number } = await screen();
    return { id: id(), code, number };
  }),
  'browser.refuse': row('instructor', async () => ({ id: id(), code: (await screen())['code'] })),
  'browser.list': row('instructor'),
  'browser.end': row('instructor', async () => {
    const openid = openidOf('instructor', 0);
    await new Desk(district).signIn(openid);
    const { computers } = await district.act(openid, 'browser.list', {});
    return { id: id(), browserId: computers[0]?.browserId };
  }),
  'reminder.answer': row('instructor', () => ({
    id: id(),
    answers: [{ topic: 'due', accepted: true }],
  })),
  'holidays.open': row('administrator'),
  'holidays.enter': row('administrator', () => ({ id: id(), year: 2027, notice: NOTICE_2027 })),
  'holidays.compare': row('administrator', () => ({ year: 2027 })),
  'holidays.withdraw': row('administrator', () => ({ id: id(), year: 2027, reason: '有误' })),
  'rules.read': row('instructor'),
  'rules.open': row('administrator'),
  'rules.part': row('administrator', () => ({ part: 'cadence' })),
  'rules.check': row('administrator', async () => ({
    from: FROM,
    changes: [{ part: 'cadence', seen: await seenOf(district, 'cadence'), edits: TWO_CALLS }],
  })),
  'rules.draft': row('administrator', async () => ({
    id: ruleVersionId,
    from: FROM,
    reason: '试行',
    changes: [{ part: 'cadence', seen: await seenOf(district, 'cadence'), edits: TWO_CALLS }],
  })),
  'rules.compare': row('administrator', () => ({ versionId: ruleVersionId, what: 'units' })),
  'rules.diff': row('administrator', () => ({ before: 'pack', after: 'now' })),
  'rules.sign': row('administrator', () => ({ id: id(), versionId: ruleVersionId })),
  'rules.withdraw': row('administrator', () => ({
    id: id(),
    versionId: ruleVersionId,
    reason: '另拟',
  })),
  'rules.export': row('administrator'),
  'rules.tables': row('administrator', () => ({ part: 'points' })),
  'rules.readTables': row('administrator', async () => ({
    part: 'points',
    on: FROM,
    fileId: await ruleTable(district, openidOf('administrator', 0)),
  })),
  'rules.import': row('administrator', async () => ({
    id: id(),
    fileId: await uploadText(district, openidOf('administrator', 0), ruleFileOf()),
    from: FROM,
    reason: '采用外区做法',
  })),
  'guide.open': row('administrator'),
  // Set by this deployment, so it is refused after the caller is known; first-run.test.ts chooses.
  'rulePack.choose': row('administrator', () => ({ id: id(), packId: 'huangshi' })),
  'town.add': row('administrator', () => ({ id: id(), name: '丙街道' })),
  'town.order': row('administrator', async () => {
    const { towns } = await district.act(openidOf('administrator', 0), 'guide.open', {});
    return { id: id(), townIds: towns.map((town) => town.id) };
  }),
  // One page of the roster, one document of differences, whatever the number of rows in them.
  'export.start': row('administrator', () => ({
    id: exportId,
    kind: 'roster',
    reason: '核对名册',
  })),
  'export.open': row('administrator', () => ({ id: exportId })),
  'export.advance': row('administrator', () => ({ id: exportId })),
  'export.list': row('administrator'),
  'export.file': row('administrator', () => ({ id: exportId })),
  'form.upload': row('administrator', async () => ({
    id: formId,
    fileId: await blankForm(district, openidOf('administrator', 0)),
    fileName: '月报.xlsx',
  })),
  'form.map': row('administrator', () => ({
    id: id(),
    formId,
    rows: 'units',
    columns: [{ column: 0, fact: 'name' }],
  })),
  'form.list': row('administrator'),
  'form.fill': row('administrator', () => ({ formId })),
  'form.remove': row('administrator', () => ({ id: id(), formId })),
  'registry.inspect': row('administrator', async () => ({
    id: runId,
    fileId: await registryExtract(district, openidOf('administrator', 0)),
    fileName: '登记数据.xlsx',
  })),
  'registry.open': row('administrator', () => ({ runId, kind: 'missing' })),
  'registry.list': row('administrator'),
  'registry.decide': row('administrator', () => ({
    id: id(),
    runId,
    kind: 'missing',
    decision: 'setAside',
    reason: '已电话核实',
  })),
  // 58 units with their years and 145 others, each looked at for the dry run: see docs/data-model.md.
  'upload.begin': row('administrator', () => ({ id: id(), fileName: '名册.xlsx' })),
  'roster.inspect': row('administrator', async () => ({
    id: importId,
    fileId: await uploadAs(district, openidOf('administrator', 0), readFileSync(FIXTURE)),
    fileName: '名册.xlsx',
  })),
  'roster.open': row('administrator', () => ({ id: importId })),
  'roster.apply': row('administrator', () => ({ id: importId })),
  'roster.advance': row('administrator', () => ({ id: importId })),
  'roster.undo': row('administrator', () => ({ id: importId, reason: '测试' })),
  'roster.list': row('administrator'),
  'person.erase': row('administrator', () => ({
    id: id(),
    personId: ids.members[0],
    reason: '本人申请',
  })),
  // Last: it moves the day beyond 公示.
  'rating.finalize': row('districtSupervisor', () => {
    // After five working days.
    district.cloud.clock.setToday('2026-06-24');
    return { id: id(), runId: RUN };
  }),
};

/** How many requests each may cost stands with its fixture. */
const BUDGETS = fixturesIn(worldOf(null as never, null as never));

it.each(Object.entries(REQUESTS))('the cost of a deployment counts %s as %s', (name, requests) => {
  expect(BUDGETS[name as ActionName].requests).toBe(requests);
});

/** Actions whose work grows with the workbook: bounded by its operations, asserted below. */
const GROWS = new Set<string>(['roster.inspect', 'roster.advance', 'roster.undo']);

const REFUSED: Partial<Record<ActionName, string>> = {
  'administrator.claim': 'CODE_INVALID',
  'rulePack.choose': 'CONFLICT',
  'grade.findExcellent': 'CONFLICT',
};

it.each(Object.keys(rows) as ActionName[])('%s', async (name) => {
  const { as, input } = rows[name];
  const { requests } = BUDGETS[name];
  const openid =
    as === 'stranger' ? `x-${randomUUID()}` : as === 'colleague' ? colleagueOf(0) : openidOf(as, 0);
  const { answer, invocation } = await district.send(openid, name, await input());
  const counted = invocation.requests.filter((r) => r.action.startsWith('database.')).length;
  const failed = answer.ok ? '' : `${answer.error.code} ${answer.error.message}`;
  expect(failed.split(' ')[0]).toBe(REFUSED[name] ?? '');
  if (!GROWS.has(name)) expect([name, counted]).toEqual([name, requests]);
  // 205 operations at most eight requests each, and a handful for the head.
  else expect(counted).toBeLessThanOrEqual(205 * 8 + 60);
});
