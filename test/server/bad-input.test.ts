/**
 * Mutated inputs for every action: a typed error, never INTERNAL, and whatever is
 * refused has written nothing: each refused call by what the store tells of its own
 * requests, and the first thousands also by comparing everything stored before and
 * after. `PROOF_INPUTS` sets how many; the seed is printed.
 */
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { actionNames, type ActionName } from '@core/modules/actions';
import { errorCode } from '@core/shared/errors';
import type { Invocation } from '@local-cloud/index';
import { NOTICE_2027 } from '../support/notices';
import { freshDistrict } from '../support/district';
import { fillSmallDistrict, openidOf, TODAY, type SmallDistrict } from '../support/small-district';
import { practicesIn } from '../support/practices';
import { workIn } from '../support/work';

const COUNT = Number(process.env.PROOF_INPUTS ?? 5_000);
/** So many crowds are also compared whole: a dump grows with what was accepted. */
const COMPARED = 320;
const SEED = Number(process.env.PROOF_SEED ?? 20_261_122);

let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;
let meetingId: string;
let reportId: string;
let checkId: string;
let runId: string;

beforeAll(async () => {
  district = await freshDistrict();
  ids = await fillSmallDistrict(district);
  meetingId = await workIn(district, ids).meeting(0);
  checkId = await practicesIn(district, ids).begun(0);
  runId = await practicesIn(district, ids).applicant(0);
  reportId = await workIn(district, ids).report(0, true);
}, 120_000);
afterAll(() => district.end());

