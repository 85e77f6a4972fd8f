/**
 * A kind of pair as a rule pack says it: who may help whom, to what end, how often they meet,
 * when it is looked at. The engine knows no district; 结对帮带, 联建, 分包 and 联系 are data of
 * this shape.
 */
import * as z from '@core/shared/zod';
import { namesOf } from '@core/shared/names-of';
import { condition, factTest } from '@core/modules/standards/facts.contract';
import { code, office, source } from '@core/modules/standards/rules.contract';
import { partyKindTitles } from './labels';

export const partyKind = z.enum(namesOf(partyKindTitles));

const side = z.object({
  /** What it may be. A person holds an office; a village is a name alone. */
  are: z.array(partyKind).min(1),
  /** What must be so of a unit or an organisation when it begins. */
  entry: z.array(condition),
});

/** What counts as reached: the records say it, nobody states it. */
const goal = z.discriminatedUnion('kind', [
  /** A higher level on a scale than at the beginning. */
  z.object({ kind: z.literal('rises'), code, title: z.string(), scale: code }),
  /** Something that was not so at the beginning. */
  z.object({ kind: z.literal('fact'), code, title: z.string(), test: factTest }),
]);
export type PairGoal = z.infer<typeof goal>;

/** "At least `count` in every `period`", for the one engine of cadences. */
const cadence = z.object({
  code,
  title: z.string(),
  short: z.string(),
  count: z.int().min(1),
  period: z.enum(['month', 'quarter', 'halfYear', 'year']),
  source,
});

export const pairKind = z.object({
  code,
  title: z.string(),
  source,
  /** What one side is called for the other: 帮带方, 联系领导. */
  helper: z.string(),
  helped: z.string(),
  from: side,
  to: side,
  /**
   * Levels of the two sides on a scale: one row must fit. An empty list is a side without a
   * level. A side that stands lower never helps one that stands higher.
   */
  levels: z
    .object({
      scale: code,
      rows: z
        .array(z.object({ from: z.array(z.string()), to: z.array(z.string()) }))
        .min(1)
        .optional(),
      /** Of a person's contacts, when they are all there: of so many different levels at least. */
      various: z.int().min(2).max(7).optional(),
    })
    .optional(),
  /** Of one helper at once. */
  most: z.int().min(1).max(50).optional(),
  /** Who is helped has one of this kind at a time. */
  oneAtATime: z.boolean(),
  goals: z.array(goal),
  activities: z.array(z.object({ code, title: z.string() })).min(1),
  /** What an activity may count beside the day: 就业岗位, 帮扶资金. */
  counts: z.array(z.object({ code, title: z.string(), unit: z.string() })),
  cadence: z.array(cadence),
  /** Offices that begin one, and that look at it every so many months and end it. */
  begins: z.array(office).min(1),
  reviews: z.array(office).min(1),
  reviewMonths: z.int().min(1).max(24),
  /** Working days past a due day from which a 督办 may be drafted. */
  superviseAfter: z.int().min(1).max(250),
});
export type PairKind = z.infer<typeof pairKind>;

/** The kinds of a pack from a day on, the first of a month. A pair stays under those it began with. */
export const pairsVersion = z.object({ from: z.string(), pairs: z.array(pairKind) });
