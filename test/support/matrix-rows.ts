/**
 * A right input of every action, aimed at a town: made so that whoever may, gets OK. An action
 * without a row here does not compile.
 */
import { randomUUID } from 'node:crypto';
import type { ActionName } from '@core/modules/actions';
import { addDays } from '@core/shared/calendar/day';
import type { District } from '@local-cloud/district';
import { advanceUntilRest } from '../../scripts/demo/import-workbook';
import { draftOf, OFFICE, repliedCase, signed } from './follow-ups';
import { blankForm } from './forms';
import {
  askedBack,
  claimFor,
  confirmedEntry,
  disputeOf,
  lateEntry,
  readyRun,
  RUN,
  vetoOf,
} from './points';
import { NOTICE_2027 } from './notices';
import { OFFICE_MEETING, practicesIn, SHOWS } from './practices';
import { registryExtract } from './registry';
import { bindPerson, grant, openidOf, TODAY, TOWNS, type SmallDistrict } from './small-district';
import { workIn } from './work';

/**
 * An input aimed at town 0 or 1. `unscoped`: the action names no target, the
 * answer itself is cut to the caller's scope and is checked in its own test.
 */
type Town = 0 | 1;
/** Who will send it: what is one's own is made by the caller. */
type Input = (town: Town, openid: string) => object | Promise<object>;

export interface Row {
  readonly scoped: boolean;
  readonly input: Input;
}

const unscoped = (input: Input = () => ({})): Row => ({ scoped: false, input });
const scoped = (input: Input): Row => ({ scoped: true, input });

const isTown = (openid: string): boolean => openid.startsWith('t-townSupervisor');

/** All towns as they are now: a new order must name each. */
async function everyTown(district: District): Promise<string[]> {
  const { towns } = await district.act(openidOf('administrator', 0), 'guide.open', {});
  return towns.map(({ id }) => id);
}

