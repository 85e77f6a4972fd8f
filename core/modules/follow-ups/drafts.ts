/**
 * When a 督办 is drafted. Lists exceptions against a threshold and nothing else: no
 * order by how bad, no comparison between people.
 *
 * F1 A threshold looks at one obligation of one subject within one window, a calendar
 *    period; a week belongs to the window of its Thursday. The running window and the
 *    one before are looked at.
 * F2 What counts is missed: its period and its grace are over. What is open, exempt or
 *    not applicable never counts.
 * F3 While anything of the window waits — a late record, a leave, a closure, a contest,
 *    条件不具备 — nothing starts.
 * F4 A draft rests on the missed verdicts with their records, kept as data. One subject
 *    has one case for a threshold and a window: its key follows from these three.
 * F5 A draft whose basis is gone is withdrawn with the reason; one that merely waits stays.
 */
import type { Verdict } from '@core/modules/cadence/contract';
import type { JudgeSetting } from '@core/modules/cadence/judge';
import type { FollowUpSubject } from './contract';
import type { SupervisionThreshold } from './rules.contract';
import { toDayNumber, type Day, type DayNumber } from '@core/shared/calendar/day';
import {
  periodAt,
  periodOf,
  periodsBetween,
  previousPeriod,
  type Period,
  type PeriodUnit,
} from '@core/shared/calendar/period';

/** F1: the windows of a threshold that matter on a day, the earlier first. */
export function windowsOn({ within }: SupervisionThreshold, today: Day): Period[] {
  const running = periodOf(within, today);
  return [previousPeriod(running), running];
}

/** Since when any of these thresholds looks at periods of a unit, all month long. */
export function lookedAtSince(
  thresholds: readonly SupervisionThreshold[],
  { pack, today }: Pick<JudgeSetting, 'pack' | 'today'>,
): (unit: PeriodUnit) => DayNumber[] {
  const obligations = pack.cadence.flatMap((rules) => rules.obligations);
  return (unit) =>
    thresholds
      .filter(({ obligation }) =>
        obligations.some(({ code, period }) => code === obligation && period === unit),
      )
      .flatMap((threshold) => windowsOn(threshold, today).map(({ first }) => first));
}

/** F1: the periods of a window; of weeks, those whose Thursday lies in it. */
export function periodsOf(window: Period, unit: PeriodUnit): Period[] {
  return periodsBetween(unit, window.first, window.last).filter(
    (period) => unit !== 'week' || periodAt(window.unit, period.first + 3).key === window.key,
  );
}

/** F4: what names a case. */
export function draftKey(
  threshold: string,
  subject: Exclude<FollowUpSubject, { kind: 'deadline' }>,
  window: string,
): string {
  const scope =
    subject.kind === 'branch'
      ? subject.organizationId
      : `${subject.unitId}/${subject.instructorId}`;
  return [threshold, scope, window].join('/');
}

/** How a threshold stands: below it, held by what waits, or reached with its basis. */
export type Standing =
  | { readonly kind: 'below' }
  | { readonly kind: 'waits' }
  | { readonly kind: 'reached'; readonly basis: readonly Verdict[] };

/** F2, F3: judged from the verdicts of one subject over the periods of one window. */
export function standingOf(
  threshold: Pick<SupervisionThreshold, 'missed'>,
  verdicts: readonly Verdict[],
): Standing {
  const missed = verdicts.filter(({ state }) => state === 'missed');
  if (missed.length < threshold.missed) return { kind: 'below' };
  if (verdicts.some(({ waiting, contested }) => waiting || contested)) return { kind: 'waits' };
  const inTime = [...missed].sort(
    (a, b) => toDayNumber(a.period.first) - toDayNumber(b.period.first),
  );
  return { kind: 'reached', basis: inTime };
}

/** F5: why a draft is withdrawn today; null while it may stay. */
export function withdrawalOf(
  threshold: Pick<SupervisionThreshold, 'missed'>,
  basis: readonly Verdict[],
  now: readonly Verdict[],
): string | null {
  if (standingOf(threshold, now).kind !== 'below') return null;
  const stillMissed = new Set(
    now.filter(({ state }) => state === 'missed').map(({ period }) => period.key),
  );
  const gone = basis.filter(({ period }) => !stillMissed.has(period.key));
  const keys = gone.map(({ period }) => period.key).join('、');
  return `依据已变化：${keys || '期次'}不再是未完成，系统自动撤回`;
}
