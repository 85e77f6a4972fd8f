/** What a branch's meetings are called on screen. */
import type { MeetingRow } from '@core/modules/meetings/contract';
import type { AttendanceState } from '@core/modules/meetings/labels';
import { attendanceTitles } from '@core/modules/meetings/labels';
import { showDay } from '@core/shared/calendar/display';
import { obligationTitle } from '@app/ui/obligation-titles';

/** `固定党日、党员大会`. */
export const kindsWords = (kinds: readonly string[]): string =>
  kinds.map(obligationTitle).join('、');

/** `6月5日 周五 14:30 · 党员活动室`. */
export function whenWords(
  { on, time, venue }: Pick<MeetingRow, 'on' | 'time' | 'venue'>,
  today: string,
): string {
  return [[showDay(on, today), time].filter(Boolean).join(' '), venue].filter(Boolean).join(' · ');
}

const LOOKS: Readonly<Record<AttendanceState, { icon: string; look: string }>> = {
  present: { icon: 'circle-check', look: 'met' },
  onLeave: { icon: 'calendar-off', look: 'dueSoon' },
  absent: { icon: 'circle-alert', look: 'missed' },
  excused: { icon: 'circle-minus', look: 'exempt' },
};

/** Icon, word and colour of a person's state. */
export const attendanceLook = (state: AttendanceState) => ({
  ...LOOKS[state],
  word: attendanceTitles[state],
});
