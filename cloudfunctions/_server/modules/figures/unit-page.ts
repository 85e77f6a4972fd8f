/** A page of units with all that plans judge of them: what lists behind figures and comparisons of rules show. */
import type { Leave, UnitFacts } from '@core/modules/cadence/contract';
import type { Formation, UnitKind } from '@core/modules/units/contract';
import { numberToCivil, toDayNumber } from '@core/shared/calendar/day';
import type { Plan } from '@core/modules/cadence/plan';
import { leavesOfInstructors } from '@server/modules/statements/repository';
import type { StoredUnit } from '@server/modules/units/stored';
import { byUnit, joinFacts, unitYearsOf } from '@server/modules/units/unit-years';
import type { Deps } from '@server/runtime/deps';
import { inGroups } from '@server/runtime/in-groups';

export interface CountedUnit {
  readonly facts: UnitFacts;
  readonly operating: boolean;
  readonly kind: UnitKind;
  readonly formation: Formation;
}

/** Units of one page that somebody waits for. */
export const UNITS_AT_ONCE = 25;
/** Documents of years that one request reads: packed they are 4 to 7 KB, and an answer stays under 1 MB. */
export const YEARS_AT_ONCE = 80;
export const UNIT_FIELDS = ['sortKey', 'status', 'kind', 'formation'] as const;

/**
 * Facts over all years that the plans reach into, and the leaves of their instructors: two requests for a page of 25
 * units; of a larger one the years are read in parts, all at once.
 */
export async function factsOfPage(
  { store }: Deps,
  plans: readonly Plan[],
  page: readonly Pick<StoredUnit, '_id' | 'status' | 'kind' | 'formation'>[],
): Promise<{ units: CountedUnit[]; leaves: ReadonlyMap<string, readonly Leave[]> }> {
  const years = yearsOf(plans);
  const size = Math.max(1, Math.floor(YEARS_AT_ONCE / years.length));
  const ids = page.map(({ _id }) => _id);
  const found = await Promise.all(
    inGroups(ids, size).map((some) => unitYearsOf(store, some, years)),
  );
  const documents = byUnit(found.flat());
  const units = page.map(({ _id, status, kind, formation }) => ({
    facts: joinFacts(_id, documents.get(_id) ?? []),
    operating: status === 'operating',
    kind,
    formation,
  }));
  const instructorIds = units.flatMap(({ facts }) =>
    facts.responsibilities.map((r) => r.instructorId),
  );
  return { units, leaves: await leavesOfInstructors(store, [...new Set(instructorIds)]) };
}

/** Calendar years that the plans reach into. */
export function yearsOf(plans: readonly Plan[]): number[] {
  const days = plans.flatMap(({ terms, today }) => [
    toDayNumber(today),
    ...terms.map(({ period }) => period.first),
  ]);
  const [first, last] = [Math.min(...days), Math.max(...days)].map((d) => numberToCivil(d).year);
  return Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, i) => (first ?? 0) + i);
}
