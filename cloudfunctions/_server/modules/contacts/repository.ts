/** 联系记录: how they are found. */
import { type StoredContact } from './stored';
import type { Store } from '@server/runtime/store';

/** Contacts at units within days, both included, the earliest first. */
export const contactsWithin = (
  store: Store,
  first: string,
  last: string,
  unitIds: readonly string[],
): Promise<StoredContact[]> =>
  store.find('contacts', {
    where: { unitId: { in: unitIds }, on: { gte: first, lte: last } },
    orderBy: [['on', 'asc']],
    limit: 1000,
  });

/** Contacts at a unit, the latest first. */
export const latestContactsOf = (
  store: Store,
  unitId: string,
  limit: number,
): Promise<StoredContact[]> =>
  store.find('contacts', {
    where: { unitId },
    orderBy: [
      ['on', 'desc'],
      ['_id', 'desc'],
    ],
    limit,
  });

/** Contacts at a unit in a year. */
export const contactsOfYear = (
  store: Store,
  unitId: string,
  year: number,
): Promise<StoredContact[]> =>
  store.find('contacts', {
    where: { unitId, on: { gte: `${year}-01-01`, lte: `${year}-12-31` } },
    limit: 1000,
  });
