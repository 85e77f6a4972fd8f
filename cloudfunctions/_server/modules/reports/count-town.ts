/**
 * One town of a 通报, step after step: its units page by page, then its people and
 * organisations, its branches' 党日, its needs. The place is plain data, so that a
 * cursor can carry it and a chunk that is killed is done again from where it began.
 */
import type { MonthCounts, TownFacts } from '@core/modules/reports/contract';
import { addCompliance } from '@core/modules/cadence/compliance';
import { addCoverage, countCoverage, type CoverageUnit } from '@core/modules/coverage/coverage';
import { complianceIn, type UnitMonth } from '@core/modules/reports/kept-unit';
import type { Plan } from '@core/modules/cadence/plan';
import { addMonths, emptyMonth, isReached, marksOf } from '@core/modules/reports/count-month';
import { countNeeds, type CountedNeed } from '@core/modules/reports/count-needs';
import { isInForce } from '@server/runtime/actor';
import { beginTown, type TownCount } from '@server/modules/figures/town-count';
import { UNIT_FIELDS } from '@server/modules/figures/unit-page';
import type { Deps } from '@server/runtime/deps';
import { countBranches } from './count-branches';
import { countUnitsOf } from './count-units';
import type { Frame } from './frame';
import { allNeedsOf } from '@server/modules/matters/repository';
import { organizationsOfTown } from '@server/modules/organizations/repository';
import { rolesInTown } from '@server/modules/people/repository';

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
}

export const beginPlace = (townId: string, asOf: number, { plans }: Frame): Place => ({
  asOf,
  after: '',
  towns: plans.map((plan) => beginTown(townId, asOf, plan)),
  months: plans.map(emptyMonth),
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
  const ids = page.map(({ _id }) => _id);
  const counted = await countUnitsOf(deps, frame, { townId, part: place.part ?? 0 }, ids);
  const unitsOf = (m: number): CountedIn[] =>
    page.map(({ status, kind, formation }, i) => ({
      kind,
      formation,
      operating: status === 'operating',
      of: (counted[m] as UnitMonth[])[i] as UnitMonth,
    }));
  return {
    place: {
      ...place,
      after: last.sortKey,
      part: (place.part ?? 0) + 1,
      towns: place.towns.map((town, m) => addUnits(town, unitsOf(m))),
      months: place.months.map((counts, m) => addMonths(counts, contactsOf(unitsOf(m)))),
    },
    whole: page.length < UNITS_A_PAGE,
  };
}

interface CountedIn extends Omit<CoverageUnit, 'hasInstructor'> {
  readonly of: UnitMonth;
}

/** The town with more units counted. */
function addUnits(town: TownCount, units: readonly CountedIn[]): TownCount {
  const operating = units.filter((unit) => unit.operating);
  const covered = units.map((unit) => ({ ...unit, hasInstructor: unit.of.hasInstructor }));
  return {
    ...town,
    units: town.units + operating.length,
    withoutInstructor:
      town.withoutInstructor + operating.filter(({ of }) => !of.hasInstructor).length,
    coverage: addCoverage(town.coverage, countCoverage(covered)),
    sums: town.sums.map((sum, term) =>
      addCompliance(sum, complianceIn(units.map(({ of }) => of.marks[term] ?? '').join(''))),
    ),
  };
}

function contactsOf(units: readonly CountedIn[]): MonthCounts {
  return units
    .map(({ operating, of: { contacts } }): MonthCounts => {
      const reached = operating && isReached(contacts);
      return { ...emptyMonth(), contacts, unitsReached: reached ? 1 : 0 };
    })
    .reduce(addMonths, emptyMonth());
}

/** The town's facts, its units being counted: people, branches, needs. */
export async function finishTown(
  deps: Deps,
  frame: Frame,
  { id, name }: { id: string; name: string },
  { asOf, towns, months }: Place,
  knownOn: string,
): Promise<TownFacts> {
  const [needs, organizations, people] = await Promise.all([
    needsOf(deps, id),
    standingIn(deps, id, knownOn),
    rolesInTown(deps.store, id),
  ]);
  const branchIds = new Set(organizations.map(({ _id }) => _id));
  const members = membersAmong(people, branchIds, knownOn);
  const whole: MonthCounts[] = [];
  for (const [i, month] of frame.months.entries()) {
    const town = towns[i] as TownCount;
    const branches = await countBranches(deps, organizations, month, knownOn);
    whole.push({
      ...addMonths(months[i] ?? emptyMonth(), { ...emptyMonth(), ...branches }),
      marks: marksOf(frame.plans[i] as Plan, town.sums),
      needs: countNeeds(needs, month),
    });
  }
  const [month, before] = whole;
  const { units, withoutInstructor, coverage } = towns[0] as TownCount;
  const state = {
    units,
    withoutInstructor,
    coverage,
    organizations: organizations.length,
    members,
  };
  return {
    townId: id,
    name,
    asOf,
    state,
    month: month ?? emptyMonth(),
    ...(before ? { before } : {}),
  };
}

const needsOf = ({ store }: Deps, townId: string): Promise<CountedNeed[]> =>
  allNeedsOf(store, townId);

/** Party organisations that have not ended by the day. */
const standingIn = async ({ store }: Deps, townId: string, on: string) =>
  (await organizationsOfTown(store, townId)).filter(({ endedOn }) => !endedOn || endedOn > on);

/** Members of the town's organisations on the day. */
function membersAmong(
  people: Awaited<ReturnType<typeof rolesInTown>>,
  branchIds: ReadonlySet<string>,
  on: string,
): number {
  return people.filter(({ roles }) =>
    roles.some((r) => r.role === 'member' && branchIds.has(r.scopeId) && isInForce(r, on)),
  ).length;
}
