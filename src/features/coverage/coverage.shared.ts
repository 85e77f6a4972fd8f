import type { Coverage, CoverageCount } from '@core/modules/coverage/contract';
import type { UnitKind } from '@core/modules/units/labels';
import { together } from '@core/modules/coverage/coverage';

/** One kind's count, or both together. */
export const countOf = (coverage: Coverage, kind: UnitKind | null): CoverageCount =>
  kind ? coverage[kind] : together(coverage);
