/** 诉求和承诺: how they are found. */
import { type StoredMatter } from './stored';
import { addDays } from '@core/shared/calendar/day';
import { findAllOf, findIn, type Some, type Store } from '@server/runtime/store';

/** Needs and promises of units that are still open. */
export const openMattersOf = (
  store: Pick<Store, 'find'>,
  unitIds: readonly string[],
): Promise<StoredMatter[]> =>
  store.find('matters', {
    where: { unitId: { in: [...unitIds].sort() }, open: true },
    limit: 1000,
  });

/** Needs and promises of an instructor's units. */
export const mattersAt = (store: Store, unitIds: readonly string[]): Promise<StoredMatter[]> =>
  store.find('matters', {
    where: { unitId: { in: unitIds } },
    limit: 1000,
  });

/** Needs of a town, a page at a time. */
export const needsOfTown = (
  store: Store,
  townId: string,
  after: string,
  limit: number,
): Promise<StoredMatter[]> =>
  store.find('matters', {
    where: { townId, kind: 'need', _id: { gt: after } },
    orderBy: [['_id', 'asc']],
    limit,
  });

/** Needs and promises of units, some hundreds of units a request. */
export const mattersOfUnits = (store: Store, unitIds: readonly string[]): Promise<StoredMatter[]> =>
  findIn(store, 'matters', 'unitId', unitIds);

/** Open promises that are due today or tomorrow. */
export const promisesDueFrom = (store: Store, today: string): Promise<StoredMatter[]> =>
  store.find('matters', {
    where: {
      kind: 'promise',
      open: true,
      dueOn: { gte: today, lte: addDays(today, 1) },
    },
    limit: 1000,
  });

/** Needs and promises of a unit, the open ones first. */
export const latestMattersOf = (
  store: Store,
  unitId: string,
  limit: number,
): Promise<StoredMatter[]> =>
  store.find('matters', {
    where: { unitId },
    orderBy: [
      ['open', 'desc'],
      ['_id', 'desc'],
    ],
    limit,
  });

/** The days of these towns' needs: one request where there are less than a thousand. */
export const daysOfNeeds = (
  store: Store,
  townIds: readonly string[],
): Promise<Some<StoredMatter, 'townId' | 'raisedOn' | 'steps'>[]> =>
  findAllOf(store, 'matters', 'townId', townIds, { kind: 'need' }, ['townId', 'raisedOn', 'steps']);
