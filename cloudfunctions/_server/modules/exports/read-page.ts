/** What a step of an export gives, and what the steps share. */
import type { ExportCell, ExportRows } from '@core/modules/exports/contract';
import { maskPhone } from '@server/runtime/mask';
import { townsOf } from '@server/runtime/places';
import { findAny } from '@server/runtime/store';
import type { CollectionName, Collections } from '@server/runtime/stored';
import type { StoredPerson } from '@server/modules/people/stored';
import type { StoredExport } from './stored';
import type { Deps } from '@server/runtime/deps';
import { personsPage } from '@server/modules/people/repository';

export interface ReadPage {
  readonly rows: ExportRows;
  /** Where the step goes on; absent when it has read all. */
  readonly next?: string;
}
export type ReadStep = (deps: Deps, head: StoredExport, after: string) => Promise<ReadPage>;
/** For each table that a noun brings to the archive, how it is read. */
export type ArchiveReads<T> = Readonly<Record<keyof T, ReadStep>>;

/** Documents of one page: with their years and names a page stays under 1 MB. */
export const PAGE = 200;

export const dayCell = (day: string | undefined): ExportCell => (day ? { day } : null);

/** Where a page ended, when there may be another. */
export const nextOf = (page: readonly { sortKey: string }[]): Pick<ReadPage, 'next'> => {
  const last = page[PAGE - 1];
  return last ? { next: last.sortKey } : {};
};

/** Of a page of people, those of the export's town on its day: the index also finds who has left. */
export async function ofTown(
  { store }: Deps,
  { townId, asOf }: StoredExport,
  people: readonly StoredPerson[],
): Promise<StoredPerson[]> {
  if (!townId) return [...people];
  const towns = await townsOf(store, people, asOf);
  return people.filter(({ _id }) => towns.get(_id)?.has(townId));
}

/** A page of the people who hold a role, by name; of a town where the export is one's. */
export async function peoplePage(
  deps: Deps,
  head: StoredExport,
  after: string,
  role?: StoredPerson['roles'][number]['role'],
): Promise<StoredPerson[]> {
  return personsPage(deps.store, after, role, head.townId, PAGE);
}

/** In full on a roster, which is read back, or where it was asked for with the reason; else masked. */
export const phoneIn =
  ({ kind, withPhones }: Pick<StoredExport, 'kind' | 'withPhones'>) =>
  (phone: string | undefined): string | null =>
    !phone ? null : kind === 'roster' || withPhones ? phone : maskPhone(phone);

/** Documents that hold lists themselves: fewer of them stay under 1 MB. */
export const LONG_PAGE = 40;

/** A page of a collection in order of ids; of a town where its documents say so. */
export async function page<C extends CollectionName>(
  { store }: Deps,
  collection: C,
  after: string,
  townId?: string,
  limit = PAGE,
): Promise<{ found: Collections[C][]; next?: string }> {
  const found = await findAny(store, collection, {
    where: { _id: { gt: after }, ...(townId ? { townId } : {}) },
    orderBy: [['_id', 'asc']],
    limit,
  });
  const last = found[limit - 1];
  return { found, ...(last ? { next: last._id } : {}) };
}

export const rest = ({ next }: { next?: string }) => (next === undefined ? {} : { next });
