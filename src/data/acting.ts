import type { Day } from '@core/shared/calendar/day';
import { newId } from '@app/data/ids';

/**
 * What every act says of itself: an id of its own, the day it was done, the instant it was written.
 * The instant is the phone's own: the server takes off how far that clock is from its own.
 */
export const acting = (on: Day): { id: string; on: Day; recordedAt: number } => ({
  id: newId(),
  on,
  recordedAt: Date.now(),
});
