/** Counting a town's units: sums that grow page by page, and the document that they end in. */
import type { Leave, UnitFacts } from '@core/modules/cadence/contract';
import type { Coverage } from '@core/modules/coverage/contract';
import type { Formation, UnitKind } from '@core/modules/units/contract';
import { toDayNumber } from '@core/shared/calendar/day';
import { addCompliance, complianceOf, type Compliance } from '@core/modules/cadence/compliance';
import { judgeByPlan } from '@core/modules/cadence/judge-plan';
import type { Plan } from '@core/modules/cadence/plan';
import { addCoverage, countCoverage, emptyCoverage } from '@core/modules/coverage/coverage';
import type { Term } from '@core/modules/cadence/term';
import { isInForce } from '@server/runtime/actor';
import { townFiguresId } from './repository';
import type { StoredFigures } from './stored';

/** A town that is being counted. It is plain data, so that a cursor can carry it. */
export interface TownCount {
  readonly townId: string;
  readonly asOf: number;
  readonly units: number;
  readonly withoutInstructor: number;
  readonly coverage: Coverage;
  /** One for each term of the plan, in its order. */
  readonly sums: readonly Compliance[];
}

export interface CountedUnit {
  readonly facts: UnitFacts;
  readonly operating: boolean;
  readonly kind: UnitKind;
  readonly formation: Formation;
}

export const beginTown = (townId: string, asOf: number, plan: Plan): TownCount => ({
  townId,
  asOf,
  units: 0,
  withoutInstructor: 0,
  coverage: emptyCoverage(),
  sums: plan.terms.map(() => complianceOf([])),
});

/** The town with more units counted. */
export function countUnits(
  town: TownCount,
  units: readonly CountedUnit[],
  leaves: ReadonlyMap<string, readonly Leave[]>,
  plan: Plan,
): TownCount {
  const operating = units.filter((unit) => unit.operating);
  const parties = units.flatMap(({ facts }) =>
    judgeByPlan(facts, (instructorId) => leaves.get(instructorId) ?? [], plan),
  );
  return {
    ...town,
    units: town.units + operating.length,
    withoutInstructor:
      town.withoutInstructor + units.filter((unit) => isWithoutInstructor(unit, plan)).length,
    coverage: addCoverage(
      town.coverage,
      countCoverage(
        units.map((unit) => ({ ...unit, hasInstructor: hasInstructor(unit.facts, plan) })),
      ),
    ),
    sums: town.sums.map((sum, term) =>
      addCompliance(sum, complianceOf(parties.flatMap(({ marks }) => marks[term] ?? []))),
    ),
  };
}

const hasInstructor = ({ responsibilities }: UnitFacts, { kinds, today }: Plan): boolean =>
  responsibilities.some((r) => kinds.has(r.kind) && isInForce(r, today));

/** 无指导员: in operation, and nobody is responsible today. */
export const isWithoutInstructor = ({ operating, facts }: CountedUnit, plan: Plan): boolean =>
  operating && !hasInstructor(facts, plan);

/** The document of a town that is counted whole. */
export function figuresOf(town: TownCount, plan: Plan): Omit<StoredFigures, 'charts'> {
  const { townId, asOf, units, withoutInstructor, coverage, sums } = town;
  return {
    _id: townFiguresId(townId),
    schemaVersion: 1,
    townId,
    asOf,
    businessDate: plan.today,
    units,
    withoutInstructor,
    coverage,
    periods: periodFigures(plan, sums),
  };
}

/** The sums with what they are of: one for each term of the plan, in its order. */
export const periodFigures = (plan: Plan, sums: readonly Compliance[]): StoredFigures['periods'] =>
  plan.terms.map((term, i) => ({
    obligation: term.obligation.code,
    period: term.told,
    settled: isSettled(term, plan),
    ...(sums[i] ?? complianceOf([])),
  }));

const isSettled = ({ period, rules }: Term, { today }: Plan): boolean =>
  period.last + rules.graceDays < toDayNumber(today);
