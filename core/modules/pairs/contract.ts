/**
 * A pair: who helps whom, to which ends. It is a log that only grows; what was done, how it
 * stands and whether the gap was closed are worked out of it and of the records.
 */
import * as z from '@core/shared/zod';
import { day, id, instant, line } from '@core/shared/primitives';
import { namesOf } from '@core/shared/names-of';
import { known } from '@core/modules/standards/facts.contract';
import { office } from '@core/modules/standards/rules.contract';
import { pairEndTitles } from './labels';
import { partyKind } from './rules.contract';

export * from './labels';

export const pairEndKind = z.enum(namesOf(pairEndTitles));

const code = z.string().max(32);
const entryBase = { id, at: instant, on: day, by: id, office };

/** What was done together: a day, what it was, and counts where the kind has some. */
const doing = {
  activity: code,
  counts: z.record(code, z.int().min(0).max(100_000_000)),
  words: line(200).optional(),
};

/** One goal as the records had it on a day. */
export const goalState = z.object({
  goal: code,
  title: z.string(),
  reached: z.boolean(),
  /** Day on which the records came to say so. */
  on: day.optional(),
  /** `C类（成长类）→ B类（稳健类）`. */
  words: z.string(),
});
export type GoalState = z.infer<typeof goalState>;

export const pairEntry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('activity'), ...entryBase, ...doing }),
  /** Puts an activity right: the whole of it anew, with its day; the first stays in the log. */
  z.strictObject({
    kind: z.literal('correct'),
    ...entryBase,
    entry: id,
    doneOn: day,
    reason: line(100),
    ...doing,
  }),
  z.strictObject({ kind: z.literal('void'), ...entryBase, entry: id, reason: line(100) }),
  /** The office looks at it; how the goals stood is kept as it was read. */
  z.strictObject({
    kind: z.literal('review'),
    ...entryBase,
    words: line(200),
    goals: z.array(goalState),
  }),
  z.strictObject({
    kind: z.literal('end'),
    ...entryBase,
    end: pairEndKind,
    words: line(200),
    goals: z.array(goalState),
  }),
  /** Against an entry, by either side. */
  z.strictObject({ kind: z.literal('contest'), ...entryBase, entry: id, words: line(200) }),
  z.strictObject({
    kind: z.literal('settle'),
    ...entryBase,
    contest: id,
    upheld: z.boolean(),
    words: line(200),
  }),
]);
export type PairEntry = z.infer<typeof pairEntry>;

/** Of a village the name is all that there is. */
export const pairParty = z.object({ kind: partyKind, id, name: line(40).optional() });
export type PairParty = z.infer<typeof pairParty>;

export const pair = z.object({
  pairId: id,
  kind: code,
  /** First day of the version that it began with. */
  rulesFrom: z.string(),
  from: pairParty,
  to: pairParty,
  goals: z.array(code),
  /** What the records said of the goals when it began. */
  before: z.record(z.string(), known),
  begunOn: day,
  begunBy: id,
  entries: z.array(pairEntry),
});
export type Pair = z.infer<typeof pair>;
