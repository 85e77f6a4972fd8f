/**
 * A process as a rule pack says it: steps with who takes them, what must come before, how
 * long to wait and by when, what is put on record, how it is voted, and how it ends.
 */
import * as z from '@core/shared/zod';
import { voteMatter } from '@core/modules/meetings/votes.contract';
import { condition, factTest } from '@core/modules/standards/facts.contract';
import { code, consequence, office, source } from '@core/modules/standards/rules.contract';

export const processSubject = z.enum(['unit', 'organization', 'person']);

/** A stretch of time from a step, or from the beginning; one of the three. */
const wait = z.object({
  from: code,
  months: z.int().min(0).max(60).optional(),
  days: z.int().min(0).max(1000).optional(),
  workingDays: z.int().min(0).max(250).optional(),
  /** Longer by what this prolonging has added. */
  prolonged: code.optional(),
});
export type Wait = z.infer<typeof wait>;

export const stepField = z.object({
  code,
  title: z.string(),
  kind: z.enum(['day', 'text', 'number', 'people', 'hours', 'yes']),
  required: z.boolean(),
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
});
export type StepField = z.infer<typeof stepField>;

const outcome = z.object({
  code,
  title: z.string(),
  /** It goes on, the step is to be taken again, or the process ends so. */
  then: z.enum(['on', 'again', 'reached', 'refused', 'stopped']),
  /** Names a prolonging: with `again` or `on` it is proposed here, with `gives` it takes effect. */
  prolongs: code.optional(),
  gives: z.boolean().optional(),
});
export type Outcome = z.infer<typeof outcome>;

const step = z.object({
  code,
  title: z.string(),
  /** Offices that take it; whose it is outside the product stands in the title. */
  by: z.array(office).min(1),
  /** Steps that come before, each so many times. */
  after: z.array(z.object({ step: code, times: z.int().min(1).optional() })),
  /** What the records must say on the day. */
  needs: z.array(condition),
  notBefore: z.array(wait),
  /** Not before a day of the year in which it began, or of a later one. */
  notBeforeDay: z
    .object({ monthDay: z.string().regex(/^\d\d-\d\d$/), yearsOn: z.int().min(0).max(3) })
    .optional(),
  /** By when; with a reason until `most`; after the last of them it is noted as late, or refused. */
  notAfter: z
    .object({ ...wait.shape, most: wait.optional(), late: z.enum(['note', 'refuse']) })
    .optional(),
  /** By when, as a day of the year in which it began. */
  byDay: z
    .object({ monthDay: z.string().regex(/^\d\d-\d\d$/), yearsOn: z.int().min(0).max(3) })
    .optional(),
  /** The records fill it: nobody is asked. */
  filledBy: factTest.optional(),
  /** What the records say counts from the beginning on, and from its own earliest day. */
  sinceBegin: z.boolean().optional(),
  /** It is written down where it happens, and nowhere else. */
  recordOnly: z.boolean().optional(),
  fields: z.array(stepField),
  /** One of these is enough: three days, or 24 hours. */
  enough: z.array(z.object({ field: code, atLeast: z.number() })).optional(),
  vote: z
    .object({
      matter: voteMatter,
      /** 半数以上 includes the half, 超过半数 does not. */
      quorum: z.enum(['half', 'moreThanHalf']),
      ifNot: z.enum(['again', 'refused']),
    })
    .optional(),
  /** Who took one of these does not take it. */
  notSameAs: z.array(code),
  outcomes: z.array(outcome).optional(),
  /** What this step decided is what may be decided here, beside 'again'. */
  outcomeOf: code.optional(),
  /** Taken once in every so many months from a step on, until another is done. */
  repeats: z.object({ from: code, everyMonths: z.int().min(1).max(12), until: code }).optional(),
  /** Nothing waits for it. */
  optional: z.boolean().optional(),
  /** The process is reached with it. */
  ends: z.literal('reached').optional(),
  follows: z.array(consequence),
  ours: z.boolean().optional(),
  source: source.optional(),
});
export type Step = z.infer<typeof step>;

export const process = z.object({
  code,
  title: z.string(),
  subject: processSubject,
  source,
  /** Whether the steps are the source's, the product's own, or some of each (said step by step). */
  stepsFrom: z.enum(['source', 'ours', 'both']),
  entry: z.array(condition),
  /** It begins by itself with this: a founding, a standard accepted. */
  beginsWith: z.enum(['founding', 'yearBegins', 'byHand']),
  steps: z.array(step).min(1),
  prolongings: z.array(
    z.object({
      code,
      title: z.string(),
      minMonths: z.int().min(1),
      maxMonths: z.int().min(1),
      times: z.int().min(1),
      /** Steps that are taken again. */
      reopens: z.array(code).min(1),
    }),
  ),
  /** Offices that may stop it, with a reason. */
  stopBy: z.array(office).min(1),
  /** Months after its end from which its details are purged; none where it holds nothing of a person. */
  keepMonths: z.int().min(1).max(60).optional(),
  superviseAfter: z.int().min(1).max(250),
});
export type Process = z.infer<typeof process>;

/** The processes of a pack from a day on, the first of a month. A run stays under those it began with. */
export const processesVersion = z.object({ from: z.string(), processes: z.array(process) });
