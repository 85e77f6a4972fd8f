import type { GradeRow, UnitGradeRow } from '@core/modules/grades/contract';

export type Graded = GradeRow | UnitGradeRow;

/** What an action names of it. */
export const refOf = (row: Graded): { organizationId: string } | { unitId: string } =>
  'unitId' in row ? { unitId: row.unitId } : { organizationId: row.organizationId };
