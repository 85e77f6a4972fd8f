import type { Day } from '@core/shared/calendar/day';
import { serverNow } from '@app/data/cloud-client/call';
import { newId } from '@app/data/ids';

/** What every act says of itself: an id of its own, the day it was done, the instant it was written. */
export const acting = (on: Day): { id: string; on: Day; recordedAt: number } => ({
  id: newId(),
  on,
  recordedAt: serverNow(),
});
