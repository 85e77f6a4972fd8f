/**
 * The verdict of one obligation in one period (rules.md "The verdict").
 *
 * O1 An owed day is a working day on which the unit is open and the
 *    responsibility is in force.
 * O2 A period is enforceable when O ≥ tenureShare × W and F ≥ minFreeDays.
 * O3 Days before the unit's records begin are not owed (ours): nobody is marked
 *    for a time in which nothing could be recorded. The period in which they
 *    begin is asked for while it runs, and excused afterwards.
 * V1 met: enough counting contacts on days the responsibility was in force.
 * V2 notApplicable: O = 0.
 * V3 exempt: not enforceable, 条件不具备 acknowledged, or a contest upheld.
 * V4 open until the last day + graceDays; dueSoon while few working days remain.
 * V5 missed.
 * V6 A period that a usual holiday of a year without a notice touches is 暂计: it is
 *    not missed before the notice, stays open, and stands in no compliance figure.
 */
import { formatDay, toDayNumber, type Day, type DayNumber } from '@core/shared/calendar/day';
import type { WorkCalendar } from '@core/shared/calendar/work-calendar';
import type { Verdict, VerdictReason } from './contract';
import { touches, workingDaysIn, type Span } from './intervals';
import type { Term } from './term';

/** Whose obligation is judged: the days it is in force, those with the unit open, those on leave. */
export interface Subject {
  readonly inForce: readonly Span[];
  /** `inForce` since there are records. */
  readonly recordable: readonly Span[];
  readonly owed: readonly Span[];
  /** `owed` without approved leave. */
  readonly free: readonly Span[];
  /** Days of a leave or a closure that waits for a supervisor. */
  readonly waiting: readonly Span[];
  /** Why it was never, or not long enough, in force; of a responsibility when absent. */
  readonly why?: { readonly never: VerdictReason; readonly short: VerdictReason };
}

/** What speaks for and against the period, gathered by kind of obligation. */
export interface Evidence {
  readonly counted: Verdict['counted'];
  readonly notCounted: Verdict['notCounted'];
  /** Why the obligation does not apply at all. */
  readonly notApplicable?: VerdictReason;
}

/** The same in numbers: all that the state follows from. */
export interface Tally {
  readonly counted: number;
  /** A contact of the period waits for a supervisor. */
  readonly waits: boolean;
  readonly notApplicable?: VerdictReason;
}

export function tallyOf({ counted, notCounted, notApplicable }: Evidence): Tally {
  return {
    counted: counted.length,
    waits: notCounted.some((c) => c.why === 'waits'),
    ...(notApplicable ? { notApplicable } : {}),
  };
}

/** What people said of this mark, and what was decided. */
export interface Claims {
  /** A granted claim: 条件不具备, or a contest. */
  readonly exemptBy?: VerdictReason;
  readonly contested: boolean;
  /** A claim waits for a supervisor. */
  readonly waiting: boolean;
  readonly decision?: Verdict['decision'];
}

export interface JudgeContext {
  readonly calendar: WorkCalendar;
  readonly today: Day;
}

/** A verdict without its explanation: what lists and figures are made of. */
export type Mark = Pick<
  Verdict,
  | 'state'
  | 'reason'
  | 'workingDaysLeft'
  | 'backfillUntil'
  | 'days'
  | 'waiting'
  | 'contested'
  | 'provisional'
>;

/** Judges one period with its explanation. Pure: the same facts and day give the same verdict. */
export function judgePeriod(
  term: Term,
  subject: Subject,
  evidence: Evidence,
  claims: Claims,
  context: JudgeContext,
): Verdict {
  const { obligation, rules, told } = term;
  const { counted, notCounted } = evidence;
  return {
    obligation: obligation.code,
    required: obligation.count,
    period: told,
    rulesFrom: rules.from,
    counted,
    notCounted,
    ...(claims.decision ? { decision: claims.decision } : {}),
    ...markPeriod(term, subject, tallyOf(evidence), claims, context),
  };
}

