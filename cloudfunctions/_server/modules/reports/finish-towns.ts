/** The facts of towns whose units are counted: their people and organisations, their branches' 党日, their needs. */
import type { MonthCounts, TownFacts } from '@core/modules/reports/contract';
import { complianceIn, isSettled } from '@core/modules/counts/mark-figure';
import type { TownSum } from '@core/modules/counts/kept-town';
import { emptyMonth, marksOf } from '@core/modules/reports/count-month';
import { countNeeds } from '@core/modules/reports/count-needs';
import { isInForce } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import type { Place } from '@server/modules/counts/count-town';
import type { View } from '@server/modules/counts/view';
import { countBranches, rostersIn } from './count-branches';
import type { StoredReport } from './stored';
import { daysOfNeeds } from '@server/modules/matters/repository';
import { settingsOfTowns } from '@server/modules/organizations/repository';
import { rolesInTowns } from '@server/modules/people/repository';

/** Stores the facts of towns whose units are counted, from the one of this order. */
export async function storeTowns(
  deps: Deps,
  report: StoredReport,
  views: readonly View[],
  first: number,
  places: readonly Place[],
): Promise<void> {
  if (places.length === 0) return;
  const towns = report.towns.slice(first, first + places.length);
  const finished = towns.map(({ id, name }, i) => ({ id, name, place: places[i] as Place }));
  const all = await factsOfTowns(deps, views, finished, report.knownOn);
  await Promise.all(
    all.map((facts, i) =>
      deps.store.set('reportTowns', {
        _id: `${report._id}_${facts.townId}`,
        schemaVersion: 1,
        reportId: report._id,
        order: first + i,
        facts,
      }),
    ),
  );
}

interface FinishedTown {
  readonly id: string;
  readonly name: string;
  readonly place: Place;
}

/** Three requests for a thousand of each, and two for every fifty branches in each month, whatever the towns. */
async function factsOfTowns(
  deps: Deps,
  views: readonly View[],
  finished: readonly FinishedTown[],
  knownOn: string,
): Promise<TownFacts[]> {
  const townIds = finished.map(({ id }) => id);
  const [needs, found, people] = await Promise.all([
    daysOfNeeds(deps.store, townIds),
    settingsOfTowns(deps.store, townIds),
    rolesInTowns(deps.store, townIds),
  ]);
  const standing = found.filter(({ endedOn }) => !endedOn || endedOn > knownOn);
  const months = views.map((view) => view.months[0] ?? '');
  const held = await Promise.all(months.map((month) => rostersIn(deps, standing, month)));
  const needsOf = byTown(needs, ({ townId }) => [townId]);
  const organizationsOf = byTown(standing, ({ townId }) => [townId]);
  const peopleOf = byTown(people, (person) => person.townIds);
  return finished.map(({ id, name, place: { asOf, sums } }) => {
    const organizations = organizationsOf.get(id) ?? [];
    const whole = months.map((month, m): MonthCounts => ({
      ...emptyMonth(),
      ...countBranches(deps, organizations, held[m] ?? NOTHING_HELD, month, knownOn),
      ...sums[m]?.months[0],
      marks: marksIn(views[m] as View, sums[m] as TownSum),
      needs: countNeeds(needsOf.get(id) ?? [], month),
    }));
    const [month, before] = whole;
    const { units, withoutInstructor, coverage } = sums[0] as TownSum;
    const branchIds = new Set(organizations.map(({ _id }) => _id));
    const members = membersAmong(peopleOf.get(id) ?? [], branchIds, knownOn);
    return {
      townId: id,
      name,
      asOf,
      state: { units, withoutInstructor, coverage, organizations: organizations.length, members },
      month: month ?? emptyMonth(),
      ...(before ? { before } : {}),
    };
  });
}

const marksIn = ({ plan }: View, { marks }: TownSum): MonthCounts['marks'] =>
  marksOf(
    plan,
    plan.terms.map((term, i) => complianceIn(marks[i] ?? [], isSettled(term, plan.today))),
  );

const NOTHING_HELD = { own: new Map(), elsewhere: new Map() };

/** What is of each town; a person may be in the lists of several. */
function byTown<T>(all: readonly T[], townsOf: (one: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    for (const townId of townsOf(one)) {
      const group = groups.get(townId);
      if (group) group.push(one);
      else groups.set(townId, [one]);
    }
  }
  return groups;
}

/** Members of the town's organisations on the day. */
function membersAmong(
  people: Awaited<ReturnType<typeof rolesInTowns>>,
  branchIds: ReadonlySet<string>,
  on: string,
): number {
  return people.filter(({ roles }) =>
    roles.some((r) => r.role === 'member' && branchIds.has(r.scopeId) && isInForce(r, on)),
  ).length;
}
