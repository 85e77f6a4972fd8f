/** Standards as pages show them: a row of a list, a standard of a subject, one standard item by item. */
import * as z from '@core/shared/zod';
import { day, id } from '@core/shared/primitives';
import { checkPhase, checkStanding, due, itemView, missingItem, refusal } from './contract';
import { logLine, openContest } from './log.contract';
import { office, source, stageCode, subjectKind } from './rules.contract';

const code = z.string().max(32);

export const subjectName = z.object({
  kind: subjectKind,
  id,
  name: z.string(),
  townId: id,
  townName: z.string(),
});

/** One check in a list. */
export const checkRow = z.object({
  checkId: id,
  standard: code,
  title: z.string(),
  subject: subjectName,
  phase: checkPhase,
  begunOn: day,
  heldUntil: day.optional(),
  due: due.optional(),
});
export type CheckRow = z.infer<typeof checkRow>;

/** One standard of a subject, begun or not. */
export const subjectStandard = z.object({
  standard: code,
  title: z.string(),
  phase: checkPhase.optional(),
  checkId: id.optional(),
  met: z.int(),
  /** Items that apply. */
  of: z.int(),
  heldUntil: day.optional(),
  inDoubt: z.boolean(),
  due: due.optional(),
  mayBegin: z.boolean(),
  /** Why it may not begin, in words; absent where it may or where others begin it. */
  why: z.string().optional(),
});
export type SubjectStandard = z.infer<typeof subjectStandard>;

export const checkAct = z.enum([
  'begin',
  'state',
  'pass',
  'return',
  'object',
  'settle',
  'warn',
  'reply',
  'revoke',
]);
export type CheckAct = z.infer<typeof checkAct>;

const historyRow = logLine.extend({
  kind: z.enum(['answer', 'decide', 'object', 'settle', 'warn', 'reply', 'revoke']),
});

export const standardPage = z.object({
  today: day,
  subject: subjectName,
  standard: z.object({
    standard: code,
    title: z.string(),
    source,
    itemsFrom: z.enum(['source', 'ours', 'both']),
    parts: z.array(z.object({ code: z.string(), title: z.string() })),
    publicityDays: z.int().optional(),
    /** What passes, and what follows from it, in words. */
    passes: z.string(),
    follows: z.array(z.string()),
  }),
  /** Absent while nobody has begun it: the items are shown as the records have them. */
  check: checkStanding.extend({ checkId: id, begunOn: day, begunByName: z.string() }).optional(),
  stages: z.array(
    z.object({
      stage: stageCode,
      title: z.string(),
      by: z.array(office),
      state: z.enum(['done', 'now', 'later']),
      on: day.optional(),
      byName: z.string().optional(),
      dueOn: day.optional(),
    }),
  ),
  items: z.array(
    itemView.extend({
      evidence: z.string().optional(),
      mayNotApply: z.boolean(),
      /** Whose word it is, of what was stated. */
      saidByName: z.string().optional(),
    }),
  ),
  met: z.int(),
  of: z.int(),
  points: z.object({ earned: z.int(), of: z.int(), all: z.int() }).optional(),
  meets: z.boolean(),
  missing: z.array(missingItem),
  objections: z.array(openContest),
  history: z.array(historyRow),
  /** What the caller may do now. */
  may: z.array(checkAct),
  /** What the caller's office would do, and why it may not yet. */
  hindered: z.array(refusal.extend({ act: checkAct })),
});
export type StandardPage = z.infer<typeof standardPage>;