/** Rows bound to one district, which stands as it was filled before each is used. */
export function matrixRows(district: District, ids: SmallDistrict): Record<ActionName, Row> {
  const make = fixturesIn(district, ids);
  const { work } = make;
  const practices = practicesIn(district, ids);
  return {
    'session.open': unscoped(),
    'binding.redeem': unscoped(async () => ({
      id: randomUUID(),
      code: await make.code(0),
      consent: '2026-11',
    })),
    'administrator.claim': unscoped(() => ({
      id: randomUUID(),
      code: 'ABCD2345',
      consent: '2026-11',
      name: '某人',
      districtName: '某区',
    })),
    'suggestion.submit': unscoped(() => ({ id: randomUUID(), text: '建议' })),
    'suggestion.mine': unscoped(),
    'suggestion.list': unscoped(),
    'suggestion.answer': scoped(async (town) => ({
      id: randomUUID(),
      suggestionId: await work.passedSuggestion(town),
      text: '已改',
    })),
    'suggestion.pass': scoped(async (town) => ({
      id: randomUUID(),
      suggestionId: await work.passedSuggestion(town),
      officeId: 'committee',
      note: '不归本镇街',
    })),
    'suggestion.reopen': unscoped(async (_town, openid) => ({
      id: randomUUID(),
      suggestionId: await work.answeredSuggestion(openid),
      text: '还没解决',
    })),
    'waiting.mine': unscoped(),
    'waiting.withdraw': unscoped(async (_town, openid) => {
      const itemId = randomUUID();
      const asked = { id: itemId, kind: 'correction' as const, text: '手机号已换' };
      await district.send(openid, 'dataRequest.submit', asked);
      return { id: randomUUID(), kind: 'dataRequest', itemId };
    }),
    'person.list': unscoped(),
    'binding.issue': scoped(async (town) => ({
      id: randomUUID(),
      personId: await make.unbound(town),
    })),
    'binding.issueMany': scoped(async (town) => ({
      id: randomUUID(),
      personIds: [await make.unbound(town)],
    })),
    'binding.release': scoped(async (town) => ({
      id: randomUUID(),
      personId: await make.bound(town),
      reason: '更换微信',
    })),
    'role.grant': scoped((town) => ({
      id: randomUUID(),
      person: { name: `新人${randomUUID().slice(0, 6)}` },
      role: 'townSupervisor',
      scopeId: ids.towns[town],
      from: '2026-06-01',
    })),
    'role.end': scoped(async (town) => ({
      id: randomUUID(),
      personId: await make.alsoInstructor(town),
      role: 'instructor',
      scopeId: 'district',
      to: '2026-06-01',
      reason: '测试',
    })),
    'home.open': unscoped(),
    'contact.record': scoped((town) => ({
      id: randomUUID(),
      unitId: ids.units[town],
      channel: 'phone',
      outcome: 'reached',
      happenedOn: '2026-06-10',
      recordedAt: district.cloud.clock.now(),
    })),
    // Recorded by the town's own staff: an instructor corrects only what is theirs, tested apart.
    'contact.correct': scoped(async (town) => ({
      id: randomUUID(),
      contactId: await work.contact(town),
      changes: { outcome: 'notReached' },
      reason: '记错了',
      recordedAt: district.cloud.clock.now(),
    })),
    'contact.void': scoped(async (town) => ({
      id: randomUUID(),
      contactId: await work.contact(town),
      reason: '记错了',
      recordedAt: district.cloud.clock.now(),
    })),
    'unit.list': scoped((town) => ({ townId: ids.towns[town] })),
    'unit.open': scoped((town) => ({ unitId: ids.units[town] })),
    'overview.open': unscoped(),
    'overview.units': scoped((town) => ({ townId: ids.towns[town], of: { week: '2026-W22' } })),
    'need.list': scoped((town) => ({ townId: ids.towns[town], month: '2026-06', as: 'raised' })),
    'coverage.units': scoped((town) => ({ townId: ids.towns[town], measure: 'organised' })),
    'unit.add': scoped((town) => ({
      id: randomUUID(),
      facts: {
        name: `新来${randomUUID().slice(0, 6)}`,
        kind: 'enterprise',
        townId: ids.towns[town],
      },
    })),
    'unit.correct': scoped((town) => ({
      id: randomUUID(),
      unitId: ids.units[town],
      changes: { phone: '13900000009' },
    })),
    // One's own: another's correction is the office's to take back, tested apart.
    'unit.undo': scoped(async (town, openid) => {
      const unitId = ids.units[town];
      return { id: randomUUID(), unitId, changeId: await make.corrected(town, openid) };
    }),
    'unit.facts': scoped((town) => ({ unitId: ids.units[town] })),
    'unit.changes': scoped((town) => ({ unitId: ids.units[town] })),
    'instructor.list': scoped((town) => ({ townId: ids.towns[town] })),
    'responsibility.assign': scoped(async (town) => ({
      id: randomUUID(),
      unitIds: [await make.added(town)],
      instructorId: ids.colleagues[town],
    })),
    'responsibility.withdraw': scoped(async (town) => ({
      id: randomUUID(),
      changeId: await make.assigned(town),
    })),
    'ledger.open': scoped((town) => ({ unitId: ids.units[town] })),
    'ledger.state': scoped((town) => ({
      id: randomUUID(),
      unitId: ids.units[town],
      values: { ownRoom: true },
    })),
    'investigation.list': scoped((town) => ({ townId: ids.towns[town] })),
    'investigation.open': scoped(async (town) => ({ unitId: await make.bareUnit(town) })),
    'investigation.verify': scoped(async (town) => ({
      id: randomUUID(),
      unitId: await make.bareUnit(town),
      found: { hidden: 0, moving: [] },
    })),
    'investigation.conclude': scoped(async (town) => ({
      id: randomUUID(),
      unitId: await make.investigated(town),
      conclusion: { outcome: 'helped' },
    })),
    'need.raise': scoped((town) => ({
      id: randomUUID(),
      unitId: ids.units[town],
      text: '用工',
      raisedOn: TODAY,
    })),
    'need.update': scoped(async (town) => ({
      id: randomUUID(),
      matterId: await work.need(town),
      state: 'underWay',
    })),
    'promise.make': scoped((town) => ({
      id: randomUUID(),
      unitId: ids.units[town],
      text: '送通知',
      dueOn: TODAY,
    })),
    'promise.settle': scoped(async (town) => ({
      id: randomUUID(),
      matterId: await work.promise(town),
      state: 'kept',
    })),
    'leave.request': unscoped(() => ({
      id: randomUUID(),
      from: '2026-08-03',
      lastDay: '2026-08-04',
      reason: '年休假',
    })),
    'leave.end': unscoped(async (_town, openid) => ({
      id: randomUUID(),
      leaveId: await make.leaveOf(openid),
    })),
    'leave.open': unscoped(),
    'lacking.state': scoped((town) => ({
      id: randomUUID(),
      unitId: ids.units[town],
      obligation: 'develop',
      year: 2026,
      reason: '没有入党意愿',
    })),
    'mark.contest': scoped((town) => ({
      id: randomUUID(),
      unitId: ids.units[town],
      obligation: 'call',
      periodKey: town === 0 ? '2026-W10' : '2026-W11',
      reason: '当周住院',
    })),
    'closure.report': scoped((town) => ({
      id: randomUUID(),
      unitId: ids.units[town],
      from: TODAY,
      lastDay: TODAY,
      reason: '停产检修',
    })),
    'closure.end': scoped(async (town) => {
      await make.closed(town);
      return { id: randomUUID(), unitId: ids.units[town], lastDay: TODAY, reason: '复工' };
    }),
    'waiting.list': unscoped(),
    'waiting.decide': scoped(async (town) => ({
      id: randomUUID(),
      items: [{ kind: 'backfill', id: await work.lateContact(town) }],
      granted: true,
      reason: '情况属实',
    })),
    'responsibility.list': unscoped(() => ({ instructorId: ids.instructors[0] })),
    'handover.propose': scoped((town) => ({
      id: randomUUID(),
      fromId: ids.instructors[town],
      toId: ids.colleagues[town],
      unitIds: [ids.units[town]],
      on: TODAY,
      reason: '岗位调整',
    })),
    'handover.open': scoped(async (town) => ({ handoverId: await work.handover(town) })),
    // Signed away and back: what passes is the colleague's unit, and only its receiver signs.
    'handover.sign': scoped(async (town) => ({
      id: randomUUID(),
      handoverId: await work.handover(town),
    })),
    'handover.withdraw': scoped(async (town) => ({
      id: randomUUID(),
      handoverId: await work.handover(town),
      reason: '另行安排',
    })),
    'handover.list': unscoped(),
    'development.record': scoped((town) => ({
      id: randomUUID(),
      unitId: ids.units[town],
      name: '某人',
      step: 'activist',
      on: TODAY,
    })),
    'organization.found': scoped((town) => ({
      id: randomUUID(),
      name: `${town}新支部`,
      kind: 'branch',
      formation: 'separate',
      unitIds: [ids.bareUnits[town]],
      on: TODAY,
    })),
    'organization.mine': unscoped(),
    'points.branches': unscoped(),
    'organization.open': scoped((town) => ({ organizationId: ids.organizations[town] })),
    'organization.change': scoped((town) => ({
      id: randomUUID(),
      organizationId: ids.organizations[town],
      on: TODAY,
      change: { kind: 'elect', termYears: 3 },
    })),
    'organization.withdraw': scoped(async (town) => ({
      id: randomUUID(),
      eventId: await work.election(town),
      reason: '记错了',
    })),
    'branch.settle': scoped((town) => ({
      id: randomUUID(),
      organizationId: ids.organizations[town],
      habit: { kind: 'weekday', nth: 1, weekday: 5 },
      hasCommittee: true,
      hasGroups: false,
    })),
    'meeting.list': unscoped(),
    'meeting.plan': scoped((town) => ({
      id: randomUUID(),
      organizationId: ids.organizations[town],
      kinds: ['partyDay'],
      on: TODAY,
      topic: '学习党章',
      hours: 2,
    })),
    'meeting.change': scoped(async (town) => ({
      id: randomUUID(),
      meetingId: await work.meeting(town),
      kinds: ['partyDay'],
      on: TODAY,
      topic: '学习党章',
      hours: 2,
    })),
    'meeting.cancel': scoped(async (town) => ({
      id: randomUUID(),
      meetingId: await work.meeting(town),
      reason: '另行安排',
    })),
    'meeting.open': scoped(async (town) => ({ meetingId: await work.meeting(town) })),
    'minutes.write': scoped(async (town) => ({
      id: randomUUID(),
      meetingId: await work.meeting(town),
      minutes: { host: '', recorder: '', superiors: '', content: '学习', resolution: '' },
    })),
    'attendance.confirm': scoped(async (town) => {
      const meetingId = await work.meeting(town);
      return { id: randomUUID(), meetingId, rows: await make.roster(town, meetingId) };
    }),
    'attendance.reopen': scoped(async (town) => {
      const meetingId = await work.meeting(town);
      await work.confirmed(town, meetingId);
      return { id: randomUUID(), meetingId, reason: '记错了一人' };
    }),
    'signIn.open': scoped(async (town) => ({ meetingId: await work.meeting(town) })),
    'attendance.signIn': scoped(async (town) => {
      const meetingId = await work.meeting(town);
      return { id: randomUUID(), meetingId, code: await make.signInCode(town, meetingId) };
    }),
    'visitor.find': scoped(async (town) => ({ meetingId: await work.meeting(town), name: '某人' })),
    'absence.request': scoped(async (town) => ({
      id: randomUUID(),
      meetingId: await work.meeting(town),
      kind: 'ill',
    })),
    'absence.decide': scoped(async (town) => {
      const meetingId = await work.meeting(town);
      return {
        id: randomUUID(),
        meetingId,
        personId: await make.absent(town, meetingId),
        granted: true,
      };
    }),
    'makeUp.finish': scoped(async (town, openid) => ({
      id: randomUUID(),
      ...(await make.owesStudy(town, openid)),
      content: '自学党章',
      doneOn: TODAY,
    })),
    'appraisal.record': scoped(async (town) => ({
      id: randomUUID(),
      meetingId: await work.meeting(town, { kinds: ['appraisal'] }),
      ballots: 0,
      rows: [],
    })),
    'vote.record': scoped(async (town) => ({
      id: randomUUID(),
      meetingId: await work.meeting(town),
      matter: 'other',
      title: '通过计划',
      present: 2,
      favour: 2,
      against: 0,
      abstained: 0,
    })),
    'branchYear.open': scoped((town) => ({ organizationId: ids.organizations[town] })),
    'reminder.answer': unscoped(() => ({
      id: randomUUID(),
      answers: [{ topic: 'due', accepted: true }],
    })),
    'holidays.open': unscoped(),
    'holidays.enter': unscoped(() => ({ id: randomUUID(), year: 2027, notice: NOTICE_2027 })),
    'holidays.withdraw': unscoped(async () => {
      const entered = { id: randomUUID(), year: 2027, notice: NOTICE_2027 };
      await district.act(openidOf('administrator', 0), 'holidays.enter', entered);
      return { id: randomUUID(), year: 2027, reason: '有误' };
    }),
    'holidays.compare': unscoped(() => ({ year: 2027, notice: NOTICE_2027 })),
    'guide.open': unscoped(),
    'rulePack.choose': unscoped(() => ({ id: randomUUID(), packId: 'yongchuan' })),
    'town.order': unscoped(async () => ({ id: randomUUID(), townIds: await everyTown(district) })),
    'town.add': unscoped(() => ({ id: randomUUID(), name: `某镇${randomUUID().slice(0, 6)}` })),
    'registry.inspect': unscoped(async (_town, openid) => ({
      id: randomUUID(),
      fileId: await make.extract(openid),
      fileName: '登记数据.xlsx',
    })),
    'registry.open': unscoped(async () => ({ runId: await make.run(), kind: 'new' })),
    'registry.list': unscoped(),
    'registry.decide': unscoped(async () => ({
      id: randomUUID(),
      runId: await make.run(),
      kind: 'missing',
      decision: 'setAside',
      reason: '已核实',
    })),
    'export.start': scoped((town) => ({
      id: randomUUID(),
      kind: 'roster',
      townId: ids.towns[town],
      reason: '核对名册',
    })),
    'export.advance': unscoped(async (_town, openid) => ({ id: await make.exportOf(openid) })),
    'export.open': unscoped(async (_town, openid) => ({ id: await make.exportOf(openid) })),
    'export.list': unscoped(),
    'export.file': unscoped(async (_town, openid) => ({ id: await make.exportOf(openid, true) })),
    'upload.begin': unscoped(() => ({ id: randomUUID(), fileName: '名册.xlsx' })),
    'form.upload': unscoped(async (_town, openid) => ({
      id: randomUUID(),
      fileId: await make.form(openid),
      fileName: '月报.xlsx',
    })),
    'form.map': unscoped(async () => ({
      id: randomUUID(),
      formId: await make.mapped(),
      rows: 'units',
      columns: [{ column: 0, fact: 'name' }],
    })),
    'form.list': unscoped(),
    'form.fill': unscoped(async () => ({ formId: await make.mapped() })),
    'form.remove': unscoped(async () => ({ id: randomUUID(), formId: await make.mapped() })),
    'roster.inspect': unscoped(async (_town, openid) => ({
      id: randomUUID(),
      fileId: await make.extract(openid),
      fileName: '名册.xlsx',
    })),
    'roster.apply': unscoped(async () => ({ id: await make.importIn('ready') })),
    'roster.advance': unscoped(async () => ({ id: await make.importIn('applying') })),
    'roster.undo': unscoped(async () => ({ id: await make.importIn('done'), reason: '测试' })),
    'roster.open': unscoped(async () => ({ id: await make.importIn('ready') })),
    'roster.list': unscoped(),
    // One's own branch: of a member's points, a member sees the own alone, tested apart.
    'points.open': scoped((town) => ({
      subject: { kind: 'organization', id: ids.organizations[town] },
    })),
    'points.claim': scoped((town) => ({
      id: randomUUID(),
      subject: { kind: 'member', id: ids.members[town] },
      indicator: 'A4',
      on: TODAY,
      text: '讲了一次微党课',
      recordedAt: district.cloud.clock.now(),
    })),
    'points.reverse': scoped(async (town) => ({
      id: randomUUID(),
      entryId: await confirmedEntry(district, ids, town),
      reason: '记错了',
    })),
    'claim.list': unscoped(),
    'claim.decide': scoped(async (town) => ({
      id: randomUUID(),
      claimIds: [await claimFor(district, ids, town)],
      decision: 'confirm',
    })),
    'claim.answer': scoped(async (town) => ({
      id: randomUUID(),
      claimId: await askedBack(district, ids, town),
      text: '补充说明',
    })),
    'dispute.open': scoped((town) => ({
      id: randomUUID(),
      about: { kind: 'rating', id: RUN },
      subject: { kind: 'organization', id: ids.organizations[town] },
      text: '有异议',
    })),
    'dispute.answer': scoped(async (town) => ({
      id: randomUUID(),
      disputeId: await disputeOf(district, ids, town),
      text: '已核对',
      changed: false,
    })),
    'dispute.list': unscoped(),
    'review.open': scoped((town) => ({ organizationId: ids.organizations[town], unit: 'month' })),
    'review.sign': scoped((town) => ({
      id: randomUUID(),
      organizationId: ids.organizations[town],
      unit: 'month',
      on: TODAY,
    })),
    'organization.list': unscoped(),
    'veto.impose': scoped((town) => ({
      id: randomUUID(),
      subject: { kind: 'member', id: ids.members[town] },
      indicator: 'E8',
      from: TODAY,
      reference: '工委〔2026〕1号',
    })),
    'veto.withdraw': scoped(async (town) => ({
      id: randomUUID(),
      vetoId: await vetoOf(district, ids, town),
      reason: '复核后撤回',
    })),
    'meeting.file': scoped(async (town) => ({
      meetingId: await work.meeting(town),
      format: 'docx',
    })),
    'branchQuarter.file': scoped((town) => ({
      organizationId: ids.organizations[town],
      quarter: '2026-Q2',
      format: 'docx',
    })),
    'ledger.file': scoped((town) => ({ unitId: ids.units[town], format: 'xlsx' })),
    'rating.file': scoped((town) => ({
      runId: RUN,
      groupId: ids.organizations[town],
      format: 'docx',
    })),
    'visitLog.open': scoped((town) => ({
      month: '2026-05',
      instructorId: ids.instructors[town],
    })),
    'visitLog.file': scoped((town) => ({
      month: '2026-05',
      instructorId: ids.instructors[town],
      format: 'docx',
    })),
    'grade.list': scoped((town) => ({ townId: ids.towns[town] })),
    // The small district's pack grades demonstration points.
    'grade.set': scoped((town) => ({
      id: randomUUID(),
      organizationId: ids.organizations[town],
      scale: 'demonstration',
      level: 'district',
      on: '2025-12-31',
      reason: '核实',
      document: '永两新〔2025〕3号',
    })),
    'standard.list': scoped((town) => ({ townId: ids.towns[town] })),
    'standard.subject': scoped((town) => ({ subject: practices.subject(town) })),
    'standard.open': scoped((town) => ({ subject: practices.subject(town), standard: SHOWS })),
    'standard.begin': scoped((town) => ({
      id: randomUUID(),
      ...practices.when(),
      subject: practices.subject(town),
      standard: SHOWS,
    })),
    // Whoever is asked at the stage that is open, in their turn.
    'standard.state': scoped(async (town, openid) => ({
      id: randomUUID(),
      ...practices.when(),
      checkId: await (isTown(openid) ? practices.checked(town) : practices.begun(town)),
      answers: [{ item: '1', value: 'yes' }],
    })),
    'standard.decide': scoped(async (town, openid) => ({
      id: randomUUID(),
      ...practices.when(),
      checkId: await (isTown(openid) ? practices.checked(town) : practices.stated(town)),
      stage: isTown(openid) ? 'accept' : 'selfCheck',
      outcome: 'passed',
    })),
    'standard.contest': scoped(async (town) => ({
      id: randomUUID(),
      ...practices.when(),
      checkId: await practices.accepted(town),
      words: '没有公开承诺',
    })),
    'standard.settle': scoped(async (town) => ({
      id: randomUUID(),
      ...practices.when(),
      ...(await practices.objected(town, await make.colleagueInTown(town))),
      upheld: false,
      words: '已核对',
    })),
    'standard.revoke': scoped(async (town, openid) => ({
      id: randomUUID(),
      ...practices.when(),
      checkId: await (isTown(openid) ? practices.accepted(town) : practices.warned(town)),
      step: isTown(openid) || openid === openidOf('districtSupervisor', 0) ? 'warn' : 'reply',
      words: '说明',
    })),
    'process.list': scoped((town) => ({ townId: ids.towns[town] })),
    'process.subject': scoped((town) => ({ subject: practices.subject(town) })),
    // 发展党员: the branch and its 镇街 alone.
    'process.open': scoped(async (town) => ({ runId: (await practices.applied(town)).runId })),
    'process.begin': scoped((town) => ({
      id: randomUUID(),
      ...practices.when(),
      process: 'sevenSteps',
      subject: practices.subject(town),
    })),
    'process.record': scoped(async (town) => ({
      id: randomUUID(),
      ...practices.when(),
      runId: await practices.seven(town),
      step: 'pledge',
      fields: { pledges: 12 },
    })),
    'process.correct': scoped(async (town) => ({
      id: randomUUID(),
      ...practices.when(),
      ...(await practices.applied(town)),
      takenOn: TODAY,
      reason: '记错了',
      fields: { adult: true },
    })),
    'process.void': scoped(async (town) => ({
      id: randomUUID(),
      ...practices.when(),
      ...(await practices.applied(town)),
      reason: '记错了',
    })),
    'process.stop': scoped(async (town) => ({
      id: randomUUID(),
      ...practices.when(),
      runId: await practices.applicant(town),
      reason: '本人撤回申请',
    })),
    'process.contest': scoped(async (town) => ({
      id: randomUUID(),
      ...practices.when(),
      ...(await practices.applied(town)),
      words: '日期不对',
    })),
    'process.settle': scoped(async (town) => ({
      id: randomUUID(),
      ...practices.when(),
      ...(await practices.contested(town)),
      upheld: false,
      words: '已核对',
    })),
    'practice.due': unscoped(),
    'officeMeeting.list': unscoped(),
    'officeMeeting.open': unscoped(async () => ({ meetingId: await practices.officeMeeting(0) })),
    'officeMeeting.record': unscoped(() => ({ id: randomUUID(), ...OFFICE_MEETING })),
    // A decision of a town's is that town's to report, one of the 工委 its own.
    'officeMeeting.settle': scoped(async (town, openid) => ({
      id: randomUUID(),
      meetingId: await practices.officeMeeting(town),
      at: isTown(openid) ? 0 : 1,
      note: '已办结',
    })),
    'officeMeeting.file': unscoped(async () => ({
      meetingId: await practices.officeMeeting(0),
      format: 'docx',
    })),
    'grade.hear': scoped(async (town) => ({
      id: randomUUID(),
      organizationId: await make.graded(town),
      scale: 'demonstration',
      words: '拟降级',
    })),
    'grade.reply': scoped(async (town) => ({
      id: randomUUID(),
      organizationId: await make.heard(town),
      scale: 'demonstration',
      words: '阵地正在改造',
    })),
    'grade.pair': scoped((town) => ({
      id: randomUUID(),
      organizationId: ids.organizations[town],
      reason: '结束',
    })),
    'report.list': unscoped(),
    'report.start': scoped((town) => ({
      id: randomUUID(),
      month: '2026-05',
      townId: ids.towns[town],
    })),
    'report.advance': scoped(async (town) => ({ reportId: await work.report(town) })),
    'report.open': scoped(async (town) => ({ reportId: await work.report(town) })),
    'report.write': scoped(async (town) => ({
      id: randomUUID(),
      reportId: await work.report(town),
      words: { problems: '', requirements: '' },
    })),
    'report.issue': scoped(async (town) => ({
      id: randomUUID(),
      reportId: await work.report(town, true),
    })),
    'report.file': scoped(async (town) => ({
      reportId: await work.report(town, true),
      format: 'xlsx',
    })),
    'rating.list': unscoped(),
    'rating.start': unscoped(() => ({ id: randomUUID(), kind: 'organization', year: 2025 })),
    'rating.advance': unscoped(() => ({ runId: RUN })),
    'rating.publish': unscoped(async () => {
      await readyRun(district, 'organization');
      return { id: randomUUID(), runId: '2025-organization' };
    }),
    'rating.finalize': unscoped(() => {
      district.cloud.clock.setToday('2026-06-24');
      return { id: randomUUID(), runId: RUN };
    }),
    'rating.open': scoped((town) => ({ runId: RUN, groupId: ids.organizations[town] })),
    'rating.corrections': unscoped(() => ({ runId: RUN })),
    'rating.correct': unscoped(async () => {
      await lateEntry(district, ids, 0);
      return { id: randomUUID(), runId: RUN, subjectId: ids.members[0], reason: '补记' };
    }),
    'myData.open': unscoped(),
    'myData.export': unscoped(() => ({ id: randomUUID() })),
    'person.export': unscoped(() => ({
      id: randomUUID(),
      personId: ids.members[0],
      reason: '本人书面申请',
    })),
    'dataRequest.submit': unscoped(() => ({
      id: randomUUID(),
      kind: 'correction',
      text: '手机号已换',
    })),
    'dataRequest.list': unscoped(),
    'dataRequest.answer': scoped(async (town) => ({
      id: randomUUID(),
      requestId: await work.dataRequest(town),
      done: true,
      text: '已改',
    })),
    // Still in charge of units: CONFLICT, which is past the policy.
    'person.erase': unscoped(() => ({
      id: randomUUID(),
      personId: ids.members[0],
      reason: '本人申请',
    })),
    'system.status': unscoped(),
    'held.tell': unscoped(() => ({ held: [] })),
    'followUp.list': unscoped(() => ({ shelf: 'draft' })),
    'followUp.mine': unscoped(),
    'followUp.open': scoped(async (town) => ({ followUpId: await make.signedCase(town) })),
    'followUp.file': scoped(async (town) => ({
      followUpId: await make.signedCase(town),
      format: 'docx',
    })),
    'followUp.sign': scoped(async (town) => ({
      id: randomUUID(),
      followUpId: await draftOf(district, town, '实地走访'),
      requirement: '补上联系',
      responsibleId: ids.instructors[town],
    })),
    'followUp.drop': scoped(async (town) => ({
      id: randomUUID(),
      followUpId: await draftOf(district, town, '实地走访'),
      reason: '情况特殊',
    })),
    'followUp.reply': scoped(async (town) => ({
      id: randomUUID(),
      followUpId: await make.signedCase(town),
      text: '已补上',
    })),
    'followUp.close': scoped(async (town) => ({
      id: randomUUID(),
      followUpId: await repliedCase(district, ids, town),
      reason: '已整改',
    })),
    'followUp.raise': scoped(async (town) => {
      const followUpId = await repliedCase(district, ids, town);
      district.cloud.clock.setToday(addDays(TODAY, 5));
      return {
        id: randomUUID(),
        followUpId,
        requirement: '补上联系',
        responsibleId: ids.instructors[town],
        step: 'urge',
        reason: '没有说明原因',
      };
    }),
  };
}

