/**
 * 集中学习 towards 32 hours a year (党员教育管理工作条例 第二十条).
 *
 * H1 An event's hours count for those present, at home or elsewhere.
 * H2 A confirmed 补学 gives the hours of what was missed. *ours*
 * H3 Events of the same home obligation and month count once: those with the most hours.
 */
import type { AttendanceState } from './labels';

/** One event as it stands for one member. */
export interface StudyEvent {
  readonly kinds: readonly string[];
  readonly on: string;
  readonly hours: number;
  readonly state: AttendanceState;
  readonly madeUp?: boolean;
}

/** Hours of one member over events of a year. */
export function studyHours(events: readonly StudyEvent[]): number {
  const most = new Map<string, number>();
  let others = 0;
  for (const { kinds, on, hours, state, madeUp } of events) {
    if (state !== 'present' && !madeUp) continue;
    if (!kinds.includes('partyDay')) {
      others += hours;
      continue;
    }
    const month = on.slice(0, 7);
    most.set(month, Math.max(most.get(month) ?? 0, hours));
  }
  return [...most.values()].reduce((sum, hours) => sum + hours, others);
}