/** A right input of each action; a new action without one does not compile. */
const samples = (): Record<ActionName, Record<string, unknown>> => ({
  'session.open': {},
  'binding.redeem': { id: 'a1', code: 'ABCD2345', consent: '2026-11' },
  'administrator.claim': {
    id: 'a2',
    code: 'ABCD2345',
    consent: '2026-11',
    name: '某人',
    districtName: '某区',
  },
  'suggestion.submit': { id: 'a3', text: '建议' },
  'waiting.mine': {},
  'waiting.withdraw': { id: 'a34', kind: 'claim', itemId: 'a3' },
  'suggestion.mine': {},
  'suggestion.list': { shelf: 'done', after: 'x' },
  'suggestion.answer': { id: 'a31', suggestionId: 'a3', text: '已改' },
  'suggestion.pass': { id: 'a32', suggestionId: 'a3', officeId: 'committee', note: '请办理' },
  'suggestion.reopen': { id: 'a33', suggestionId: 'a3', text: '还没解决' },
  'person.list': { role: 'member', query: '甲', after: 'x' },
  'binding.issue': { id: 'a4', personId: ids.members[0] },
  'binding.issueMany': { id: 'a4', personIds: [ids.members[0]] },
  'binding.release': { id: 'a5', personId: ids.members[0], reason: '测试' },
  'role.grant': {
    id: 'a6',
    person: { name: '某人', phone: '13900000000' },
    role: 'townSupervisor',
    scopeId: ids.towns[0],
    from: TODAY,
  },
  'role.end': {
    id: 'a7',
    personId: ids.members[0],
    role: 'member',
    scopeId: ids.organizations[0],
    to: TODAY,
    reason: '测试',
  },
  'home.open': {},
  'contact.record': {
    id: 'a8',
    unitId: ids.units[0],
    channel: 'onsite',
    outcome: 'reached',
    metOwner: true,
    happenedOn: TODAY,
    recordedAt: district.cloud.clock.now(),
    text: '走访',
  },
  'contact.correct': {
    id: 'a14',
    contactId: 'c1',
    changes: { metOwner: true },
    reason: '记错了',
    recordedAt: district.cloud.clock.now(),
  },
  'contact.void': {
    id: 'a15',
    contactId: 'c1',
    reason: '记错了',
    recordedAt: district.cloud.clock.now(),
  },
  'coverage.units': { townId: ids.towns[0], measure: 'worked', kind: 'enterprise', after: 'x' },
  'unit.add': {
    id: 'u1',
    facts: {
      name: '新来有限公司',
      kind: 'enterprise',
      townId: ids.towns[0],
      creditCode: '91500118WJW1TB12YX',
      headcount: 12,
      address: '一号路',
      contactName: '某人',
      contactPost: '经理',
      phone: '02349861000',
    },
  },
  'unit.correct': {
    id: 'u2',
    unitId: ids.units[0],
    changes: { phone: '13900000009', contactName: null, headcount: 3 },
    reason: '换人',
  },
  'unit.undo': { id: 'u3', unitId: ids.units[0], changeId: 'u2' },
  'unit.facts': { unitId: ids.units[0] },
  'unit.changes': { unitId: ids.units[0], after: 'x' },
  'instructor.list': { townId: ids.towns[0], query: '甲', elsewhere: true, after: 'x' },
  'responsibility.assign': { id: 'u4', unitIds: [ids.units[0]], instructorId: ids.colleagues[0] },
  'responsibility.withdraw': { id: 'u5', changeId: 'u4' },
  'ledger.open': { unitId: ids.units[0], after: 'x' },
  'ledger.state': {
    id: 'b0',
    unitId: ids.units[0],
    values: {
      headcount: 12,
      investorPost: 'none',
      union: true,
      foundedOn: TODAY,
      building: '三楼',
    },
  },
  'investigation.list': { townId: ids.towns[0], ripeness: 'ripe', after: 'x' },
  'investigation.open': { unitId: ids.bareUnits[0] },
  'investigation.verify': {
    id: 'e3',
    unitId: ids.bareUnits[0],
    found: {
      hidden: 1,
      hiddenNote: '职工反映',
      moving: [{ direction: 'in', on: TODAY, province: '四川', holdsCard: true }],
    },
  },
  'investigation.conclude': {
    id: 'e4',
    unitId: ids.bareUnits[0],
    conclusion: { outcome: 'none', reason: '没有党员' },
  },
  'need.raise': { id: 'b1', unitId: ids.units[0], text: '用工', raisedOn: TODAY },
  'need.update': { id: 'b2', matterId: 'm1', state: 'declined', note: '不归本区' },
  'promise.make': { id: 'b3', unitId: ids.units[0], text: '送通知', dueOn: TODAY },
  'promise.settle': { id: 'b4', matterId: 'm1', state: 'kept', note: '已送' },
  'leave.request': {
    id: 'b5',
    from: '2026-08-03',
    lastDay: '2026-08-04',
    coverId: ids.colleagues[0],
    reason: '年休假',
  },
  'leave.end': { id: 'b6', leaveId: 'l1', lastDay: TODAY },
  'leave.open': {},
  'lacking.state': {
    id: 'b7',
    unitId: ids.units[0],
    obligation: 'develop',
    year: 2026,
    reason: '没有入党意愿',
  },
  'mark.contest': {
    id: 'b8',
    unitId: ids.units[0],
    obligation: 'call',
    periodKey: '2026-W10',
    reason: '当周住院',
  },
  'closure.report': {
    id: 'b9',
    unitId: ids.units[0],
    from: TODAY,
    lastDay: TODAY,
    reason: '停产检修',
  },
  'closure.end': { id: 'b10', unitId: ids.units[0], lastDay: TODAY, reason: '复工' },
  'waiting.list': { after: 'x' },
  'waiting.decide': {
    id: 'b11',
    items: [{ kind: 'leave', id: 'l1' }],
    granted: true,
    reason: '情况属实',
  },
  'responsibility.list': { instructorId: ids.instructors[0] },
  'handover.propose': {
    id: 'b12',
    fromId: ids.instructors[0],
    toId: ids.colleagues[0],
    unitIds: [ids.units[0]],
    on: TODAY,
    reason: '岗位调整',
  },
  'handover.open': { handoverId: 'h1' },
  'handover.sign': { id: 'b13', handoverId: 'h1' },
  'handover.withdraw': { id: 'b14', handoverId: 'h1', reason: '另行安排' },
  'handover.list': {},
  'development.record': {
    id: 'b15',
    unitId: ids.units[0],
    name: '某人',
    step: 'activist',
    on: TODAY,
  },
  'organization.found': {
    id: 'b16',
    name: '新支部',
    kind: 'branch',
    formation: 'separate',
    unitIds: [ids.bareUnits[0]],
    on: TODAY,
  },
  'organization.mine': {},
  'points.branches': {},
  'organization.open': { organizationId: ids.organizations[0], after: 'x' },
  'organization.change': {
    id: 'e1',
    organizationId: ids.organizations[0],
    on: TODAY,
    change: { kind: 'relation', personId: ids.members[0], here: true },
  },
  'organization.withdraw': { id: 'e2', eventId: 'e1', reason: '记错了' },
  'branch.settle': {
    id: 'd1',
    organizationId: ids.organizations[0],
    habit: { kind: 'weekday', nth: 1, weekday: 5 },
    time: '14:30',
    venue: '党员活动室',
    hasCommittee: true,
    hasGroups: false,
  },
  'meeting.list': {},
  'meeting.plan': {
    id: 'd2',
    organizationId: ids.organizations[0],
    kinds: ['partyDay', 'lecture'],
    on: TODAY,
    time: '14:30',
    venue: '党员活动室',
    topic: '学习党章',
    agenda: '一、学习',
    hours: 2,
  },
  'meeting.change': {
    id: 'd23',
    meetingId,
    kinds: ['partyDay'],
    on: TODAY,
    time: '15:00',
    venue: '党员活动室',
    topic: '学习党章',
    agenda: '一、学习',
    hours: 2,
  },
  'meeting.cancel': { id: 'd3', meetingId, reason: '另行安排' },
  'meeting.open': { meetingId },
  'minutes.write': {
    id: 'd4',
    meetingId,
    minutes: { host: '甲', recorder: '乙', superiors: '', content: '学习', resolution: '' },
  },
  'attendance.confirm': {
    id: 'd5',
    meetingId,
    rows: [{ personId: ids.members[0], state: 'absent', reason: '外出' }],
  },
  'attendance.reopen': { id: 'd6', meetingId, reason: '记错了' },
  'signIn.open': { meetingId },
  'attendance.signIn': { id: 'd7', meetingId, code: '123456' },
  'visitor.find': { meetingId, name: '乙党员' },
  'absence.request': { id: 'd8', meetingId, kind: 'ill', reason: '发热' },
  'absence.decide': {
    id: 'd9',
    meetingId,
    personId: ids.members[0],
    granted: true,
    reason: '情况属实',
  },
  'makeUp.finish': {
    id: 'd10',
    meetingId,
    personId: ids.members[0],
    content: '自学党章',
    doneOn: TODAY,
  },
  'appraisal.record': {
    id: 'd24',
    meetingId,
    ballots: 2,
    rows: [
      {
        personId: ids.members[0],
        votes: { excellent: 1, qualified: 1, basic: 0, unqualified: 0 },
        grade: 'qualified',
      },
    ],
  },
  'vote.record': {
    id: 'd11',
    meetingId,
    matter: 'admit',
    title: '接收预备党员',
    present: 2,
    favour: 2,
    against: 0,
    abstained: 0,
  },
  'branchYear.open': { organizationId: ids.organizations[0], year: 2026 },
  'reminder.answer': { id: 'b17', answers: [{ topic: 'due', accepted: true }] },
  'unit.list': {
    query: '甲',
    townId: ids.towns[0],
    after: 'x',
    kind: 'enterprise',
    status: 'operating',
    organised: false,
    due: true,
  },
  'unit.open': { unitId: ids.units[0] },
  'myData.open': {},
  'myData.export': { id: 'h1' },
  'person.export': { id: 'h2', personId: ids.members[0], reason: '本人申请' },
  'dataRequest.submit': { id: 'h3', kind: 'correction', text: '手机号已换' },
  'dataRequest.list': { after: 'x' },
  'dataRequest.answer': { id: 'h4', requestId: 'q1', done: true, text: '已改' },
  'person.erase': { id: 'h5', personId: 'nobody', reason: '本人申请' },
  'system.status': {},
  'held.tell': {
    held: [{ action: 'contact.record', reason: '单位不存在', savedAt: 1781222400000 }],
  },
  'followUp.list': { shelf: 'draft', after: 'x' },
  'followUp.mine': {},
  'followUp.open': { followUpId: 'f1' },
  'followUp.file': { followUpId: 'f1', format: 'docx' },
  'followUp.sign': {
    id: 'f2',
    followUpId: 'f1',
    requirement: '补上联系',
    responsibleId: ids.instructors[0],
  },
  'followUp.drop': { id: 'f3', followUpId: 'f1', reason: '情况特殊' },
  'followUp.reply': { id: 'f4', followUpId: 'f1', text: '已补上' },
  'followUp.close': { id: 'f5', followUpId: 'f1', reason: '已整改' },
  'followUp.raise': {
    id: 'f6',
    followUpId: 'f1',
    requirement: '补上联系',
    responsibleId: ids.instructors[0],
    step: 'urge',
    reason: '没有回复',
  },
  'holidays.open': {},
  'holidays.enter': { id: 'e9', year: 2027, notice: NOTICE_2027 },
  'holidays.withdraw': { id: 'e10', year: 2027, reason: '有误' },
  'holidays.compare': { year: 2027, notice: NOTICE_2027 },
  'guide.open': {},
  'rulePack.choose': { id: 'e8', packId: 'yongchuan' },
  'town.add': { id: 'e7', name: '丙街道' },
  'town.order': { id: 'e11', townIds: ['t-none'] },
  'registry.inspect': {
    id: 'e5',
    fileId: 'cloud://nowhere/none.xlsx',
    fileName: '登记数据.xlsx',
  },
  'registry.open': { runId: 'e5', kind: 'new', skip: 0 },
  'registry.list': {},
  'registry.decide': {
    id: 'e6',
    runId: 'e5',
    kind: 'closed',
    keys: ['d00001'],
    decision: 'setAside',
    reason: '已电话核实',
  },
  'export.start': {
    id: 'x1',
    kind: 'archive',
    townId: ids.towns[0],
    reason: '年度存档',
    withPhones: true,
  },
  'export.advance': { id: 'x2' },
  'export.open': { id: 'x3' },
  'export.list': {},
  'export.file': { id: 'x4' },
  'upload.begin': { id: 'x9', fileName: '名册.xlsx' },
  'form.upload': { id: 'x5', fileId: 'cloud://nowhere/none.xlsx', fileName: '月报.xlsx' },
  'form.map': { id: 'x6', formId: 'x5', rows: 'towns', columns: [{ column: 0, fact: 'name' }] },
  'form.list': {},
  'form.fill': { formId: 'x5', month: '2026-05', townId: ids.towns[0] },
  'form.remove': { id: 'x7', formId: 'x5' },
  'overview.open': { charts: true },
  'overview.units': { townId: ids.towns[0], of: { week: '2026-W22' }, after: 'x' },
  'need.list': { townId: ids.towns[0], month: '2026-06', as: 'open', after: 'x' },
  'roster.inspect': {
    id: 'a9',
    fileId: 'cloud://nowhere/none.xlsx',
    fileName: '名册.xlsx',
    mapping: { sheets: [{ sheet: '单位', kind: 'units', columns: { name: 1 } }] },
  },
  'roster.apply': { id: 'a10' },
  'roster.advance': { id: 'a11' },
  'roster.undo': { id: 'a12', reason: '测试' },
  'roster.open': { id: 'a13' },
  'roster.list': {},
  'points.open': { subject: { kind: 'member', id: ids.members[0] }, year: 2026 },
  'points.claim': {
    id: 'b1',
    subject: { kind: 'member', id: ids.members[0] },
    indicator: 'A4',
    on: TODAY,
    times: 1,
    text: '讲了一次微党课',
    evidence: '支部会议记录',
    measured: 20,
    recordedAt: district.cloud.clock.now(),
  },
  'points.reverse': { id: 'b2', entryId: 'e-1', reason: '记错了' },
  'claim.list': { state: 'waiting', after: 'a' },
  'claim.decide': { id: 'b3', claimIds: ['c1'], decision: 'refuse', reason: '不属实' },
  'claim.answer': { id: 'b4', claimId: 'c1', text: '补充' },
  'dispute.open': { id: 'b5', about: { kind: 'entry', id: 'e-1' }, text: '有异议' },
  'dispute.answer': { id: 'b6', disputeId: 'd1', text: '已核对', changed: false },
  'dispute.list': {},
  'review.open': { organizationId: ids.organizations[0], unit: 'month', on: TODAY },
  'review.sign': {
    id: 'b7',
    organizationId: ids.organizations[0],
    unit: 'month',
    on: TODAY,
    remarks: [{ personId: ids.members[0], text: '外出培训' }],
  },
  'organization.list': { query: '甲', after: 'x' },
  'veto.impose': {
    id: 'b8',
    subject: { kind: 'member', id: ids.members[0] },
    indicator: 'E8',
    from: TODAY,
    to: '2027-06-10',
    reference: '工委〔2026〕1号',
  },
  'veto.withdraw': { id: 'b9', vetoId: 'v1', reason: '复核后撤回' },
  'meeting.file': { meetingId, format: 'docx' },
  'branchQuarter.file': {
    organizationId: ids.organizations[0],
    quarter: '2026-Q2',
    format: 'docx',
  },
  'ledger.file': { unitId: ids.units[0], format: 'xlsx' },
  'rating.file': { runId: '2025-member', groupId: ids.organizations[0], format: 'docx' },
  'visitLog.open': { month: '2026-05', instructorId: ids.instructors[0] },
  'visitLog.file': { month: '2026-05', instructorId: ids.instructors[0], format: 'xlsx' },
  'grade.list': { scale: 'demonstration', townId: ids.towns[0] },
  'grade.set': {
    id: 'b20',
    organizationId: ids.organizations[0],
    scale: 'demonstration',
    level: 'district',
    on: '2025-12-31',
    reason: '核实',
    document: '永两新〔2025〕3号',
  },
  'standard.list': { standard: 'threeShows', phase: 'held', townId: ids.towns[0], overdue: true },
  'standard.subject': { subject: { kind: 'organization', id: ids.organizations[0] } },
  'standard.open': {
    subject: { kind: 'organization', id: ids.organizations[0] },
    standard: 'threeShows',
  },
  'standard.begin': {
    id: 'k1',
    subject: { kind: 'organization', id: ids.organizations[0] },
    standard: 'threeShows',
    on: TODAY,
    recordedAt: district.cloud.clock.now(),
  },
  'standard.state': {
    id: 'k2',
    checkId,
    on: TODAY,
    recordedAt: district.cloud.clock.now(),
    office: 'branch',
    answers: [{ item: '1', value: 'no', words: '还没有', evidence: '公示栏' }],
  },
  'standard.decide': {
    id: 'k3',
    checkId,
    on: TODAY,
    recordedAt: district.cloud.clock.now(),
    stage: 'selfCheck',
    outcome: 'returned',
    words: '再核实',
    wanted: [{ item: '1', who: '某人', dueOn: TODAY }],
  },
  'standard.contest': {
    id: 'k4',
    checkId,
    on: TODAY,
    recordedAt: district.cloud.clock.now(),
    words: '有异议',
  },
  'standard.settle': {
    id: 'k5',
    checkId,
    on: TODAY,
    recordedAt: district.cloud.clock.now(),
    objectionId: 'k4',
    upheld: true,
    words: '属实',
  },
  'standard.revoke': {
    id: 'k6',
    checkId,
    on: TODAY,
    recordedAt: district.cloud.clock.now(),
    step: 'warn',
    words: '说明',
  },
  'process.list': { process: 'development', state: 'ended', townId: ids.towns[0], overdue: true },
  'process.subject': { subject: { kind: 'organization', id: ids.organizations[0] } },
  'process.open': { runId },
  'process.begin': {
    id: 'k10',
    on: TODAY,
    recordedAt: district.cloud.clock.now(),
    process: 'development',
    office: 'branch',
    subject: { kind: 'person', organizationId: ids.organizations[0], name: '某人' },
  },
  'process.record': {
    id: 'k11',
    on: TODAY,
    recordedAt: district.cloud.clock.now(),
    runId,
    step: 'application',
    fields: { adult: true },
    vote: { expected: 3, present: 3, favour: 3, against: 0, abstained: 0 },
    outcome: 'full',
    months: 6,
    lateReason: '补报',
  },
  'process.correct': {
    id: 'k12',
    on: TODAY,
    recordedAt: district.cloud.clock.now(),
    runId,
    entryId: 'k11',
    takenOn: TODAY,
    reason: '记错了',
    fields: { adult: true },
  },
  'process.void': {
    id: 'k13',
    on: TODAY,
    recordedAt: district.cloud.clock.now(),
    runId,
    entryId: 'k11',
    reason: '记错了',
  },
  'process.contest': {
    id: 'k14',
    on: TODAY,
    recordedAt: district.cloud.clock.now(),
    runId,
    entryId: 'k11',
    words: '日期不对',
  },
  'process.settle': {
    id: 'k15',
    on: TODAY,
    recordedAt: district.cloud.clock.now(),
    runId,
    contestId: 'k14',
    upheld: true,
    words: '属实',
  },
  'process.stop': {
    id: 'k16',
    on: TODAY,
    recordedAt: district.cloud.clock.now(),
    runId,
    reason: '本人撤回申请',
  },
  'practice.due': {},
  'officeMeeting.list': { after: 'x' },
  'officeMeeting.open': { meetingId: 'k20' },
  'officeMeeting.record': {
    id: 'k20',
    on: TODAY,
    participants: '工委、各镇街',
    agenda: ['应建未建的单位（3）'],
    minutes: '逐个分析。\n明确责任。',
    decisions: [{ text: '核对名单', ownerId: 'committee', dueOn: TODAY }],
  },
  'officeMeeting.settle': { id: 'k21', meetingId: 'k20', at: 0, note: '已办结' },
  'officeMeeting.file': { meetingId: 'k20', format: 'docx' },
  'grade.hear': {
    id: 'b22',
    organizationId: ids.organizations[0],
    scale: 'demonstration',
    words: '拟降级',
  },
  'grade.reply': {
    id: 'b23',
    organizationId: ids.organizations[0],
    scale: 'demonstration',
    words: '阵地正在改造',
  },
  'grade.pair': {
    id: 'b21',
    organizationId: ids.organizations[0],
    helperId: ids.organizations[1],
    reason: '结对',
  },
  'report.list': { before: 1_780_000_000_000 },
  'report.start': { id: 'b14', month: '2026-05', townId: ids.towns[0] },
  'report.advance': { reportId },
  'report.open': { reportId },
  'report.write': { id: 'b15', reportId, words: { problems: '补录较晚', requirements: '核对' } },
  'report.issue': { id: 'b16', reportId },
  'report.file': { reportId, format: 'docx' },
  'rating.list': {},
  'rating.start': { id: 'b10', kind: 'member', year: 2025 },
  'rating.advance': { runId: '2025-member' },
  'rating.publish': { id: 'b11', runId: '2025-member' },
  'rating.finalize': { id: 'b12', runId: '2025-member' },
  'rating.open': { runId: '2025-member', groupId: ids.organizations[0] },
  'rating.corrections': { runId: '2025-member' },
  'rating.correct': {
    id: 'b13',
    runId: '2025-member',
    subjectId: ids.members[0],
    reason: '补记',
  },
});