/** What rows rest on, made through the product's own actions. */
function fixturesIn(district: District, ids: SmallDistrict) {
  const act: District['act'] = (openid, action, input) => district.act(openid, action, input);
  const work = workIn(district, ids);
  const administrator = openidOf('administrator', 0);
  const id = () => randomUUID();
  const personOf = async (openid: string): Promise<string> => {
    const session = await act(openid, 'session.open', {});
    if (!session.bound) throw new Error(`${openid} is not bound`);
    return session.person.id;
  };
  const release = (personId: string) =>
    act(administrator, 'binding.release', { id: id(), personId, reason: '测试' });
  /** The caller, or the office for those who may upload nothing. */
  const uploader = async (openid: string): Promise<string> => {
    const file = { id: id(), fileName: '表.xlsx' };
    return (await district.send(openid, 'upload.begin', file)).answer.ok ? openid : OFFICE;
  };
  const form = async (openid: string) => blankForm(district, await uploader(openid));
  const extract = async (openid: string) => registryExtract(district, await uploader(openid));

  return {
    work,
    form,
    extract,
    /** The member of a town, bound to nobody. */
    unbound: async (town: Town): Promise<string> => {
      if (town === 1) await release(ids.members[1]);
      return ids.members[town];
    },
    bound: async (town: Town): Promise<string> => {
      if (town === 0) await bindPerson(district, ids.members[0], 't-bound');
      return ids.members[town];
    },
    code: async (town: Town): Promise<string> => {
      const issued = { id: id(), personId: ids.members[town] };
      return (await act(administrator, 'binding.issue', issued)).code;
    },
    alsoInstructor: async (town: Town): Promise<string> => {
      const person = { personId: ids.members[town] };
      const grant = { role: 'instructor', scopeId: 'district', from: '2026-01-01' } as const;
      await act(administrator, 'role.grant', { id: id(), person, ...grant });
      return ids.members[town];
    },
    /** A correction of the town's unit by the caller, or by the office for those who may not. */
    corrected: async (town: Town, openid: string): Promise<string> => {
      const change = { id: id(), unitId: ids.units[town], changes: { contactName: '某人' } };
      const { answer } = await district.send(openid, 'unit.correct', change);
      if (!answer.ok) await act(OFFICE, 'unit.correct', change);
      return change.id;
    },
    /** A unit that nobody is responsible for yet. */
    added: async (town: Town): Promise<string> => {
      const facts = { name: `新来${id().slice(0, 6)}`, kind: 'enterprise' as const };
      const input = { id: id(), facts: { ...facts, townId: ids.towns[town] } };
      return (await act(OFFICE, 'unit.add', input)).unitId;
    },
    async assigned(town: Town): Promise<string> {
      const changeId = id();
      const unitIds = [await this.added(town)];
      const input = { id: changeId, unitIds, instructorId: ids.colleagues[town] };
      await act(openidOf('districtSupervisor', 0), 'responsibility.assign', input);
      return changeId;
    },
    /** A unit without a party organisation: in town 0 of the first instructor. */
    bareUnit: async (town: Town): Promise<string> => {
      if (town === 1) return ids.bareUnits[1];
      const { units } = await act(administrator, 'unit.list', { query: '甲二' });
      return units[0]?.unitId ?? '';
    },
    /** The town's branch with a level of before the records. */
    graded: async (town: Town): Promise<string> => {
      const organizationId = ids.organizations[town];
      await act(openidOf('districtSupervisor', 0), 'grade.set', {
        id: id(),
        organizationId,
        scale: 'demonstration',
        level: 'district',
        on: '2025-12-31',
        reason: '核实',
        document: '永两新〔2025〕3号',
      });
      return organizationId;
    },
    async heard(town: Town): Promise<string> {
      const organizationId = await this.graded(town);
      const words = { scale: 'demonstration', words: '拟降级' };
      const input = { id: id(), organizationId, ...words };
      await act(openidOf('districtSupervisor', 0), 'grade.hear', input);
      return organizationId;
    },
    /** Another person of the town's office: nobody settles what they accepted. */
    colleagueInTown: async (town: Town): Promise<string> => {
      const openid = `t-office-${town}`;
      const person = await grant(district, '另一干部', 'townSupervisor', ids.towns[town]);
      await bindPerson(district, person, openid);
      return openid;
    },
    async investigated(town: Town): Promise<string> {
      const unitId = await this.bareUnit(town);
      await work.investigated(unitId, openidOf('townSupervisor', town));
      return unitId;
    },
    leaveOf: async (openid: string): Promise<string> => {
      const leave = { id: id(), from: addDays(TODAY, 3), lastDay: addDays(TODAY, 4) };
      const { answer } = await district.send(openid, 'leave.request', {
        ...leave,
        reason: '年休假',
      });
      return answer.ok ? leave.id : 'none';
    },
    closed: (town: Town) =>
      act(openidOf('townSupervisor', town), 'closure.report', {
        id: id(),
        unitId: ids.units[town],
        from: TODAY,
        reason: '停产检修',
      }),
    roster: async (town: Town, meetingId: string) => {
      const page = await act(openidOf('secretary', town), 'meeting.open', { meetingId });
      return (page.roster ?? []).map(({ personId, state }) => ({ personId, state }));
    },
    signInCode: async (town: Town, meetingId: string): Promise<string> => {
      const { codes } = await act(openidOf('secretary', town), 'signIn.open', { meetingId });
      return codes[0]?.code ?? '';
    },
    absent: async (town: Town, meetingId: string): Promise<string> => {
      const member = openidOf('member', town);
      await act(member, 'absence.request', { id: id(), meetingId, kind: 'ill' });
      return personOf(member);
    },
    /** 补学 of the town's member: their own to report, somebody else's to confirm. */
    owesStudy: async (town: Town, openid: string) => {
      const meetingId = await work.meeting(town);
      const member = openidOf('member', town);
      const personId = await personOf(member);
      await work.confirmed(town, meetingId, { [personId]: 'absent' });
      return openid === member ? { meetingId } : { meetingId, personId };
    },
    run: async (): Promise<string> => {
      const runId = id();
      const input = { id: runId, fileId: await extract(OFFICE), fileName: '登记数据.xlsx' };
      await act(OFFICE, 'registry.inspect', input);
      return runId;
    },
    /** An export that the caller may ask for; nobody's where they may not. */
    exportOf: async (openid: string, done = false): Promise<string> => {
      const exportId = id();
      const townId = await townOf(openid);
      const input = { id: exportId, kind: 'roster', reason: '核对', ...(townId ? { townId } : {}) };
      const { answer } = await district.send(openid, 'export.start', input);
      for (let state = ''; answer.ok && done && state !== 'done';) {
        ({ state } = await act(openid, 'export.advance', { id: exportId }));
      }
      return exportId;
    },
    mapped: async (): Promise<string> => {
      const uploaded = { id: id(), fileId: await form(OFFICE), fileName: '月报.xlsx' };
      const { formId } = await act(OFFICE, 'form.upload', uploaded);
      const columns = [{ column: 0, fact: 'name' }];
      await act(OFFICE, 'form.map', { id: id(), formId, rows: 'units', columns });
      return formId;
    },
    importIn: async (state: 'ready' | 'applying' | 'done'): Promise<string> => {
      const importId = id();
      const fileId = await registryExtract(district, OFFICE, [
        ['戊一有限公司', '', '非公企业', TOWNS[0], '存续'],
      ]);
      const file = { id: importId, fileId, fileName: '名册.xlsx' };
      await advanceUntilRest(district, OFFICE, await act(OFFICE, 'roster.inspect', file));
      if (state === 'ready') return importId;
      const begun = await act(OFFICE, 'roster.apply', { id: importId });
      if (state === 'done') await advanceUntilRest(district, OFFICE, begun);
      return importId;
    },
    signedCase: async (town: Town): Promise<string> => {
      const followUpId = await draftOf(district, town, '实地走访');
      await signed(district, ids, town, followUpId);
      return followUpId;
    },
  };

  /** The town whose staff somebody is; none for the district's. */
  async function townOf(openid: string): Promise<string | undefined> {
    const { answer } = await district.send(openid, 'session.open', {});
    const { roles = [] } = (answer.ok ? answer.data : {}) as {
      roles?: { role: string; scopeName: string }[];
    };
    const own = roles.find(({ role }) => role === 'townSupervisor');
    const at = TOWNS.findIndex((name) => name === own?.scopeName);
    return at < 0 ? undefined : ids.towns[at];
  }
}
