/** What pages show of a log that only grows, the same for checks, runs, pairs, grants and pledges. */
import * as z from '@core/shared/zod';
import { day, id } from '@core/shared/primitives';
import { office } from './rules.contract';

/** One entry, told in words. A page has them in the order of time. */
export const logLine = z.object({
  id: z.string(),
  on: day,
  byName: z.string(),
  office,
  /** What was done. */
  text: z.string(),
  words: z.string().optional(),
});
export type LogLine = z.infer<typeof logLine>;

/** An objection that nobody has answered. */
export const openContest = z.object({
  id,
  on: day,
  byName: z.string(),
  words: z.string(),
  maySettle: z.boolean(),
});
