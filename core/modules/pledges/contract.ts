/**
 * A pledge: what was promised in public, what was done for it, who judged it, and how it came
 * out. It is a log that only grows; its words stay as they were made public.
 */
import * as z from '@core/shared/zod';
import { day, id, instant, line } from '@core/shared/primitives';
import { namesOf } from '@core/shared/names-of';
import { office } from '@core/modules/standards/rules.contract';
import { markTitles, outcomeTitles, pledgeStateTitles } from './labels';
import { pledgeSubject } from './rules.contract';

export * from './labels';

export const pledgeState = z.enum(namesOf(pledgeStateTitles));
export const outcomeKind = z.enum(namesOf(outcomeTitles));
export const mark = z.enum(namesOf(markTitles));

const code = z.string().max(32);
const count = z.int().min(0).max(9999);
/** Marks as counts, never whose. */
export const marks = z.strictObject({ good: count, fair: count, poor: count });
export type Marks = z.infer<typeof marks>;

/** By the codes of what the kind asks to be said. */
export const saidWords = z.record(code, line(200));
/** Of a day: who took part and who reached the standard, as numbers. */
export const taken = z
  .strictObject({ took: count, reached: count })
  .refine(({ took, reached }) => reached <= took, {
    message: '达到标准的不能多于参加的',
    path: ['reached'],
  });

const entryBase = { id, at: instant, on: day, by: id, office };

export const pledgeEntry = z.discriminatedUnion('kind', [
  /** While it is not public its words may be put otherwise; the first stay in the log. */
  z.strictObject({ kind: z.literal('reword'), ...entryBase, says: saidWords }),
  z.strictObject({ kind: z.literal('publish'), ...entryBase }),
  /** What was done for it. */
  z.strictObject({
    kind: z.literal('deed'),
    ...entryBase,
    words: line(200),
    taken: taken.optional(),
  }),
  z.strictObject({ kind: z.literal('peers'), ...entryBase, marks }),
  z.strictObject({ kind: z.literal('leader'), ...entryBase, mark, words: line(200) }),
  /** A post that is looked at goes on. */
  z.strictObject({ kind: z.literal('review'), ...entryBase, words: line(200) }),
  z.strictObject({
    kind: z.literal('end'),
    ...entryBase,
    outcome: outcomeKind,
    words: line(200),
    /** What those who were served had said by then. */
    served: marks.optional(),
  }),
  z.strictObject({ kind: z.literal('contest'), ...entryBase, words: line(200) }),
  z.strictObject({
    kind: z.literal('settle'),
    ...entryBase,
    contest: id,
    upheld: z.boolean(),
    words: line(200),
  }),
]);
export type PledgeEntry = z.infer<typeof pledgeEntry>;

export const pledge = z.object({
  pledgeId: id,
  kind: code,
  rulesFrom: z.string(),
  subject: z.object({ kind: pledgeSubject, id }),
  form: code.optional(),
  says: saidWords,
  begunOn: day,
  begunBy: id,
  /** Last day on which it stands. */
  until: day,
  entries: z.array(pledgeEntry),
});
export type Pledge = z.infer<typeof pledge>;
