/** 两个覆盖: counts of units, never of party organisations; numerator and denominator always together. */
import * as z from '@core/shared/zod';
import { day } from '@core/shared/primitives';
import { unitKind } from '@core/modules/units/contract';
import { namesOf } from '@core/shared/names-of';
import { coverageTitles } from './labels';

export * from './labels';
export const coverageMeasure = z.enum(namesOf(coverageTitles));

const count = z.int().min(0);

/** Operating units, and how many of them each measure counts. */
export const coverageCount = z.object({
  operating: count,
  organised: count,
  separate: count,
  worked: count,
});
export type CoverageCount = z.infer<typeof coverageCount>;

/** For 非公 and 社会组织 apart; together is their sum. */
export const coverage = z.object({ enterprise: coverageCount, socialOrganization: coverageCount });
export type Coverage = z.infer<typeof coverage>;

/** A target with its day: a share (0–1) of a measure, for one kind of unit or for both. */
export const coverageTarget = z.object({
  measure: coverageMeasure,
  kind: unitKind.optional(),
  atLeast: z.number().min(0).max(1),
  by: day,
  source: z.object({ file: z.string(), sentence: z.string() }),
});
export type CoverageTarget = z.infer<typeof coverageTarget>;
