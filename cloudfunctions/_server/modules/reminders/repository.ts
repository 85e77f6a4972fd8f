/** Messages: how they are found. */
import { type StoredReminder } from './stored';
import type { Store } from '@server/runtime/store';

/** Messages that wait to be sent. */
export const remindersToSend = (
  store: Store,
  today: string,
  limit: number,
): Promise<StoredReminder[]> =>
  store.find('reminders', {
    where: { state: 'drafted', businessDate: { lte: today } },
    limit,
  });
