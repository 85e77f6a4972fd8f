/** Subscription messages that wait, and which of them a person has allowed. */
import type { ReminderTopic } from '@core/modules/reminders/actions';
import type { Day } from '@core/shared/calendar/day';
import type { Base } from '@server/runtime/stored-base';

/** A subscription message, drafted by the clock. */
export interface StoredReminder extends Base {
  personId: string;
  topic: ReminderTopic;
  /** The event that is announced. */
  meetingId?: string;
  businessDate: Day;
  state: 'drafted' | 'sent' | 'silenced' | 'refused' | 'failed';
  units: number;
  dueOn: Day;
  why?: string;
}

/** Messages that the person has allowed, by topic; `refused` is not asked again by itself. */
export type StoredAllowance = Partial<Record<ReminderTopic, { allowed: number; refused: boolean }>>;

export interface ReminderCollections {
  reminders: StoredReminder;
}
