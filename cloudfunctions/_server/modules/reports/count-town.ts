/**
 * The units of one town of a 通报, page by page. The place is plain data, so that a cursor can carry it and a chunk that
 * is killed is done again from where it began.
 */
import type { MonthCounts } from '@core/modules/reports/contract';
import { addCompliance, complianceOf } from '@core/modules/cadence/compliance';
import { addCoverage } from '@core/modules/coverage/coverage';
import { earliest } from '@core/modules/reports/kept-unit';
import { dueAmong, sumUnits, type TownSum } from '@core/modules/reports/kept-town';
import type { Plan } from '@core/modules/cadence/plan';
import { addMonths, emptyMonth } from '@core/modules/reports/count-month';
import { beginTown, type TownCount } from '@server/modules/figures/town-count';
import { UNIT_FIELDS } from '@server/modules/figures/unit-page';
import type { Deps } from '@server/runtime/deps';
import { countUnitsOf } from './count-units';
import type { Frame } from './frame';
import { yearsIn } from './judged-units';
import type { CountedTown } from './stored';

/** Where the counting of a town stands. */
export interface Place {
  readonly asOf: number;
  /** After the unit of this order. */
  readonly after: string;
  /** Pages before this one; absent in the cursor of an earlier release. */
  readonly part?: number;
  /** How the town stands and its marks, for each month in hand. */
  readonly towns: readonly TownCount[];
  /** The rest of each month. */
  readonly months: readonly MonthCounts[];
  /** What is kept of its units, for each month; absent as `part` is. */
  readonly kept?: readonly KeptPart[];
}

/** Of units that were counted: see `CountedTown`. */
export type KeptPart = Pick<CountedTown, 'due' | 'marks' | 'listed' | 'years'>;

export const beginPlace = (townId: string, asOf: number, { plans }: Frame): Place => ({
  asOf,
  after: '',
  part: 0,
  towns: plans.map((plan) => beginTown(townId, asOf, plan)),
  months: plans.map(emptyMonth),
  kept: plans.map(() => ({ due: '', marks: [], listed: 0, years: 0 })),
});

/** Units of one page: their years are at most twice as many as one request finds. */
const UNITS_A_PAGE = 400;

/** Counts one page of units. `whole` when there are no more. */
export async function countPage(
  deps: Deps,
  frame: Frame,
  townId: string,
  place: Place,
): Promise<{ place: Place; whole: boolean }> {
  const page = await deps.store.find('units', {
    where: { townId, sortKey: { gt: place.after } },
    orderBy: [['sortKey', 'asc']],
    limit: UNITS_A_PAGE,
    fields: UNIT_FIELDS,
  });
  const last = page[page.length - 1];
  if (!last) return { place, whole: true };
  const { kept, part = 0 } = place;
  const { counted, marks } = await countUnitsOf(deps, frame, { townId, part }, page);
  const sums = frame.plans.map((plan, m) => sumUnits(counted[m] ?? [], plan));
  return {
    place: {
      ...withSums(place, sums),
      after: last.sortKey,
      part: part + 1,
      ...(kept && {
        kept: kept.map((before, m) => ({
          due: earliest([
            before.due,
            dueAmong(counted[m] ?? [], frame.plans[m]?.today ?? '', frame.plans[m] as Plan),
          ]),
          marks: [...before.marks, marks[m] ?? ''],
          listed: before.listed + page.length,
          years: before.years + (counted[m] ?? []).reduce((n, unit) => n + yearsIn(unit), 0),
        })),
      }),
    },
    whole: page.length < UNITS_A_PAGE,
  };
}

/** The place with what more units come to in each month. */
export const withSums = (place: Place, sums: readonly TownSum[]): Place => ({
  ...place,
  towns: place.towns.map((town, m) => addUnits(town, sums[m] as TownSum)),
  months: place.months.map((counts, m) => {
    const { contacts, unitsReached } = sums[m] as TownSum;
    return addMonths(counts, { ...emptyMonth(), contacts, unitsReached });
  }),
});

const addUnits = (town: TownCount, more: TownSum): TownCount => ({
  ...town,
  units: town.units + more.units,
  withoutInstructor: town.withoutInstructor + more.withoutInstructor,
  coverage: addCoverage(town.coverage, more.coverage),
  sums: town.sums.map((sum, term) => addCompliance(sum, more.sums[term] ?? complianceOf([]))),
});

/** What the units of a town that is counted whole came to in one of the months. */
export function sumOf({ towns, months }: Place, m: number): TownSum {
  const { units, withoutInstructor, coverage, sums } = towns[m] as TownCount;
  const { contacts, unitsReached } = months[m] ?? emptyMonth();
  return { units, withoutInstructor, coverage, sums, contacts, unitsReached };
}