/** Values that break things: wrong types, odd texts, operators of the database, prototypes. */
const poison = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    '\u0000',
    'a'.repeat(5_000),
    '../../etc/passwd',
    '$where',
    '__proto__',
    { $gt: '' },
    { $ne: null },
    { _id: { $exists: true } },
    [],
    [[]],
    {},
    true,
    -1,
    0,
    1e308,
    Number.MAX_SAFE_INTEGER,
    '2026-02-30',
    '9999-12-31',
    '0000-00-00',
    '𠮷\u202e',
    'constructor',
  ),
  fc.string({ maxLength: 80 }),
  fc.double(),
  fc.jsonValue({ maxDepth: 3 }),
);

const mutation = fc.record({
  action: fc.constantFrom(...actionNames),
  caller: fc.constantFrom(
    'administrator',
    'districtSupervisor',
    'instructor',
    'secretary',
    'member',
    'stranger' as const,
  ),
  kind: fc.constantFrom('replace', 'remove', 'add', 'whole', 'right'),
  field: fc.nat(20),
  poison,
});

function mutated({
  action,
  kind,
  field,
  poison: value,
}: typeof mutation extends fc.Arbitrary<infer M> ? M : never): unknown {
  // A fresh id, so that a right input is not the repetition of an earlier one.
  const sample = samples()[action];
  const input = 'id' in sample ? { ...sample, id: randomUUID() } : sample;
  if (kind === 'whole') return value;
  if (kind === 'right') return input;
  if (kind === 'add') return { ...input, [String(value).slice(0, 20) || 'x']: value };
  const names = Object.keys(input);
  const name = names[field % Math.max(1, names.length)];
  if (name === undefined) return { x: value };
  if (kind === 'replace') return { ...input, [name]: value };
  const { [name]: _removed, ...rest } = input;
  return rest;
}

