/** An extract of the market-regulation or civil-affairs registry beside the roster. */
import * as z from '@core/shared/zod';
import { id } from '@core/shared/primitives';
import { unitKind } from '@core/modules/units/contract';
import { namesOf } from '@core/shared/names-of';
import { differenceTitles } from './labels';

export * from './labels';
export const differenceKind = z.enum(namesOf(differenceTitles));

export const difference = z.object({
  /** Stable within a comparison. */
  key: id,
  kind: differenceKind,
  name: z.string(),
  town: z.string(),
  unitKind,
  creditCode: z.string().optional(),
  /** The unit of the roster; absent for a new one. */
  unitId: id.optional(),
  /** By what it was found on the roster. */
  matchedBy: z.enum(['code', 'name']).optional(),
  /** Why it is a difference, in words. */
  why: z.string(),
});
export type Difference = z.infer<typeof difference>;

export const decidedDifference = difference.extend({
  state: z.enum(['open', 'accepted', 'aside']),
  /** The import that wrote it, which undoes it too. */
  importId: id.optional(),
  /** Why it was set aside. */
  reason: z.string().optional(),
});
export type DecidedDifference = z.infer<typeof decidedDifference>;

const count = z.int().min(0);
const perState = z.object({ open: count, accepted: count, aside: count });

export const registryRun = z.object({
  runId: id,
  fileName: z.string(),
  at: z.int(),
  /** Rows of the extract that were compared, and rows that could not be read. */
  rows: count,
  unread: z.array(z.object({ sheet: z.string(), row: z.int(), why: z.string() })),
  /** What must be put right in the extract first; nothing was compared. */
  questions: z.array(z.string()),
  same: count,
  counts: z.object({ new: perState, closed: perState, nominal: perState, missing: perState }),
});
export type RegistryRun = z.infer<typeof registryRun>;
