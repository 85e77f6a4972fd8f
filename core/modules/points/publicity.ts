/** 公示: so many whole working days after the day of publication (民法典 201: the first is not counted). */
import { formatDay, toDayNumber, type Day } from '@core/shared/calendar/day';
import type { WorkCalendar } from '@core/shared/calendar/work-calendar';

/** The last day of 公示. */
export function publicUntil(calendar: WorkCalendar, from: Day, workingDays: number): Day {
  let day = toDayNumber(from);
  for (let left = workingDays; left > 0;) {
    day += 1;
    if (calendar.isWorkingDay(day)) left -= 1;
  }
  return formatDay(day);
}
