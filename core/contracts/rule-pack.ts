/**
 * What a rule pack is: data that configures the engines. A district picks one
 * and edits it; a version takes effect on the first of a month and judges for
 * ever the periods that begin while it is in force.
 */
import * as z from './zod';

const periodUnit = z.enum(['week', 'month', 'quarter', 'halfYear', 'year']);
const share = z.number().min(0).max(1);
const wholeDays = z.int().min(0).max(366);

/** Where a rule comes from: a file of the sources with its sentence, or `ours`. */
const source = z.object({ file: z.string(), sentence: z.string() });

export const obligation = z.object({
  code: z.enum(['call', 'visit', 'interview', 'develop', 'foundBranch']),
  title: z.string(),
  /** At least `count` in every `period`. */
  count: z.int().min(1),
  period: periodUnit,
  /** Who owes it: each responsibility, or the instructor once over all of them. */
  owedBy: z.enum(['responsibility', 'instructor']),
  source,
});
export type Obligation = z.infer<typeof obligation>;
export type ObligationCode = Obligation['code'];

export const cadenceRules = z.object({
  /** First day of a month from which this version is in force. */
  from: z.string(),
  obligations: z.array(obligation),
  /** Kinds of responsibility that owe these obligations. */
  responsibilityKinds: z.array(z.string()),
  /** Owed share of a period's working days from which it is enforceable. */
  tenureShare: share,
  /** Owed days free of leave that a period needs to be enforceable. */
  minFreeDays: z.record(periodUnit, wholeDays),
  /** Days after a period in which it can still be recorded. */
  graceDays: wholeDays,
  /** Working days left, today included, at which an open period is due soon. */
  dueSoonDays: z.record(periodUnit, wholeDays),
  /** A counting visit also serves the week's call. */
  visitServesCall: z.boolean(),
  /** A contact recorded at most so many days later counts at once. */
  backfillDays: wholeDays,
  /** Which step of 发展党员 the yearly `develop` counts. */
  developAt: z.enum(['probationary', 'activist']),
});
export type CadenceRules = z.infer<typeof cadenceRules>;

export const rulePack = z.object({
  id: z.string(),
  title: z.string(),
  /** What differs from the source, said plainly. */
  notes: z.array(z.string()),
  calendarOverride: z.object({ holidays: z.array(z.string()), workdays: z.array(z.string()) }),
  /** Versions of the cadence rules in order of `from`. */
  cadence: z.array(cadenceRules).min(1),
});
export type RulePack = z.infer<typeof rulePack>;
