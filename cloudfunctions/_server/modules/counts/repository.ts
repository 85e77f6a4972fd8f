/** What was kept of counts, and what tells whether it stands: how they are found. */
import type { StoredPerson } from '@server/modules/people/stored';
import type { StoredUnit, StoredUnitYear } from '@server/modules/units/stored';
import { inGroups } from '@server/runtime/in-groups';
import { findAll, type Some, type Store } from '@server/runtime/store';
import type { StoredCountedTowns, StoredCountedUnits } from './stored';

/** What one request finds at most. */
const MOST = 1000;

/** Counts of units that were kept, by where they lie; a page is 50 to 150 KB. */
export const keptUnits = (store: Store, ids: readonly string[]): Promise<StoredCountedUnits[]> =>
  store.find('countedUnits', { where: { _id: { in: ids } }, limit: MOST });

/** What the district's towns came to in some views. */
export const keptTowns = (store: Store, ids: readonly string[]): Promise<StoredCountedTowns[]> =>
  store.find('countedTowns', { where: { _id: { in: ids } }, limit: 10 });

/** Forgets what towns came to in every view: each is counted whole again. */
export async function forgetTowns(store: Store): Promise<void> {
  const all = await findAll(store, 'countedTowns', {}, []);
  await Promise.all(all.map(({ _id }) => store.remove('countedTowns', _id)));
}

/** How often these years of units were written, and whose they are: a request for each thousand. */
export const revisionsOf = async (
  store: Store,
  yearIds: readonly string[],
): Promise<Some<StoredUnitYear, 'rev' | 'instructorIds'>[]> =>
  (
    await Promise.all(
      inGroups(yearIds, MOST).map((some) =>
        store.find('unitYears', {
          where: { _id: { in: some } },
          limit: MOST,
          fields: ['rev', 'instructorIds'],
        }),
      ),
    )
  ).flat();

/** Years of units that were written after a revision, in the order of writing: at most 1,000. */
export const yearsWritten = (
  store: Store,
  after: string,
): Promise<Some<StoredUnitYear, 'rev' | 'unitId'>[]> =>
  store.find('unitYears', {
    where: { rev: { gt: after } },
    orderBy: [['rev', 'asc']],
    limit: MOST,
    fields: ['rev', 'unitId'],
  });

/** Units that were written after a revision, in the order of writing: at most 1,000. */
export const unitsWritten = (store: Store, after: string): Promise<Some<StoredUnit, 'rev'>[]> =>
  store.find('units', {
    where: { rev: { gt: after } },
    orderBy: [['rev', 'asc']],
    limit: MOST,
    fields: ['rev'],
  });

/** What is counted of these units themselves: at most 1,000. */
export const statesOf = (
  store: Store,
  ids: readonly string[],
): Promise<Some<StoredUnit, 'townId' | 'status' | 'kind' | 'formation'>[]> =>
  store.find('units', {
    where: { _id: { in: ids } },
    limit: MOST,
    fields: ['townId', 'status', 'kind', 'formation'],
  });

/** Units of these instructors in these years: at most 1,000. */
export const unitsOfInstructors = (
  store: Store,
  instructorIds: readonly string[],
  years: readonly number[],
): Promise<Some<StoredUnitYear, 'unitId'>[]> =>
  store.find('unitYears', {
    where: { instructorIds: { in: instructorIds }, year: { in: years } },
    limit: MOST,
    fields: ['unitId'],
  });

/** Leaves of everybody who is or was an instructor. */
export const leavesOfAll = (store: Store): Promise<Some<StoredPerson, 'leaves'>[]> =>
  findAll(store, 'persons', { 'roles.role': 'instructor' }, ['leaves']);
