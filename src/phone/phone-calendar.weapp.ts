/** A day kept in the phone's own calendar. WeChat asks the person first (scope.addPhoneCalendar). */
import Taro from '@tarojs/taro';
import type { CalendarEvent } from './phone-calendar.shared';
import { platformCall } from './platform-call';

/** An hour ahead, in seconds. */
const ALARM = 3_600;

/**
 * True when the phone has taken it, false when the person closed the question.
 * @throws PlatformError with what to do instead.
 */
export async function keepInCalendar(event: CalendarEvent): Promise<boolean> {
  const { title, begins, ends, wholeDay, venue, note } = event;
  const done = await platformCall('addPhoneCalendar', () =>
    Taro.addPhoneCalendar({
      title,
      startTime: Math.floor(begins / 1_000),
      // WeChat's page calls it a string in seconds.
      endTime: String(Math.floor(ends / 1_000)),
      ...(wholeDay ? { allDay: true } : {}),
      ...(venue ? { location: venue } : {}),
      ...(note ? { description: note } : {}),
      alarm: true,
      alarmOffset: ALARM,
    }),
  );
  return done !== null;
}
