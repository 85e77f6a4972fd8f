/** A page of units with all that plans judge of them: what figures and reports count. */
import type { Leave } from '@core/modules/cadence/contract';
import { numberToCivil, toDayNumber } from '@core/shared/calendar/day';
import type { Plan } from '@core/modules/cadence/plan';
import { leavesOfInstructors } from '@server/modules/statements/repository';
import type { StoredUnit } from '@server/modules/units/stored';
import { byUnit, joinFacts, unitYearsOf } from '@server/modules/units/unit-years';
import type { Deps } from '@server/runtime/deps';
import type { CountedUnit } from './town-count';

/** Units of one page: a year of contacts is about 9 KB, and an answer of the database stays under 1 MB. */
export const UNITS_AT_ONCE = 25;
export const UNIT_FIELDS = ['sortKey', 'status', 'kind', 'formation'] as const;

/** Facts over all years that the plans reach into, and the leaves of their instructors: two requests. */
export async function factsOfPage(
  { store }: Deps,
  plans: readonly Plan[],
  page: readonly Pick<StoredUnit, '_id' | 'status' | 'kind' | 'formation'>[],
): Promise<{ units: CountedUnit[]; leaves: ReadonlyMap<string, readonly Leave[]> }> {
  const documents = byUnit(
    await unitYearsOf(
      store,
      page.map(({ _id }) => _id),
      yearsOf(plans),
    ),
  );
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
