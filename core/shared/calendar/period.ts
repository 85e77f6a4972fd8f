/**
 * Periods: week (Monday–Sunday, ISO 8601), month, quarter, half-year, year.
 * A date belongs to one period of each kind by its own day: 2027-01-01 is in
 * week 2026-W53 and in January 2027 (rules.md "Calendar").
 */
import {
  civilToNumber,
  formatDay,
  numberToCivil,
  toDayNumber,
  weekdayOf,
  type Day,
  type DayNumber,
} from './day';

export type PeriodUnit = 'week' | 'month' | 'quarter' | 'halfYear' | 'year';

/** A period with its key (`2026-W10`, `2026-03`, `2026-Q1`, `2026-H1`, `2026`) and day bounds, both included. */
export interface Period {
  readonly unit: PeriodUnit;
  readonly key: string;
  readonly first: DayNumber;
  readonly last: DayNumber;
}

const MONTHS_OF: Record<Exclude<PeriodUnit, 'week'>, number> = {
  month: 1,
  quarter: 3,
  halfYear: 6,
  year: 12,
};

/** The period of `unit` that contains the day. */
export function periodAt(unit: PeriodUnit, day: DayNumber): Period {
  if (unit === 'week') return weekStarting(day - weekdayOf(day) + 1);
  const { year, month } = numberToCivil(day);
  return monthsPeriod(unit, year, Math.floor((month - 1) / MONTHS_OF[unit]));
}

/** Same, for a `YYYY-MM-DD` day. */
export function periodOf(unit: PeriodUnit, day: Day): Period {
  return periodAt(unit, toDayNumber(day));
}

/** The period that a key names; null when there is none such. */
export function periodOfKey(key: string): Period | null {
  const parts = /^(\d{4})(?:-(?:W(\d{2})|Q([1-4])|H([12])|(\d{2})))?$/.exec(key);
  if (!parts) return null;
  const year = Number(parts[1]);
  const [week, quarter, half, month] = parts.slice(2).map((part) => part && Number(part));
  const period = week
    ? periodAt('week', civilToNumber(year, 1, 4) + (week - 1) * 7)
    : quarter
      ? monthsPeriod('quarter', year, quarter - 1)
      : half
        ? monthsPeriod('halfYear', year, half - 1)
        : month
          ? periodAt('month', civilToNumber(year, month, 1))
          : monthsPeriod('year', year, 0);
  // A week 53 that the year has not, or a month 13, reads as another period.
  return period.key === key ? period : null;
}

/** The period right before. */
export function previousPeriod(period: Period): Period {
  return periodAt(period.unit, period.first - 1);
}

/** The period right after. */
export function nextPeriod(period: Period): Period {
  return periodAt(period.unit, period.last + 1);
}

/** All periods of `unit` that touch the days `from`…`to`, both included, in order of time. */
export function periodsBetween(unit: PeriodUnit, from: DayNumber, to: DayNumber): Period[] {
  const periods: Period[] = [];
  for (let p = periodAt(unit, from); p.first <= to; p = nextPeriod(p)) periods.push(p);
  return periods;
}

/** First and last day of a period as `YYYY-MM-DD`. */
export function periodDays(period: Period): { first: Day; last: Day } {
  return { first: formatDay(period.first), last: formatDay(period.last) };
}

function weekStarting(monday: DayNumber): Period {
  // ISO 8601: the week belongs to the year of its Thursday.
  const { year } = numberToCivil(monday + 3);
  const jan4 = civilToNumber(year, 1, 4);
  const firstMonday = jan4 - weekdayOf(jan4) + 1;
  const week = Math.round((monday - firstMonday) / 7) + 1;
  return {
    unit: 'week',
    key: `${year}-W${week < 10 ? '0' : ''}${week}`,
    first: monday,
    last: monday + 6,
  };
}

function monthsPeriod(unit: Exclude<PeriodUnit, 'week'>, year: number, index: number): Period {
  const length = MONTHS_OF[unit];
  const month = index * length + 1;
  const end = month + length;
  const last = (end > 12 ? civilToNumber(year + 1, 1, 1) : civilToNumber(year, end, 1)) - 1;
  const suffix = {
    month: `-${month < 10 ? '0' : ''}${month}`,
    quarter: `-Q${index + 1}`,
    halfYear: `-H${index + 1}`,
    year: '',
  }[unit];
  return { unit, key: `${year}${suffix}`, first: civilToNumber(year, month, 1), last };
}
