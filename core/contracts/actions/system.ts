import * as z from '../zod';
import { day, instant } from '../primitives';
import { action } from './action';

/** One background job, as its last run left it. */
const jobStatus = z.object({
  name: z.string(),
  businessDate: day,
  /** Nothing is left for its day. */
  done: z.boolean(),
  /** It has begun and goes on with the next tick. */
  waits: z.boolean(),
  /** When its last chunk ended; absent before the first. */
  lastAt: instant.optional(),
  outcome: z.enum(['done', 'goesOn', 'failed']).optional(),
  /** Failures on its day, and why the last one was. */
  failures: z.int(),
  why: z.string().optional(),
});
export type JobStatus = z.infer<typeof jobStatus>;

export const systemActions = {
  /** Background jobs and the last comparisons of derived documents with their ledgers. */
  'system.status': action({
    runsIn: 'desk',
    input: z.strictObject({}),
    output: z.object({
      today: day,
      now: instant,
      jobs: z.array(jobStatus),
      /** By day, the latest first. */
      reconciliations: z.array(
        z.object({
          businessDate: day,
          at: instant,
          units: z.int(),
          subjects: z.int(),
          /** Documents that are not what their ledger says. */
          differences: z.array(z.string()),
        }),
      ),
    }),
    access: { administrator: 'all' },
  }),
};
