/**
 * A run: one subject on its way through a process. It is a log that only grows; which step
 * is open is worked out of it. Ballots are counts, never names; what the step does not ask
 * for has no place to stand.
 */
import * as z from '@core/shared/zod';
import { day, id, instant, line } from '@core/shared/primitives';
import { due } from '@core/modules/standards/contract';
import { office } from '@core/modules/standards/rules.contract';
import { processSubject } from './rules.contract';
import { namesOf } from '@core/shared/names-of';
import { runEndTitles, stepStateTitles } from './labels';

export * from './labels';

const count = z.int().min(0).max(9999);

/** 有表决权的: expected, present, and who gave a written opinion beforehand; then the ballots. */
export const ballots = z.strictObject({
  expected: count,
  present: count,
  written: count.optional(),
  favour: count,
  against: count,
  abstained: count,
});

export const fieldValue = z.union([line(200), z.number(), z.boolean()]);

const entryBase = { id, at: instant, on: day, by: id, office };
const taken = {
  fields: z.record(z.string().max(32), fieldValue),
  vote: ballots.optional(),
  outcome: z.string().max(32).optional(),
  /** Months of a prolonging that is proposed. */
  months: z.int().min(1).max(60).optional(),
  /** Why later than the rule has it, where that is allowed. */
  lateReason: line(100).optional(),
};

export const runEntry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('take'), ...entryBase, step: z.string().max(32), ...taken }),
  /** Puts right what was entered: the whole of it anew; the first stays in the log. */
  z.strictObject({
    kind: z.literal('correct'),
    ...entryBase,
    entry: id,
    takenOn: day,
    reason: line(100),
    ...taken,
  }),
  /** Entered by mistake, while nothing rests on it. */
  z.strictObject({ kind: z.literal('void'), ...entryBase, entry: id, reason: line(100) }),
  z.strictObject({ kind: z.literal('stop'), ...entryBase, reason: line(200) }),
  z.strictObject({ kind: z.literal('contest'), ...entryBase, entry: id, words: line(200) }),
  z.strictObject({
    kind: z.literal('settle'),
    ...entryBase,
    contest: id,
    upheld: z.boolean(),
    words: line(200),
  }),
]);
export type RunEntry = z.infer<typeof runEntry>;
export type TakeEntry = Extract<RunEntry, { kind: 'take' }>;

export const processRun = z.object({
  runId: id,
  process: z.string(),
  /** First day of the version that it began with. */
  rulesFrom: z.string(),
  subject: z.object({ kind: processSubject, id }),
  /** Of a person who is on no roster yet: the name, and nothing else. */
  name: line(20).optional(),
  begunOn: day,
  begunBy: id,
  entries: z.array(runEntry),
});
export type ProcessRun = z.infer<typeof processRun>;

export const stepStateName = z.enum(namesOf(stepStateTitles));

/** One step as a page shows it. */
export const stepView = z.object({
  step: z.string(),
  title: z.string(),
  by: z.array(office),
  state: stepStateName,
  doneOn: day.optional(),
  /** How often it has been taken. */
  times: z.int(),
  /** The records say it: nobody was asked. */
  fromRecord: z.boolean(),
  /** It was taken later than the rule has it. */
  late: z.boolean(),
  earliest: day.optional(),
  latest: day.optional(),
  /** With a reason. */
  most: day.optional(),
  overdue: z.boolean(),
  /** Of a waiting step: the rule in plain words. */
  why: z.string().optional(),
  optional: z.boolean(),
  ours: z.boolean(),
});
export type StepView = z.infer<typeof stepView>;

export const runEnd = z.object({
  kind: z.enum(namesOf(runEndTitles)),
  on: day,
  words: z.string(),
  /** From this day its details are purged. */
  purgeFrom: day.optional(),
});
export type RunEnd = z.infer<typeof runEnd>;

/** How a run stands on a day. */
export const runStanding = z.object({
  steps: z.array(stepView),
  /** What is due, the earliest first. */
  dues: z.array(due.extend({ step: z.string() })),
  end: runEnd.optional(),
  openContests: z.array(id),
});
export type RunStanding = z.infer<typeof runStanding>;
