/** What would have been other under a draft: sums of what moved from where to where, and the cases by name. */
import * as z from '@core/shared/zod';
import { day } from '@core/shared/primitives';

/** So many went from one state to another: 电话联系, 已完成 → 未完成. */
export const ruleMove = z.object({
  kind: z.enum(['verdict', 'followUp', 'star', 'acceptance', 'entitlement']),
  of: z.string(),
  before: z.string(),
  after: z.string(),
  count: z.int(),
});
export type RuleMove = z.infer<typeof ruleMove>;

/** One that moved: which unit or person, in which period. */
export const movedCase = z.object({
  kind: ruleMove.shape.kind,
  of: z.string(),
  name: z.string(),
  period: z.string(),
  before: z.string(),
  after: z.string(),
});
export type MovedCase = z.infer<typeof movedCase>;

export const ruleMoves = z.object({
  /** What was judged again: the last quarter that is closed, or last rating year. */
  first: day,
  last: day,
  /** Subjects looked at in this answer, and in all. */
  done: z.int(),
  total: z.int(),
  /** Where the next answer begins; absent after the last. */
  next: z.string().optional(),
  /** Verdicts and ratings that were made in this answer under both. */
  judged: z.int(),
  moves: z.array(ruleMove),
  /** In the order of names; a few of each answer. */
  cases: z.array(movedCase),
});
