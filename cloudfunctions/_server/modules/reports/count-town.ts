/**
 * One town of a 通报, step after step: its units page by page, then its people and
 * organisations, its branches' 党日, its needs. The place is plain data, so that a
 * cursor can carry it and a chunk that is killed is done again from where it began.
 */
import type { MonthCounts, TownFacts } from '@core/modules/reports/contract';
import { planMonth, type Plan } from '@core/modules/cadence/plan';
import {
  addMonths,
  countContacts,
  emptyMonth,
  isReached,
  marksOf,
} from '@core/modules/reports/count-month';
import { countNeeds, type CountedNeed } from '@core/modules/reports/count-needs';
import { isInForce } from '@server/runtime/actor';
import type { StoredReport } from './stored';
import {
  beginTown,
  countUnits,
  type CountedUnit,
  type TownCount,
} from '@server/modules/figures/town-count';
import { factsOfPage, UNIT_FIELDS, UNITS_AT_ONCE } from '@server/modules/figures/unit-page';
import type { Deps } from '@server/runtime/deps';
import { countBranches } from './count-branches';
import { allNeedsOf } from '@server/modules/matters/repository';
import { organizationsOfTown } from '@server/modules/organizations/repository';
import { rolesInTown } from '@server/modules/people/repository';

/** Where the counting of a town stands. */
export interface Place {
  readonly asOf: number;
  /** After the unit of this order. */
  readonly after: string;
  /** How the town stands and its marks, for each month in hand. */
  readonly towns: readonly TownCount[];
  /** The rest of each month. */
  readonly months: readonly MonthCounts[];
}

/** What a report counts: its month, and the one it corrects. */
export interface Frame {
  readonly months: readonly string[];
  readonly plans: readonly Plan[];
}

export function frameOf(deps: Deps, { month, corrects, knownOn }: StoredReport): Frame {
  const months = [month, ...(corrects ? [corrects.month] : [])];
  const setting = { ...deps, today: knownOn };
  return { months, plans: months.map((m) => planMonth(m, setting)) };
}

export const beginPlace = (townId: string, asOf: number, { plans }: Frame): Place => ({
  asOf,
  after: '',
  towns: plans.map((plan) => beginTown(townId, asOf, plan)),
  months: plans.map(emptyMonth),
});

/** Counts one page of units; three requests. `whole` when there are no more. */
export async function countPage(
  deps: Deps,
  frame: Frame,
  townId: string,
  place: Place,
): Promise<{ place: Place; whole: boolean }> {
  const page = await deps.store.find('units', {
    where: { townId, sortKey: { gt: place.after } },
    orderBy: [['sortKey', 'asc']],
    limit: UNITS_AT_ONCE,
    fields: UNIT_FIELDS,
  });
  const last = page[page.length - 1];
  if (!last) return { place, whole: true };
  const { units, leaves } = await factsOfPage(deps, frame.plans, page);
  return {
    place: {
      ...place,
      after: last.sortKey,
      towns: place.towns.map((town, i) => countUnits(town, units, leaves, frame.plans[i] as Plan)),
      months: place.months.map((counts, i) =>
        addMonths(counts, contactsOf(units, frame.months[i] ?? '')),
      ),
    },
    whole: page.length < UNITS_AT_ONCE,
  };
}

function contactsOf(units: readonly CountedUnit[], month: string): MonthCounts {
  return units
    .map((unit): MonthCounts => {
      const contacts = countContacts(unit.facts.contacts, month);
      const reached = unit.operating && isReached(contacts);
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
  const needs = await needsOf(deps, id);
  const organizations = await standingIn(deps, id, knownOn);
  const branchIds = new Set(organizations.map(({ _id }) => _id));
  const members = await membersOf(deps, id, branchIds, knownOn);
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

/** Members of the town's organisations on the day. */
/** Party organisations that have not ended by the day. */
const standingIn = async ({ store }: Deps, townId: string, on: string) =>
  (await organizationsOfTown(store, townId)).filter(({ endedOn }) => !endedOn || endedOn > on);

async function membersOf(
  { store }: Deps,
  townId: string,
  branchIds: ReadonlySet<string>,
  on: string,
): Promise<number> {
  const people = await rolesInTown(store, townId);
  return people.filter(({ roles }) =>
    roles.some((r) => r.role === 'member' && branchIds.has(r.scopeId) && isInForce(r, on)),
  ).length;
}
