/** Scales of the pack, and what stands on them of one subject. */
import type { GradeScale } from '@core/modules/grades/contract';
import type { FactTest } from '@core/modules/standards/facts.contract';
import { badField } from '@core/shared/errors';
import type { Deps } from '@server/runtime/deps';
import type { SubjectRef } from '@server/modules/standards/subjects';
import type { StoredFinding, StoredGrade } from './stored';

/** The scale that was named, or the pack's first. */
export const scaleOf = (
  scales: readonly GradeScale[],
  code: string | undefined,
): GradeScale | undefined => (code ? scales.find((scale) => scale.code === code) : scales[0]);

/** What was found on a scale, in order; the last one stands. */
export const findings = (grade: StoredGrade | undefined | null, scale: string): StoredFinding[] =>
  grade?.scales[scale] ?? [];

/** What stands on a scale, and since when. */
export function standingOf(grade: StoredGrade | null | undefined, scale: string) {
  const last = findings(grade, scale).slice(-1)[0];
  return last?.level ? { level: last.level, on: last.on } : undefined;
}

/** Everything that the levels of a scale ask the records. */
export const testsOfScale = ({ levels }: GradeScale): FactTest[] =>
  levels.flatMap(({ entry = [], standard, endsWhen }) => [
    ...entry.map(({ test }) => test),
    ...(standard ? [{ fact: 'standard' as const, standard }] : []),
    ...(endsWhen ? [endsWhen.test] : []),
  ]);

/** The subject that an input names. */
export const refOf = ({
  organizationId,
  unitId,
}: {
  organizationId?: string;
  unitId?: string;
}): SubjectRef =>
  unitId ? { kind: 'unit', id: unitId } : { kind: 'organization', id: organizationId ?? '' };

/** @throws AppError BAD_INPUT where the pack has none of this code. */
export function requireScale({ pack }: Deps, code: string): GradeScale {
  const known = scaleOf(pack.grades, code);
  if (!known) throw badField('input.scale', '规则包没有这项定级');
  return known;
}
