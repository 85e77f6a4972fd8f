/**
 * The verdict of one obligation in one period (rules.md "The verdict").
 *
 * O1 An owed day is a working day on which the unit is open and the
 *    responsibility is in force.
 * O2 A period is enforceable when O ≥ tenureShare × W and F ≥ minFreeDays.
 * V1 met: enough counting contacts on days the responsibility was in force.
 * V2 notApplicable: O = 0.
 * V3 exempt: not enforceable, 条件不具备 acknowledged, or a contest upheld.
 * V4 open until the last day + graceDays; dueSoon while few working days remain.
 * V5 missed.
 */
import { formatDay, toDayNumber, type Day, type DayNumber } from '../calendar/day';
import { periodDays, type Period } from '../calendar/period';
import type { WorkCalendar } from '../calendar/work-calendar';
import type { Verdict, VerdictReason } from '../../contracts/cadence';
import type { CadenceRules, Obligation } from '../../contracts/rule-pack';
import { touches, workingDaysIn, type Span } from './intervals';

/** Whose obligation is judged: the days it is in force, those with the unit open, those on leave. */
export interface Subject {
  readonly inForce: readonly Span[];
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
  readonly rules: CadenceRules;
  readonly calendar: WorkCalendar;
  readonly today: Day;
}

/** Judges one period. Pure: the same facts and day give the same verdict. */
export function judgePeriod(
  obligation: Obligation,
  period: Period,
  subject: Subject,
  evidence: Evidence,
  claims: Claims,
  context: JudgeContext,
): Verdict {
  const { calendar, rules } = context;
  const days = {
    working: calendar.count(period.first, period.last),
    owed: workingDaysIn(subject.owed, period.first, period.last, calendar),
    free: workingDaysIn(subject.free, period.first, period.last, calendar),
  };
  return {
    obligation: obligation.code,
    required: obligation.count,
    period: { unit: period.unit, key: period.key, ...periodDays(period) },
    rulesFrom: rules.from,
    days,
    counted: evidence.counted,
    notCounted: evidence.notCounted,
    waiting:
      claims.waiting ||
      evidence.notCounted.some((c) => c.why === 'waits') ||
      touches(subject.waiting, period),
    contested: claims.contested,
    ...(claims.decision ? { decision: claims.decision } : {}),
    provisional: calendar.isProvisional(period.first, period.last),
    ...stateOf(obligation, period, subject, days, evidence, claims, context),
  };
}

type StateParts = Pick<Verdict, 'state' | 'reason' | 'workingDaysLeft' | 'backfillUntil'>;

function stateOf(
  obligation: Obligation,
  period: Period,
  subject: Subject,
  days: Verdict['days'],
  evidence: Evidence,
  claims: Claims,
  context: JudgeContext,
): StateParts {
  if (evidence.counted.length >= obligation.count) return { state: 'met' };
  if (evidence.notApplicable) return { state: 'notApplicable', reason: evidence.notApplicable };
  if (days.owed === 0) {
    return { state: 'notApplicable', reason: whyNothingOwed(period, subject, days, context) };
  }
  const exemption = claims.exemptBy ?? whyNotEnforceable(period, subject, days, context);
  if (exemption) return { state: 'exempt', reason: exemption };
  return runningState(period, toDayNumber(context.today), context);
}

function inForceWorkingDays(period: Period, subject: Subject, context: JudgeContext): number {
  return workingDaysIn(subject.inForce, period.first, period.last, context.calendar);
}

function whyNothingOwed(
  period: Period,
  subject: Subject,
  days: Verdict['days'],
  context: JudgeContext,
): VerdictReason {
  if (days.working === 0) return 'noWorkingDay';
  return inForceWorkingDays(period, subject, context) === 0
    ? (subject.why?.never ?? 'notResponsible')
    : 'unitClosed';
}

function whyNotEnforceable(
  period: Period,
  subject: Subject,
  days: Verdict['days'],
  context: JudgeContext,
): VerdictReason | null {
  const enough = context.rules.tenureShare * days.working;
  if (days.owed < enough) {
    return inForceWorkingDays(period, subject, context) < enough
      ? (subject.why?.short ?? 'tenure')
      : 'closure';
  }
  const minFree = context.rules.minFreeDays[period.unit];
  if (days.free >= minFree) return null;
  return days.owed < minFree ? 'fewWorkingDays' : 'leave';
}

function runningState(period: Period, today: DayNumber, context: JudgeContext): StateParts {
  const { rules, calendar } = context;
  const backfillUntil = period.last + rules.graceDays;
  if (today > backfillUntil) return { state: 'missed' };
  if (today > period.last) return { state: 'open', backfillUntil: formatDay(backfillUntil) };
  const workingDaysLeft = calendar.count(Math.max(today, period.first), period.last);
  const soon = today >= period.first && workingDaysLeft <= rules.dueSoonDays[period.unit];
  return { state: soon ? 'dueSoon' : 'open', workingDaysLeft };
}
