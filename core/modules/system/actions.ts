import * as z from '@core/shared/zod';
import { day, id, instant } from '@core/shared/primitives';
import { action } from '@core/modules/action';

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

/** A record that waits on a phone because the server refused it; nothing of what it says. */
const heldRecord = z.strictObject({
  action: z.string().min(1).max(40),
  /** The server's own words. */
  reason: z.string().min(1).max(100),
  savedAt: instant,
});
export type HeldRecord = z.infer<typeof heldRecord>;

export const systemActions = {
  /** All that waits on the caller's phone now, in place of what was told before: saying it again changes nothing. */
  'held.tell': action({
    runsIn: 'desk',
    input: z.strictObject({ held: z.array(heldRecord).max(50) }),
    output: z.object({}),
    access: {
      instructor: 'own',
      secretary: 'own',
      member: 'own',
      townSupervisor: 'own',
      districtSupervisor: 'own',
      administrator: 'own',
    },
  }),

  /** Background jobs and the last comparisons of derived documents with their ledgers. */
  'system.status': action({
    runsIn: 'desk',
    input: z.strictObject({}),
    output: z.object({
      today: day,
      now: instant,
      jobs: z.array(jobStatus),
      /** Phones on which records wait for their person, the longest first. */
      phones: z.array(
        z.object({
          personId: id,
          name: z.string(),
          at: instant,
          held: z.array(z.object({ title: z.string(), reason: z.string(), savedAt: instant })),
        }),
      ),
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
