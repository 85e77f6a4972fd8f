/** Runs of processes as pages show them: a row of a list, a process of a subject, one run step by step. */
import * as z from '@core/shared/zod';
import { day, id } from '@core/shared/primitives';
import { due, refusal } from '@core/modules/standards/contract';
import { logLine, openContest } from '@core/modules/standards/log.contract';
import { office, source } from '@core/modules/standards/rules.contract';
import { voteMatter } from '@core/modules/meetings/votes.contract';
import { ballots, runEnd, stepView } from './contract';
import { processSubject, stepField } from './rules.contract';

const code = z.string().max(32);

/** Whom it is about; of a person the name, and the branch that leads them. */
export const runSubject = z.object({
  kind: processSubject,
  id,
  name: z.string(),
  townId: id,
  townName: z.string(),
  organizationId: id.optional(),
  organizationName: z.string().optional(),
});

export const runRow = z.object({
  runId: id,
  process: code,
  title: z.string(),
  subject: runSubject,
  begunOn: day,
  state: z.enum(['underWay', 'ended']),
  end: runEnd.pick({ kind: true, on: true }).optional(),
  due: due.optional(),
});
export type RunRow = z.infer<typeof runRow>;

/** A process that may be begun here, or why not. */
export const openProcess = z.object({
  process: code,
  title: z.string(),
  subject: processSubject,
  mayBegin: z.boolean(),
  why: z.string().optional(),
});
export type OpenProcess = z.infer<typeof openProcess>;

/** One step as it was taken. */
export const takenView = z.object({
  entryId: id,
  on: day,
  byName: z.string(),
  office,
  fields: z.array(z.object({ code: z.string(), title: z.string(), value: z.string() })),
  vote: ballots.extend({ explanation: z.string() }).optional(),
  outcome: z.string().optional(),
  months: z.int().optional(),
  lateReason: z.string().optional(),
  corrected: z.boolean(),
  voided: z.boolean(),
  mayCorrect: z.boolean(),
});

const processStep = stepView.extend({
  source,
  fields: z.array(stepField),
  /** One of these is enough, in words. */
  enough: z.string().optional(),
  vote: z
    .object({ matter: voteMatter, quorum: z.enum(['half', 'moreThanHalf']), secret: z.boolean() })
    .optional(),
  outcomes: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      /** A prolonging is proposed: so many months at least and at most. */
      months: z.object({ from: z.int(), to: z.int() }).optional(),
    }),
  ),
  follows: z.array(z.string()),
  /** Where what fills it is made, of the pack's kind; for who may act on it while it is open. */
  makes: z.object({ what: z.enum(['pair', 'pledge', 'means']), kind: code }).optional(),
  /** The caller may take it now. */
  mayTake: z.boolean(),
  /** Why the caller's office may not yet. */
  hindered: refusal.optional(),
  taken: z.array(takenView),
});
export type ProcessStep = z.infer<typeof processStep>;

export const processPage = z.object({
  today: day,
  run: z.object({
    runId: id,
    process: code,
    title: z.string(),
    source,
    stepsFrom: z.enum(['source', 'ours', 'both']),
    subject: runSubject,
    begunOn: day,
    begunByName: z.string(),
    end: runEnd.optional(),
  }),
  steps: z.array(processStep),
  dues: z.array(due.extend({ step: z.string() })),
  mayStop: z.boolean(),
  mayContest: z.boolean(),
  contests: z.array(openContest.extend({ entryId: id })),
  history: z.array(logLine),
});
export type ProcessPage = z.infer<typeof processPage>;
