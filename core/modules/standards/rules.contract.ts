/**
 * A standard as a rule pack says it: parts of items, how each is known, what passes, who
 * looks at it in which order, how long it holds, and what follows. The engine knows no
 * district; whatever a district calls its marks, they are data of this shape.
 */
import * as z from '@core/shared/zod';
import { unitKind } from '@core/modules/units/contract';
import { condition, factTest } from './facts.contract';
import { namesOf } from '@core/shared/names-of';
import { officeTitles } from './labels';

export { officeTitles, type Office } from './labels';

export const code = z.string().regex(/^[a-z][A-Za-z0-9]{0,31}$/);

/** A file of the sources or a regulation, with its sentence; `ours` as the file where nothing is published. */
export const source = z.object({ file: z.string(), sentence: z.string() });
export type Source = z.infer<typeof source>;

export const subjectKind = z.enum(['unit', 'organization']);
export type SubjectKind = z.infer<typeof subjectKind>;

export const office = z.enum(namesOf(officeTitles));

const item = z.object({
  code: z.string().regex(/^[A-Za-z0-9.]{1,16}$/),
  title: z.string(),
  /** Out of the records alone; out of them, or stated where they do not know it; or stated. */
  by: z.enum(['record', 'recordOrStated', 'stated']),
  /** For the first two. */
  test: factTest.optional(),
  /** What may be given as evidence, in words; it is never asked for. */
  evidence: z.string().optional(),
  /** 不适用 may be said of it, with a reason. */
  mayNotApply: z.boolean().optional(),
  /** Without it nothing passes. */
  required: z.boolean(),
  /** Of a standard that is scored: at most so many. */
  points: z.int().min(1).max(100).optional(),
  /** The title is the product's own, where the source has none. */
  ours: z.boolean().optional(),
  /** Where it is not the standard's own source. */
  source: source.optional(),
});
export type StandardItem = z.infer<typeof item>;

const part = z.object({ code, title: z.string(), items: z.array(item).min(1) });

/** What passes, beside every required item. */
const passing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('items'), atLeast: z.int().min(1) }),
  /** Out of all points; what does not apply leaves both sides. */
  z.object({ kind: z.literal('points'), atLeast: z.int().min(1) }),
]);

export const stageCode = z.enum(['selfCheck', 'verify', 'accept']);
export type StageCode = z.infer<typeof stageCode>;

const stage = z.object({
  stage: stageCode,
  title: z.string(),
  by: z.array(office).min(1),
  /** Working days in which it is due after the one before; of the first, after the beginning. */
  days: z.int().min(1).max(250),
});
export type StageRule = z.infer<typeof stage>;

const holding = z.discriminatedUnion('kind', [
  /** To this day of the year so many years on: 0 is the year of acceptance. */
  z.object({
    kind: z.literal('until'),
    monthDay: z.string().regex(/^\d\d-\d\d$/),
    yearsOn: z.int().min(0).max(5),
  }),
  z.object({ kind: z.literal('months'), months: z.int().min(1).max(60) }),
  z.object({ kind: z.literal('forGood') }),
]);
export type Holding = z.infer<typeof holding>;

/** What follows from an acceptance; nobody carries it over by hand. */
export const consequence = z.discriminatedUnion('kind', [
  /** It may be graded so; a person does it. */
  z.object({ kind: z.literal('level'), scale: code, level: z.string() }),
  /** It may have means, in yuan where that is published. */
  z.object({ kind: z.literal('means'), entitlement: code, yuan: z.int().min(0).optional() }),
  z.object({ kind: z.literal('points'), indicator: z.string() }),
  /** A line of the 通报. */
  z.object({ kind: z.literal('report'), line: z.string() }),
  z.object({ kind: z.literal('process'), process: code }),
  /** A step of 发展党员 at the unit, which 五个一 and the points count. */
  z.object({ kind: z.literal('development'), step: z.enum(['activist', 'probationary']) }),
]);
export type Consequence = z.infer<typeof consequence>;

export const standard = z.object({
  code,
  title: z.string(),
  subject: subjectKind,
  /** Of units of this kind alone. */
  unitKind: unitKind.optional(),
  source,
  /** Whether the items are the source's, the product's own, or some of each (said item by item). */
  itemsFrom: z.enum(['source', 'ours', 'both']),
  /** What must be so before a check begins. */
  entry: z.array(condition),
  parts: z.array(part).min(1),
  passes: passing,
  /** In their order, the first is the self-check; no office is in two. */
  stages: z.array(stage).min(1).max(3),
  /** Working days of 公示 after the last stage. */
  publicityDays: z.int().min(5).max(30).optional(),
  holds: holding,
  /** Months before the end from which it is due again. */
  renewMonths: z.int().min(0).max(12),
  /** Working days past a due day from which a 督办 may be drafted. */
  superviseAfter: z.int().min(1).max(250),
  follows: z.array(consequence),
});
export type Standard = z.infer<typeof standard>;

/** The standards of a pack from a day on, the first of a month. A check stays under those it began with. */
export const standardsVersion = z.object({ from: z.string(), standards: z.array(standard) });
export type StandardsVersion = z.infer<typeof standardsVersion>;
