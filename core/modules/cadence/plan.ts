/**
 * What is asked of everybody over a stretch of time: every obligation in every
 * period of it. It depends on no unit, so it is worked out once for a district.
 */
import { civilToNumber, toDayNumber, type Day, type DayNumber } from '@core/shared/calendar/day';
import {
  periodAt,
  periodOfKey,
  periodsBetween,
  previousPeriod,
  type Period,
  type PeriodUnit,
} from '@core/shared/calendar/period';
import type { WorkCalendar } from '@core/shared/calendar/work-calendar';
import type { Obligation } from '@core/rulepacks/rule-pack.contract';
import { rulesOn, type JudgeSetting } from './judge';
import { termOf, type Term } from './term';

export interface Plan {
  readonly calendar: WorkCalendar;
  readonly today: Day;
  /** Owed by each responsibility, in the order of the pack's obligations, then of time. */
  readonly terms: readonly Term[];
  /** Owed by each instructor once, over all units. */
  readonly ofInstructors: readonly Term[];
  /** Kinds of responsibility that owe anything. */
  readonly kinds: ReadonlySet<string>;
}

/** A calendar year, weeks by their ISO year. */
export function planYear(year: number, setting: JudgeSetting): Plan {
  // A week may belong to a year and lie three days outside it.
  const [first, last] = [civilToNumber(year, 1, 1) - 3, civilToNumber(year, 12, 31) + 3];
  return planOf(setting, (unit) =>
    periodsBetween(unit, first, last).filter(({ key }) => key.startsWith(String(year))),
  );
}

/**
 * What stands today: of each obligation the last period whose grace is over, so
 * that its marks no longer move by themselves, and every later one to the running.
 */
export function planNow(setting: JudgeSetting): Plan {
  const today = toDayNumber(setting.today);
  const { graceDays } = rulesOn(setting.pack, today);
  return planOf(setting, (unit) =>
    periodsBetween(unit, settledBefore(unit, today, graceDays).first, today),
  );
}

/** The last period whose grace is over on a day. */
function settledBefore(unit: PeriodUnit, day: DayNumber, graceDays: number): Period {
  let settled = previousPeriod(periodAt(unit, day));
  while (settled.last + graceDays >= day) settled = previousPeriod(settled);
  return settled;
}

/**
 * All that `planNow` and `planWeeks` ask on any day of the day's month, and what was asked since some days: the same all
 * month long, so that what is kept of units by it is judged anew once a month at most. `since` names such days for the
 * periods of a unit.
 */
export function planAllMonth(
  weeks: number,
  since: (unit: PeriodUnit) => readonly DayNumber[],
  setting: JudgeSetting,
): Plan {
  const { first, last } = periodAt('month', toDayNumber(setting.today));
  const graces = [first, last].map((day) => rulesOn(setting.pack, day).graceDays);
  return planOf(setting, (unit) => {
    const settled = settledBefore(unit, first, Math.max(...graces)).first;
    const shown = unit === 'week' ? [first - 7 * (weeks - 1)] : [];
    return periodsBetween(unit, Math.min(settled, ...shown, ...since(unit)), last);
  });
}

/**
 * What is reported under a month: the weeks whose Thursday lies in it, and every longer
 * period that ends in it (rules.md "Calendar").
 */
export function planMonth(month: string, setting: JudgeSetting): Plan {
  const whole = periodOfKey(month);
  if (!whole) throw new RangeError(`no month ${month}`);
  const within = (day: number): boolean => day >= whole.first && day <= whole.last;
  return planOf(setting, (unit) =>
    periodsBetween(unit, whole.first, whole.last).filter(({ first, last }) =>
      within(unit === 'week' ? first + THURSDAY : last),
    ),
  );
}

/** What is owed weekly, over the last weeks: the running one is the last of them. */
export function planWeeks(weeks: number, setting: JudgeSetting): Plan {
  const today = toDayNumber(setting.today);
  return planOf(setting, (unit) =>
    unit === 'week' ? periodsBetween(unit, today - 7 * (weeks - 1), today) : [],
  );
}

/** One period alone, such as `2026-W45`. */
export function planPeriod(key: string, setting: JudgeSetting): Plan {
  const period = periodOfKey(key);
  if (!period) throw new RangeError(`no period ${key}`);
  return planOf(setting, (unit) => (unit === period.unit ? [period] : []));
}

/** Days after Monday. */
const THURSDAY = 3;

function planOf(setting: JudgeSetting, periods: (unit: PeriodUnit) => Period[]): Plan {
  const { pack, calendar, today } = setting;
  const every = PERIOD_UNITS.flatMap(periods);
  const termsOf = (code: string): Term[] =>
    every.flatMap((period) => {
      const rules = rulesOn(pack, period.first);
      const obligation = rules.obligations.find((o) => o.code === code);
      return obligation?.period === period.unit
        ? [termOf(obligation, rules, period, calendar)]
        : [];
    });
  const all = pack.cadence.flatMap(({ obligations }) => obligations);
  const owedBy = (by: Obligation['owedBy']): Term[] =>
    [...new Set(all.filter((o) => o.owedBy === by).map((o) => o.code))].flatMap(termsOf);
  return {
    calendar,
    today,
    terms: owedBy('responsibility'),
    ofInstructors: owedBy('instructor'),
    kinds: new Set(pack.cadence.flatMap((rules) => rules.responsibilityKinds)),
  };
}

const PERIOD_UNITS = ['week', 'month', 'quarter', 'halfYear', 'year'] as const;
