/**
 * Terms of a process, said once.
 *
 * T1 The first day is not counted (民法典 201). A term of months ends on the day of the same
 *    date, and where the month has none on its last (202): a month from 31 January ends on
 *    28 or 29 February, a year from 29 February on 28 February.
 * T2 Months are counted from the first day over all of them, also when a term is prolonged,
 *    so that a short month on the way loses no day.
 * T3 "After n months" may be done from that day on; "after n working days", as with 公示, from
 *    the day after the last of them.
 * T4 A last day that is no working day moves to the next (203). An earliest day never moves.
 */
import type { Wait } from './rules.contract';
import { addDays, isDay, toDayNumber, type Day } from '@core/shared/calendar/day';
import { afterMonths, afterWorkingDays, firstWorkingDay } from '@core/shared/calendar/deadline';
import type { WorkCalendar } from '@core/shared/calendar/work-calendar';

type Length = Pick<Wait, 'months' | 'days' | 'workingDays'>;

/** T1–T3: the first day on which it may be done; `more` are months of a prolonging. */
export function earliestOf(wait: Length, from: Day, calendar: WorkCalendar, more = 0): Day {
  if (wait.workingDays) return addDays(afterWorkingDays(from, wait.workingDays, calendar), 1);
  if (wait.days) return addDays(from, wait.days);
  return afterMonths(from, (wait.months ?? 0) + more);
}

/** T1, T2, T4: the last day by which it is due. */
export function latestOf(wait: Length, from: Day, calendar: WorkCalendar, more = 0): Day {
  if (wait.workingDays) return afterWorkingDays(from, wait.workingDays, calendar);
  const last = wait.days ? addDays(from, wait.days) : afterMonths(from, (wait.months ?? 0) + more);
  return calendar.isWorkingDay(toDayNumber(last)) ? last : firstWorkingDay(last, calendar);
}

/** A month-day of the year of a day, or so many years on; 02-29 of a common year is its 28th. */
export function dayInYear(
  from: Day,
  { monthDay, yearsOn }: { readonly monthDay: string; readonly yearsOn: number },
): Day {
  const on = `${Number(from.slice(0, 4)) + yearsOn}-${monthDay}`;
  return [on].find(isDay) ?? `${on.slice(0, 8)}28`;
}

/** A term in words: `一年`, `3 个月`, `5 个工作日`. */
export function termWords({ months, days, workingDays }: Length, more = 0): string {
  if (workingDays) return `${workingDays} 个工作日`;
  if (days) return `${days} 天`;
  const all = (months ?? 0) + more;
  if (all > 0 && all % 12 === 0) return all === 12 ? '一年' : `${all / 12} 年`;
  return `${all} 个月`;
}
