/**
 * The part of a rule pack that configures 积分评星. All points are integers in
 * hundredths. A version judges for ever the rating years that begin while it is
 * in force (rules.md "Points and stars").
 */
import * as z from '@core/shared/zod';

/** Hundredths of a point: 50 is half a point. */
const amount = z.int().min(-1_000_000).max(1_000_000);

export const subjectKind = z.enum(['member', 'organization']);
export type SubjectKind = z.infer<typeof subjectKind>;

/** Limits of a sum; absent, it has none on that side. */
const bounds = z.object({ floor: amount.optional(), cap: amount.optional() });
export type Bounds = z.infer<typeof bounds>;

const pointsPeriod = z.enum(['week', 'month', 'quarter', 'halfYear', 'year']);
export type PointsPeriod = z.infer<typeof pointsPeriod>;

/**
 * Kinds of record that points are derived from. `study` of courses, `project` and `checklist` are
 * not told yet; they come with their own parts of the product.
 */
export const recordKind = z.enum([
  'contact',
  'development',
  'formation',
  'partyDay',
  'meeting',
  'study',
  'need',
  'project',
  'checklist',
  'review',
  'pair',
  'pledge',
]);
export type RecordKind = z.infer<typeof recordKind>;

const evidence = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('record'),
    record: recordKind,
    /** What of the record counts: `visit`, `present`, `solved` … */
    fact: z.string(),
    /** One award for each record, or for each period however many records it has. */
    once: z.enum(['record', 'month', 'quarter', 'halfYear', 'year']),
  }),
  z.object({ by: z.literal('claim') }),
]);
export type Evidence = z.infer<typeof evidence>;

/** Where an indicator comes from: a sentence of a source, a published table, or a regulation. */
const pointsSource = z.object({
  from: z.enum(['file', 'table', 'regulation']),
  name: z.string(),
  sentence: z.string(),
});
export type PointsSource = z.infer<typeof pointsSource>;

export const confirmer = z.enum(['record', 'secretary', 'town', 'district']);
export type Confirmer = z.infer<typeof confirmer>;

/** A size that must be there: 活动室 ≥ 20 ㎡. */
const measure = z.object({ title: z.string(), unit: z.string(), atLeast: amount });

export const indicator = z.object({
  code: z.string().regex(/^[A-Z]\d{1,3}$/),
  aspect: z.string(),
  title: z.string(),
  kind: z.enum(['award', 'deduction', 'veto']),
  /** Points of one award; negative for a deduction, 0 for a veto. */
  points: amount,
  /** What one award is for: each time, or once in a period. */
  per: z.enum(['time', ...pointsPeriod.options]),
  /** Points that the indicator begins the year with, before any entry. */
  start: amount.optional(),
  /** Bounds of the sum in each period. */
  period: bounds.extend({ unit: pointsPeriod }).optional(),
  /** Bounds of the sum in the rating year. */
  year: bounds.optional(),
  /** Times a year that are due (应), for telling what is missing. */
  due: z.int().optional(),
  measure: measure.optional(),
  /** Months that a veto lasts, when nobody says another end. */
  months: z.int().min(1).optional(),
  evidence,
  confirmer,
  source: pointsSource,
});
export type Indicator = z.infer<typeof indicator>;

const aspect = bounds.extend({
  code: z.string(),
  title: z.string(),
  /** Points that the aspect begins the year with. */
  start: amount.optional(),
});

/** A star level: a lower bound, and what else it asks for. */
const level = z.object({
  stars: z.int().min(0).max(5),
  title: z.string(),
  atLeast: amount,
  /** Without so many awards of these indicators the next lower level is given. */
  needs: z
    .array(z.object({ indicators: z.array(z.string()).min(1), times: z.int().min(1) }))
    .optional(),
});
export type Level = z.infer<typeof level>;

const base = z.union([
  z.object({ points: amount }),
  /** A share of last year's total in percent, and what the first year has. */
  z.object({ carryOver: z.int().min(0).max(100), first: amount }),
]);

/** Everything that one kind of subject is rated by. */
export const scale = z.object({
  base,
  floor: amount.optional(),
  ceiling: amount.optional(),
  /** Entries are multiples of it. */
  step: z.int().min(1),
  aspects: z.array(aspect).min(1),
  indicators: z.array(indicator).min(1),
  /** Highest first. */
  levels: z.array(level).min(1),
  /** What a total below every level is called. */
  below: z.string(),
});
export type Scale = z.infer<typeof scale>;

export const pointsRules = z.object({
  /** First day of a month from which this version is in force. */
  from: z.string(),
  /** Month in which a rating year begins: 1, or 7 for July–June. */
  yearBegins: z.union([z.literal(1), z.literal(7)]),
  /** `MM-DD` after the rating year by which an entry must be confirmed. */
  cutOff: z.string().regex(/^\d\d-\d\d$/),
  /** Membership of fewer months at the year's end is 未评. */
  minMonths: z.int().min(0),
  /** Working days of 公示, the day of publication not counted. */
  publicityDays: z.int().min(5),
  /** Standings that are not rated: retired, long away. */
  exempt: z.array(z.string()),
  /** What differs from the sources, said plainly. */
  notes: z.array(z.string()),
  member: scale,
  organization: scale,
});
export type PointsRules = z.infer<typeof pointsRules>;
