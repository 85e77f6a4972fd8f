/** Ends of terms: so many working days, so many months (民法典 201–203). */
import { civilToNumber, formatDay, numberToCivil, toDayNumber, type Day } from './day';
import type { WorkCalendar } from './work-calendar';

/** The last of `count` working days after a day, which is itself not counted (201). */
export function afterWorkingDays(from: Day, count: number, calendar: WorkCalendar): Day {
  let at = toDayNumber(from);
  for (let left = count; left > 0;) {
    at += 1;
    if (calendar.isWorkingDay(at)) left -= 1;
  }
  return formatDay(at);
}

/** The same day some months later; where the month has none, its last (202). */
export function afterMonths(from: Day, months: number): Day {
  const { year, month, date } = numberToCivil(toDayNumber(from));
  const index = year * 12 + (month - 1) + months;
  const firstOf = (i: number): number => civilToNumber(Math.floor(i / 12), (i % 12) + 1, 1);
  return formatDay(Math.min(firstOf(index) + date - 1, firstOf(index + 1) - 1));
}

/** The first working day on or after a day. */
export function firstWorkingDay(from: Day, calendar: WorkCalendar): Day {
  let at = toDayNumber(from);
  while (!calendar.isWorkingDay(at)) at += 1;
  return formatDay(at);
}
