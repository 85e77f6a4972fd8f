/**
 * The towns that people belong to on a day: those of the branches they are of, of the units
 * they are in charge of, and those whose staff they are. `townIds` in a person's document
 * only grows and serves the index; who belongs where today is worked out here, so that the
 * day of a move ends it.
 */
import type { Day } from '@core/shared/calendar/day';
import { findIn, type Store } from './store';
import type { StoredPerson } from '@server/modules/people/stored';
import { unitYearsOfInstructors, yearOf } from '@server/modules/units/unit-years';

type Someone = Pick<StoredPerson, '_id' | 'roles'>;
type Finder = Pick<Store, 'find'>;
type Towns = Map<string, Set<string>>;

const isOn = ({ from, to }: { from: Day; to?: Day | undefined }, day: Day): boolean =>
  from <= day && (!to || day < to);

/** Towns by person; at most two requests for some hundreds of people. */
export async function townsOf(store: Finder, people: readonly Someone[], on: Day): Promise<Towns> {
  const towns: Towns = new Map(people.map(({ _id }) => [_id, new Set<string>()]));
  const held = people.flatMap(({ _id, roles }) =>
    roles.filter((r) => isOn(r, on)).map(({ role, scopeId }) => ({ _id, role, scopeId })),
  );
  const ofBranch = held.filter(({ role }) => role === 'member' || role === 'secretary');
  const branchIds = [...new Set(ofBranch.map(({ scopeId }) => scopeId))];
  const branches = await findIn(store, 'partyOrganizations', '_id', branchIds);
  const townOfBranch = new Map(branches.map(({ _id, townId }) => [_id, townId]));
  for (const { _id, scopeId } of ofBranch) {
    const town = townOfBranch.get(scopeId);
    if (town) towns.get(_id)?.add(town);
  }
  for (const { _id, role, scopeId } of held) {
    if (role === 'townSupervisor') towns.get(_id)?.add(scopeId);
  }
  const instructors = held.filter(({ role }) => role === 'instructor').map(({ _id }) => _id);
  await addUnitTowns(store, towns, [...new Set(instructors)], on);
  return towns;
}

/** Towns of one person. */
export async function townsOfPerson(store: Finder, person: Someone, on: Day): Promise<Set<string>> {
  return (await townsOf(store, [person], on)).get(person._id) ?? new Set();
}

async function addUnitTowns(
  store: Finder,
  towns: Towns,
  instructorIds: readonly string[],
  on: Day,
): Promise<void> {
  if (instructorIds.length === 0) return;
  const years = await unitYearsOfInstructors(store, instructorIds, [yearOf(on)]);
  for (const { townId, facts } of years) {
    for (const { instructorId, ...span } of facts.responsibilities) {
      if (isOn(span, on)) towns.get(instructorId)?.add(townId);
    }
  }
}