/** Collections in which a call wrote, but the counter of wrong codes. */
const wroteIn = ({ requests }: Invocation): string[] =>
  requests.flatMap(({ written = [] }) => written).filter((name) => name !== 'bindingTries');

/** Everything in the store but the counter of wrong codes, which is there to be written. */
function stored(): string {
  const { bindingTries: _tries, ...rest } = district.cloud.dump();
  return JSON.stringify(rest);
}

it(`answers ${COUNT} mutated inputs with typed errors and writes nothing for them`, async () => {
  process.stderr.write(`bad input: ${COUNT} inputs, seed ${SEED}\n`);
  const inputs = fc.sample(mutation, { numRuns: COUNT, seed: SEED });
  const CROWD = 16;
  const counts = { ok: 0, refused: 0, wrote: 0, compared: 0 };
  for (let i = 0; i < inputs.length; i += CROWD) {
    const crowd = inputs.slice(i, i + CROWD);
    const before = i < COMPARED * CROWD ? stored() : null;
    const answers = await Promise.all(
      crowd.map((m) => district.send(openidOf(m.caller, 0), m.action, mutated(m))),
    );
    for (const [j, { answer, invocation }] of answers.entries()) {
      const wrote = wroteIn(invocation);
      if (answer.ok) {
        counts.ok += 1;
        if (wrote.length > 0) counts.wrote += 1;
        continue;
      }
      counts.refused += 1;
      const { code, message, issues } = answer.error;
      const told = JSON.stringify({ ...crowd[j], answer });
      expect([errorCode.options, told]).toEqual([expect.arrayContaining([code]), told]);
      expect([code, told]).not.toEqual(['INTERNAL', told]);
      expect([wrote, told]).toEqual([[], told]);
      expect(message.length).toBeGreaterThan(0);
      if (code === 'BAD_INPUT') expect([issues?.length ?? 0, told]).not.toEqual([0, told]);
    }
    if (before !== null && answers.every(({ answer }) => !answer.ok)) {
      expect(stored() === before).toBe(true);
      counts.compared += 1;
    }
  }
  const { refused, ok, wrote, compared } = counts;
  process.stderr.write(
    `bad input: ${refused} refused, none wrote; ${ok} accepted, ${wrote} wrote; ${compared} crowds compared whole\n`,
  );
  expect(counts.refused).toBeGreaterThan(COUNT / 3);
  // What is accepted writes, so the store does tell.
  expect(counts.wrote).toBeGreaterThan(0);
}, 3_600_000);

it.each([
  ['no object', 'text'],
  ['no action', { input: {}, requestId: 'r', sentAt: 1_790_000_000_000, protocol: 1 }],
  [
    'a prototype',
    { action: 'constructor', input: {}, requestId: 'r', sentAt: 1_790_000_000_000, protocol: 1 },
  ],
  [
    'an old protocol',
    { action: 'home.open', input: {}, requestId: 'r', sentAt: 1_790_000_000_000, protocol: 0 },
  ],
  ['a clock of 1970', { action: 'home.open', input: {}, requestId: 'r', sentAt: 5, protocol: 1 }],
])('refuses an envelope with %s', async (_name, event) => {
  const invocation = await district.cloud.invoke('api', event, { openid: openidOf('member', 0) });
  expect(invocation).toMatchObject({
    ok: true,
    result: { ok: false, error: { code: 'BAD_INPUT' } },
  });
});
