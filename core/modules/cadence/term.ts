/** An obligation in one period under the rules in force on its first day: worked out once, for any number of units. */
import { periodDays, type Period } from '@core/shared/calendar/period';
import type { WorkCalendar } from '@core/shared/calendar/work-calendar';
import type { Verdict } from './contract';
import type { CadenceRules, Obligation } from '@core/rulepacks/rule-pack.contract';

export interface Term {
  readonly obligation: Obligation;
  readonly rules: CadenceRules;
  readonly period: Period;
  /** The period as a verdict tells it. */
  readonly told: Verdict['period'];
  /** W: its working days. */
  readonly working: number;
  /** The days when it is owed whole and free of leave, as most are: verdicts share them. */
  readonly whole: Verdict['days'];
  /** A usual holiday of a year without a notice touches it (暂计). */
  readonly provisional: boolean;
}

export function termOf(
  obligation: Obligation,
  rules: CadenceRules,
  period: Period,
  calendar: WorkCalendar,
): Term {
  const working = calendar.count(period.first, period.last);
  return {
    obligation,
    rules,
    period,
    told: { unit: period.unit, key: period.key, ...periodDays(period) },
    working,
    whole: { working, owed: working, free: working },
    provisional: calendar.isProvisional(period.first, period.last),
  };
}
