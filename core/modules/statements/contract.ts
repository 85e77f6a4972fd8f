/**
 * 情况说明: what people state about their marks and that a supervisor decides:
 * leave, 条件不具备, contests, closures of a unit, a secretary's own absence; and late
 * records, which wait in the same list.
 */
import * as z from '@core/shared/zod';
import { channel, outcome } from '@core/modules/cadence/contract';
import { day, id } from '@core/shared/primitives';
import { namesOf } from '@core/shared/names-of';
import { shelfTitles, waitingTitles } from './labels';

export * from './labels';

export const statementKind = z.enum(['leave', 'lacking', 'contest', 'closure', 'absence']);
export type StatementKind = z.infer<typeof statementKind>;
export const waitingKind = z.enum(namesOf(waitingTitles));
export const waitingShelf = z.enum(namesOf(shelfTitles));

const common = {
  id,
  /** When it was raised, epoch ms: the order of the list. */
  at: z.int(),
  /** Whose mark it is about, and the unit. */
  personId: id,
  personName: z.string(),
  unitId: id.optional(),
  unitName: z.string().optional(),
  reason: z.string().optional(),
};

/** One thing that waits for a supervisor, with what is needed to decide it. */
export const waitingItem = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('backfill'),
    on: day,
    recordedOn: day,
    channel,
    outcome,
    metOwner: z.boolean(),
    /** A correction that adds credit late, not a late record. */
    corrected: z.boolean(),
    text: z.string().optional(),
  }),
  z.object({
    ...common,
    kind: z.literal('leave'),
    from: day,
    lastDay: day,
    coverName: z.string().optional(),
  }),
  z.object({ ...common, kind: z.literal('lacking'), obligation: z.string(), year: z.int() }),
  z.object({
    ...common,
    kind: z.literal('contest'),
    obligation: z.string(),
    periodKey: z.string(),
    /** How the mark stands, in the words of its explanation. */
    explanation: z.array(z.string()),
  }),
  z.object({ ...common, kind: z.literal('closure'), from: day, lastDay: day.optional() }),
  /** A secretary's own 请假 for an event of the branch: nobody there but themselves could grant it. */
  z.object({ ...common, kind: z.literal('absence'), on: day, meetingId: id }),
]);
export type WaitingItem = z.infer<typeof waitingItem>;

/** Leave of one's own, as its page shows it. */
export const ownLeave = z.object({
  leaveId: id,
  from: day,
  lastDay: day,
  coverId: id.optional(),
  reason: z.string(),
  state: z.enum(['waiting', 'granted', 'refused', 'withdrawn']),
  decision: z.string().optional(),
});
export type OwnLeave = z.infer<typeof ownLeave>;
