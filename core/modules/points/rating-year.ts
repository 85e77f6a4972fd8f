/**
 * The rating year (rules.md "Rating").
 *
 * Y1 A rating year is the calendar year, or July–June by setting; it is named by the
 *    calendar year in which it begins.
 * Y2 It is judged for ever by the version in force on its first day; before the first
 *    version, by the first.
 * Y3 The cut-off is the first such month and day after the year's end.
 * Y4 A member with fewer months than `minMonths` at the year's end is 未评. No
 *    corresponding day: the month's last (民法典 202).
 */
import {
  addDays,
  civilToNumber,
  formatDay,
  numberToCivil,
  toDayNumber,
  type Day,
} from '@core/shared/calendar/day';
import type { PointsRules } from './rules.contract';

export interface RatingYear {
  readonly year: number;
  readonly first: Day;
  readonly last: Day;
  readonly cutOff: Day;
}

/** Y2: the version that judges the rating year named `year`. */
export function rulesOfYear(versions: readonly PointsRules[], year: number): PointsRules {
  const [oldest] = versions;
  if (!oldest) throw new RangeError('the pack has no points rules');
  return versions.reduce(
    (chosen, rules) => (rules.from <= firstDay(year, rules) ? rules : chosen),
    oldest,
  );
}

/** Y1, Y3: the days of a rating year. */
export function ratingYear(year: number, rules: PointsRules): RatingYear {
  const first = firstDay(year, rules);
  const last = addDays(firstDay(year + 1, rules), -1);
  const inYear = `${last.slice(0, 4)}-${rules.cutOff}`;
  const cutOff = inYear > last ? inYear : `${Number(last.slice(0, 4)) + 1}-${rules.cutOff}`;
  return { year, first, last, cutOff };
}

/** The rating year that a day belongs to. */
export function yearOfDay(day: Day, rules: Pick<PointsRules, 'yearBegins'>): number {
  const { year, month } = numberToCivil(toDayNumber(day));
  return month >= rules.yearBegins ? year : year - 1;
}

/** The day `months` after another; the month's last where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = numberToCivil(toDayNumber(day));
  const at = month - 1 + months;
  const y = year + Math.floor(at / 12);
  const m = (((at % 12) + 12) % 12) + 1;
  const nextMonth = m === 12 ? civilToNumber(y + 1, 1, 1) : civilToNumber(y, m + 1, 1);
  return formatDay(Math.min(civilToNumber(y, m, 1) + date - 1, nextMonth - 1));
}

/** Y4: long enough a member at the year's end to be rated. */
export function longEnough(
  joinedOn: Day | undefined,
  year: RatingYear,
  minMonths: number,
): boolean {
  return joinedOn === undefined || addMonths(joinedOn, minMonths) <= addDays(year.last, 1);
}

const firstDay = (year: number, { yearBegins }: Pick<PointsRules, 'yearBegins'>): Day =>
  `${year}-${yearBegins === 7 ? '07' : '01'}-01`;
