/**
 * 固定党日: the day of a month that follows from a branch's habit (rules.md
 * "Branches, meetings, attendance").
 *
 * P1 The habit is the nth weekday of the month (the fifth is the last), or a date;
 *    a month without that date has its last day (民法典 202).
 * P2 A day that is worked stays.
 * P3 A weekday off moves to the same weekday of the next week (published: within a
 *    week in principle), else to the next working day after that.
 * P4 A date on a weekend moves to the next working day: the same weekday of the next
 *    week would be a weekend again. *ours*
 * P5 Never to a working weekend, never out of the month: with nothing left after the
 *    day, the last working day before it. *ours*
 */
import {
  civilToNumber,
  formatDay,
  toDayNumber,
  weekdayOf,
  type Day,
  type DayNumber,
} from '@core/shared/calendar/day';
import { periodOfKey } from '@core/shared/calendar/period';
import type { WorkCalendar } from '@core/shared/calendar/work-calendar';
import type { Habit } from './contract';

/** What the habit gives for a month, and why it is not the usual day. */
export interface ProposedDay {
  readonly month: string;
  readonly on: Day;
  /** The usual day; another one than `on` when it is off. */
  readonly usual: Day;
  /** The year's holidays are not published yet (暂计). */
  readonly provisional: boolean;
}

/** The day of a month `YYYY-MM`; null when the key names no month. */
export function proposeDay(
  habit: Habit,
  month: string,
  calendar: WorkCalendar,
): ProposedDay | null {
  const period = periodOfKey(month);
  if (period?.unit !== 'month') return null;
  const { first, last } = period;
  const usual = usualDay(habit, first, last);
  return {
    month,
    on: formatDay(movedDay(usual, first, last, calendar)),
    usual: formatDay(usual),
    provisional: calendar.isProvisional(first, last),
  };
}

/** P1. */
function usualDay(habit: Habit, first: DayNumber, last: DayNumber): DayNumber {
  if (habit.kind === 'date') return Math.min(first + habit.date - 1, last);
  const to = first + ((habit.weekday - weekdayOf(first) + 7) % 7);
  const day = to + (habit.nth - 1) * 7;
  return day <= last ? day : day - 7;
}

function movedDay(
  usual: DayNumber,
  first: DayNumber,
  last: DayNumber,
  calendar: WorkCalendar,
): DayNumber {
  const fits = (day: DayNumber): boolean => weekdayOf(day) <= 5 && calendar.isWorkingDay(day);
  if (fits(usual)) return usual;
  const from = weekdayOf(usual) <= 5 ? usual + 7 : usual + 1;
  for (let day = from; day <= last; day += 1) if (fits(day)) return day;
  for (let day = Math.min(from, last + 1) - 1; day >= first; day -= 1) if (fits(day)) return day;
  return usual;
}

const WEEKDAYS = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'];
const NTH = ['', '第一个', '第二个', '第三个', '第四个', '最后一个'];

/** `每月第一个周五`, `每月 10 日`. */
export function habitWords(habit: Habit): string {
  return habit.kind === 'date'
    ? `每月 ${habit.date} 日`
    : `每月${NTH[habit.nth] ?? ''}${WEEKDAYS[habit.weekday] ?? ''}`;
}

/** The month of a day and the one after it, as keys. */
export function monthsAhead(today: Day): [string, string] {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const next = month === 12 ? civilToNumber(year + 1, 1, 1) : civilToNumber(year, month + 1, 1);
  return [formatDay(toDayNumber(today)).slice(0, 7), formatDay(next).slice(0, 7)];
}
