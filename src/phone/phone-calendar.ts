/** A day kept in the reader's own calendar: here a file that any calendar program opens; on a phone see the other ending. */
import { takeAlong } from './take-along';
import { ics, type CalendarEvent } from './phone-calendar.shared';

/** True when it is done: the file is with the person. */
export async function keepInCalendar(event: CalendarEvent): Promise<boolean> {
  await takeAlong('党日.ics', ics(event));
  return true;
}
