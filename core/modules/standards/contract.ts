/**
 * A check: one run of a standard for a subject. It is a log that only grows; how it stands
 * is worked out of it, whatever order the entries came in.
 */
import * as z from '@core/shared/zod';
import { day, id, instant, line } from '@core/shared/primitives';
import { office, source, stageCode, subjectKind } from './rules.contract';
import { namesOf } from '@core/shared/names-of';
import { answerTitles, checkPhaseTitles, itemStateTitles } from './labels';

export * from './labels';

export const answerValue = z.enum(namesOf(answerTitles));

/** What a person states of one item. 不适用 and 否 want a line of words; evidence is never asked for. */
export const answer = z
  .strictObject({
    item: z.string().max(16),
    value: answerValue,
    words: line(200).optional(),
    evidence: line(100).optional(),
    /** Of a scored item: fewer than all of its points. */
    points: z.int().min(0).max(100).optional(),
  })
  .refine((one) => one.value !== 'notApplicable' || one.words, {
    message: '不适用请说明理由',
    path: ['words'],
  });
export type Answer = z.infer<typeof answer>;

/** What is still wanted when a stage sends a check back: which item, from whom, until when. */
export const wanted = z.strictObject({
  item: z.string().max(16),
  who: line(20),
  dueOn: day,
});
export type Wanted = z.infer<typeof wanted>;

const entryBase = {
  id,
  /** Instant of writing, corrected by the phone's skew. */
  at: instant,
  /** Business day on which it was done. */
  on: day,
  by: id,
  office,
};

/** What may be added to a check. */
export const checkEntry = z.discriminatedUnion('kind', [
  /** A later one of the same item stands; the earlier stays to be seen. */
  z.strictObject({ kind: z.literal('answer'), ...entryBase, answer }),
  z.strictObject({
    kind: z.literal('decide'),
    ...entryBase,
    stage: stageCode,
    outcome: z.enum(['passed', 'returned']),
    words: line(200).optional(),
    wanted: z.array(wanted).max(100),
  }),
  /** Somebody objects during 公示, or the subject contests what was decided. */
  z.strictObject({ kind: z.literal('object'), ...entryBase, words: line(200) }),
  z.strictObject({
    kind: z.literal('settle'),
    ...entryBase,
    objection: id,
    upheld: z.boolean(),
    words: line(200),
  }),
  /** The accepting office means to take it back, and asks the other side first. */
  z.strictObject({ kind: z.literal('warn'), ...entryBase, words: line(200) }),
  z.strictObject({ kind: z.literal('reply'), ...entryBase, words: line(200) }),
  z.strictObject({ kind: z.literal('revoke'), ...entryBase, words: line(200) }),
]);
export type CheckEntry = z.infer<typeof checkEntry>;

export const standardCheck = z.object({
  checkId: id,
  standard: z.string(),
  /** First day of the version that it began with. */
  rulesFrom: z.string(),
  subject: z.object({ kind: subjectKind, id }),
  begunOn: day,
  begunBy: id,
  entries: z.array(checkEntry),
});
export type StandardCheck = z.infer<typeof standardCheck>;

export const itemStateName = z.enum(namesOf(itemStateTitles));

/** One item as a page shows it. */
export const itemView = z.object({
  item: z.string(),
  part: z.string(),
  title: z.string(),
  required: z.boolean(),
  state: itemStateName,
  /** How it is known. */
  how: z.enum(['record', 'stated', 'none']),
  /** A person may state it: what the records know is never asked. */
  asked: z.boolean(),
  explanation: z.string(),
  ours: z.boolean(),
  source,
  points: z.object({ earned: z.int(), of: z.int() }).optional(),
});
export type ItemView = z.infer<typeof itemView>;

/** What is missing, whose it is to see to, and until when. */
export const missingItem = z.object({
  item: z.string(),
  title: z.string(),
  who: z.string(),
  dueOn: day.optional(),
});
export type MissingItem = z.infer<typeof missingItem>;

export const checkPhase = z.enum(namesOf(checkPhaseTitles));

/** Something that is due: it stands in 今日 of whoever acts next. */
export const due = z.object({
  what: z.string(),
  by: z.array(office),
  dueOn: day,
  overdue: z.boolean(),
  /** Past it a 督办 may be drafted. */
  superviseFrom: day,
});
export type Due = z.infer<typeof due>;

/** How a check stands on a day. */
export const checkStanding = z.object({
  phase: checkPhase,
  /** The stage that is to be decided next. */
  stage: stageCode.optional(),
  publicUntil: day.optional(),
  /** Objections that nobody has settled. */
  openObjections: z.array(id),
  heldFrom: day.optional(),
  /** Last day in force; absent while it holds for good. */
  heldUntil: day.optional(),
  dueAgainFrom: day.optional(),
  /** A correction since has taken away what the acceptance rested on: the office looks again. */
  inDoubt: z.boolean(),
  due: due.optional(),
});
export type CheckStanding = z.infer<typeof checkStanding>;

/** Why something may not be done: the rule by name, in words, and the first day on which it may. */
export const refusal = z.object({ rule: z.string(), words: z.string(), from: day.optional() });
export type Refusal = z.infer<typeof refusal>;
