import type { Coverage, CoverageCount } from '@core/contracts/coverage';
import type { UnitKind } from '@core/contracts/units';
import { together } from '@core/domain/coverage/coverage';

/** One kind's count, or both together. */
export const countOf = (coverage: Coverage, kind: UnitKind | null): CoverageCount =>
  kind ? coverage[kind] : together(coverage);
