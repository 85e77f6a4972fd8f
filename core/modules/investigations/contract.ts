/** 五步排查法 of a unit without a party organisation, as screens see it. */
import * as z from '@core/shared/zod';
import { day, id, line } from '@core/shared/primitives';
import { ledgerFact } from '@core/modules/unit-profile/contract';
import { unitRow } from '@core/modules/units/contract';
import { namesOf } from '@core/shared/names-of';
import { stepTitles, ripenessTitles } from './labels';

export * from './labels';
export const investigationStep = z.enum(namesOf(stepTitles));
export const ripeness = z.enum(namesOf(ripenessTitles));

const optional = line(60).optional();

/**
 * 流动党员 of a unit, one entry a person and never a name: where from or to, since
 * when, why, and whether they hold the 活动证.
 */
export const movingMember = z.strictObject({
  direction: z.enum(['in', 'out']),
  on: day.optional(),
  province: line(20).optional(),
  /** In: 原支部; out: 流向. */
  whereabouts: optional,
  /** In: 关系所在地. */
  relationAt: optional,
  reason: optional,
  holdsCard: z.boolean().optional(),
});
export type MovingMember = z.infer<typeof movingMember>;

/** What is found at the unit: 隐性党员 as a number and a note, 流动党员 without names. */
export const verification = z.strictObject({
  hidden: z.int().min(0).max(999),
  hiddenNote: line(100).optional(),
  moving: z.array(movingMember).max(50),
});
export type Verification = z.infer<typeof verification>;

/** How it ends: the unit is helped to found, or why not. */
export const conclusion = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('helped') }),
  z.strictObject({ outcome: z.literal('none'), reason: line(200) }),
]);
export type Conclusion = z.infer<typeof conclusion>;

const told = { byName: z.string(), on: day };

export const stepState = z.object({
  step: investigationStep,
  done: z.boolean(),
  /** What is still missing, in words. */
  missing: z.array(z.string()),
});
export type StepState = z.infer<typeof stepState>;

export const investigationPage = z.object({
  unit: unitRow,
  steps: z.array(stepState),
  ripeness,
  /** What the 台账 and the records know already of what the steps ask. */
  facts: z.array(ledgerFact),
  instructorName: z.string().optional(),
  verified: z.object({ ...told, ...verification.shape }).optional(),
  concluded: z
    .object({ ...told, outcome: z.enum(['helped', 'none']), reason: z.string().optional() })
    .optional(),
  history: z.array(z.object({ id, text: z.string(), receipt: z.string(), ...told })),
});

/** A line of 应建未建清单. */
export const investigationRow = unitRow.extend({
  ripeness,
  /** The first step that is not done; absent when all five are. */
  step: investigationStep.optional(),
  outcome: z.enum(['helped', 'none']).optional(),
  note: z.string().optional(),
  foundBy: day.optional(),
  foundOwner: z.string().optional(),
});
export type InvestigationRow = z.infer<typeof investigationRow>;