/** Judges one period: the state, its reason, the days that it rests on. */
export function markPeriod(
  term: Term,
  subject: Subject,
  tally: Tally,
  claims: Claims,
  context: JudgeContext,
): Mark {
  const { period, working, whole } = term;
  const owed = workingDaysIn(subject.owed, period.first, period.last, context.calendar);
  const free =
    subject.free === subject.owed
      ? owed
      : workingDaysIn(subject.free, period.first, period.last, context.calendar);
  const days = owed === working && free === working ? whole : { working, owed, free };
  const told = stateOf(term, subject, days, tally, claims, context);
  // Always the same fields: objects of one shape are what makes a district's year quick.
  return {
    state: told.state,
    reason: told.reason,
    days,
    waiting: claims.waiting || tally.waits || touches(subject.waiting, period),
    contested: claims.contested,
    provisional: term.provisional,
    workingDaysLeft: told.workingDaysLeft,
    backfillUntil: told.backfillUntil,
  };
}

type StateParts = Pick<Verdict, 'state' | 'reason' | 'workingDaysLeft' | 'backfillUntil'>;

const MET: StateParts = { state: 'met' };
const MISSED: StateParts = { state: 'missed' };
const AWAITING_NOTICE: StateParts = { state: 'open', reason: 'awaitingNotice' };

function stateOf(
  term: Term,
  subject: Subject,
  days: Verdict['days'],
  tally: Tally,
  claims: Claims,
  context: JudgeContext,
): StateParts {
  if (tally.counted >= term.obligation.count) return MET;
  if (tally.notApplicable) return { state: 'notApplicable', reason: tally.notApplicable };
  if (days.owed === 0) {
    return { state: 'notApplicable', reason: whyNothingOwed(term, subject, context) };
  }
  const exemption = claims.exemptBy ?? whyNotEnforceable(term, subject, days, context);
  const running = runningState(term, toDayNumber(context.today), context.calendar);
  if (exemption === 'beforeRecords' && running.state !== 'missed') return running;
  return exemption ? { state: 'exempt', reason: exemption } : running;
}

function whyNothingOwed(term: Term, subject: Subject, context: JudgeContext): VerdictReason {
  if (term.working === 0) return 'noWorkingDay';
  return whyTooFew(term, subject, context, {
    enough: 1,
    duty: subject.why?.never ?? 'notResponsible',
    closed: 'unitClosed',
  });
}

/** The first of the three that leaves too few days: the responsibility, the records, the unit's closures. */
function whyTooFew(
  { period }: Term,
  { inForce, recordable }: Subject,
  { calendar }: JudgeContext,
  { enough, duty, closed }: { enough: number; duty: VerdictReason; closed: VerdictReason },
): VerdictReason {
  const count = (spans: readonly Span[]): number =>
    workingDaysIn(spans, period.first, period.last, calendar);
  if (count(inForce) < enough) return duty;
  return count(recordable) < enough ? 'beforeRecords' : closed;
}

function whyNotEnforceable(
  term: Term,
  subject: Subject,
  days: Verdict['days'],
  context: JudgeContext,
): VerdictReason | null {
  const { rules, period } = term;
  const enough = rules.tenureShare * days.working;
  if (days.owed < enough) {
    return whyTooFew(term, subject, context, {
      enough,
      duty: subject.why?.short ?? 'tenure',
      closed: 'closure',
    });
  }
  const minFree = rules.minFreeDays[period.unit];
  if (days.free >= minFree) return null;
  return days.owed < minFree ? 'fewWorkingDays' : 'leave';
}

function runningState(
  { rules, period, provisional }: Term,
  today: DayNumber,
  calendar: WorkCalendar,
): StateParts {
  const backfillUntil = period.last + rules.graceDays;
  if (today > backfillUntil) return provisional ? AWAITING_NOTICE : MISSED;
  if (today > period.last) return { state: 'open', backfillUntil: formatDay(backfillUntil) };
  const workingDaysLeft = calendar.count(Math.max(today, period.first), period.last);
  const soon = today >= period.first && workingDaysLeft <= rules.dueSoonDays[period.unit];
  return { state: soon ? 'dueSoon' : 'open', workingDaysLeft };
}
