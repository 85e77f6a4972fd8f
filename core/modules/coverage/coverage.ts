/**
 * 两个覆盖 (rules.md "Coverage").
 *
 * C1 组织覆盖率 = operating units that belong to a party organisation (单独, 联合, 挂靠,
 *    1+X) ÷ operating units. The numerator counts units, never party organisations.
 * C2 单独组建率: those with one of their own, over the same.
 * C3 工作覆盖率 = operating units with a party organisation, members organised
 *    elsewhere, or an instructor ÷ operating units.
 * C4 Always for 非公 and 社会组织 apart, then together.
 * C5 Percentages round half up to two places; nobody to count shows —.
 */
import type { Coverage, CoverageCount } from './contract';
import type { CoverageMeasure } from './labels';
import type { Formation, UnitKind } from '@core/modules/units/labels';

/** A unit as coverage sees it. */
export interface CoverageUnit {
  readonly kind: UnitKind;
  readonly operating: boolean;
  readonly formation: Formation;
  readonly hasInstructor: boolean;
  /** Members at the unit whose organisation is elsewhere. */
  readonly membersElsewhere?: boolean | undefined;
}

const NOTHING: CoverageCount = { operating: 0, organised: 0, separate: 0, worked: 0 };

export const emptyCoverage = (): Coverage => ({
  enterprise: NOTHING,
  socialOrganization: NOTHING,
});

/** True when the unit stands in the numerator of the measure (C1–C3). */
export function isCovered(unit: CoverageUnit, measure: CoverageMeasure): boolean {
  const organised = unit.formation !== 'none';
  if (measure === 'separate') return unit.formation === 'separate';
  if (measure === 'organised') return organised;
  return organised || unit.hasInstructor || unit.membersElsewhere === true;
}

/** Counts units, each kind apart. */
export function countCoverage(units: readonly CoverageUnit[]): Coverage {
  const of = (kind: UnitKind): CoverageCount => {
    const operating = units.filter((unit) => unit.kind === kind && unit.operating);
    const covered = (measure: CoverageMeasure): number =>
      operating.filter((unit) => isCovered(unit, measure)).length;
    return {
      operating: operating.length,
      organised: covered('organised'),
      separate: covered('separate'),
      worked: covered('worked'),
    };
  };
  return { enterprise: of('enterprise'), socialOrganization: of('socialOrganization') };
}

export function addCounts(a: CoverageCount, b: CoverageCount): CoverageCount {
  return {
    operating: a.operating + b.operating,
    organised: a.organised + b.organised,
    separate: a.separate + b.separate,
    worked: a.worked + b.worked,
  };
}

export function addCoverage(a: Coverage, b: Coverage): Coverage {
  return {
    enterprise: addCounts(a.enterprise, b.enterprise),
    socialOrganization: addCounts(a.socialOrganization, b.socialOrganization),
  };
}

/** C4: both kinds. */
export const together = ({ enterprise, socialOrganization }: Coverage): CoverageCount =>
  addCounts(enterprise, socialOrganization);

/** C5: `98.88%`, rounded half up in whole numbers, so that no binary fraction decides; `—` of nothing. */
export function percent(numerator: number, denominator: number): string {
  if (denominator === 0) return '—';
  const hundredths = Math.floor((2 * numerator * 10_000 + denominator) / (2 * denominator));
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}%`;
}

/** Units that are still missing until a share of them is covered; 0 when it is reached. */
export function missingTo(count: CoverageCount, measure: CoverageMeasure, atLeast: number): number {
  // A share such as 0.9 is not exact in binary: what it asks for is counted in ten-thousandths.
  const asked = Math.ceil((count.operating * Math.round(atLeast * 10_000)) / 10_000);
  return Math.max(0, asked - count[measure]);
}
