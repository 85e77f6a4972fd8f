/** 督办 as a rule pack sets it: thresholds of what is missed, steps with their days, the rhythm. */
import * as z from '@core/shared/zod';
import { namesOf } from '@core/shared/names-of';
import { followUpStepTitles } from './labels';

export const followUpStep = z.enum(namesOf(followUpStepTitles));

const rhythm = z.enum(['week', 'month', 'halfYear']);
const source = z.object({ file: z.string(), sentence: z.string() });

/** A draft is due when this obligation was missed so often within one window. */
export const supervisionThreshold = z.object({
  code: z.string().regex(/^[a-z][A-Za-z]{0,31}$/),
  title: z.string(),
  obligation: z.string(),
  missed: z.int().min(1).max(53),
  within: z.enum(['month', 'quarter', 'halfYear', 'year']),
  source,
});
export type SupervisionThreshold = z.infer<typeof supervisionThreshold>;

const stepRule = z.object({
  step: followUpStep,
  /** The step that must have failed before; none for the first. */
  after: followUpStep.optional(),
  /** Working days in which a reply is due; the day of signing is not counted. */
  replyDays: z.int().min(1).max(60),
  /** It is issued from the first working day of the next such period on. */
  every: rhythm,
  source,
});
export type StepRule = z.infer<typeof stepRule>;

/** 督办 as a pack sets it. */
export const supervisionRules = z.object({
  thresholds: z.array(supervisionThreshold),
  /** In their order. */
  steps: z.array(stepRule).min(1),
  /** The clock drafts on the first working day of each such period. */
  draftEvery: rhythm,
  /** Months after its last act in which a case counts and is listed. */
  expiryMonths: z.int().min(1).max(60),
});
export type SupervisionRules = z.infer<typeof supervisionRules>;
