/** Points as the engine, the server and the screens share them. All amounts are in hundredths. */
import * as z from '@core/shared/zod';
import { day, id } from '@core/shared/primitives';
import { subjectKind } from './rules.contract';

/** Whose points: a member's or a party organisation's. */
export const subjectRef = z.strictObject({ kind: subjectKind, id });
export type SubjectRef = z.infer<typeof subjectRef>;

/** What an entry rests on: the claim, the record, or the decision that made it. */
const entryOrigin = z.object({
  kind: z.enum(['claim', 'record', 'decision']),
  id: z.string(),
  /** For a derived entry: its key, which a record told twice shares, and the generation. */
  key: z.string().optional(),
  generation: z.int().optional(),
});

/** An entry of the ledger in short: all that the arithmetic and the screens need. */
export const shortEntry = z.object({
  id: z.string(),
  indicator: z.string(),
  /** The day it happened; a reversal carries the original's. */
  on: day,
  /** Nominal points; a reversal has them with the other sign. */
  points: z.int(),
  /** Beijing day on which it was confirmed. */
  confirmedOn: day,
  origin: entryOrigin,
  /** Person who confirmed; absent where the record itself does. */
  by: id.optional(),
  /** The entry that this one reverses, and why. */
  reverses: z.string().optional(),
  reason: z.string().optional(),
});
export type ShortEntry = z.infer<typeof shortEntry>;

/** 一票否决: in force from `from` (included) to `to` (excluded). */
export const veto = z.object({
  id: z.string(),
  indicator: z.string(),
  from: day,
  to: day,
  confirmedOn: day,
  withdrawnOn: day.optional(),
});
export type Veto = z.infer<typeof veto>;

/** How a sum came about at one level: the net of what is below, and what counted of it. */
const summed = z.object({ net: z.int(), counted: z.int() });

/** 合计: by indicator, by aspect, and the total. */
export const tally = z.object({
  base: z.int(),
  indicators: z.array(
    summed.extend({
      code: z.string(),
      /** Awards in force: the net sum over the points of one. */
      times: z.int(),
    }),
  ),
  aspects: z.array(summed.extend({ code: z.string() })),
  /** Base and aspects, before the total's own floor and ceiling. */
  sum: z.int(),
  total: z.int(),
});
export type Tally = z.infer<typeof tally>;

/** Why a level is what it is. */
export const levelWhy = z.enum(['points', 'needs', 'veto', 'notRated', 'exempt', 'below']);
export type LevelWhy = z.infer<typeof levelWhy>;

/** 评定结果 of one subject. */
export const rated = z.object({
  subjectId: z.string(),
  /** Absent: 未评, 免评 or withheld by a veto. */
  stars: z.int().optional(),
  title: z.string(),
  why: levelWhy,
  total: z.int(),
  base: z.int(),
  /** Points counted by aspect, in the pack's order. */
  aspects: z.array(z.int()),
});
export type Rated = z.infer<typeof rated>;
