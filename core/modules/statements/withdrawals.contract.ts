/** 收回: what waits for somebody's word and its author may take back, as long as nobody has given it. */
import * as z from '@core/shared/zod';
import { day, id, instant } from '@core/shared/primitives';
import { namesOf } from '@core/shared/names-of';
import { withdrawalTitles, submittedTitles } from './withdrawals.labels';

export * from './withdrawals.labels';
export const withdrawalKind = z.enum(namesOf(withdrawalTitles));
export const submittedState = z.enum(namesOf(submittedTitles));

/** One thing that the caller has submitted, as their own list shows it. */
export const submitted = z.object({
  kind: withdrawalKind,
  /** What 收回 names: the record's id; of 会议请假 and 补学 the meeting's. */
  itemId: id,
  at: instant,
  /** The day of a contact. */
  on: day.optional(),
  /** The unit, the meeting, or the indicator that it is about. */
  about: z.string().optional(),
  text: z.string(),
  state: submittedState,
  /** What was said when it was decided. */
  decision: z.string().optional(),
});
export type Submitted = z.infer<typeof submitted>;
