/** 台账 and its changes: how they are found. */
import { type StoredLedger, type StoredLedgerChange } from './stored';
import { findIn, type Store } from '@server/runtime/store';

/** 台账 of units, some hundreds a request. */
export const ledgersById = (store: Store, ids: readonly string[]): Promise<StoredLedger[]> =>
  findIn(store, 'ledgers', '_id', ids);

/** Changes of a unit's 台账, the latest first, a page at a time. */
export const ledgerChangesOf = (
  store: Store,
  unitId: string,
  after: string | undefined,
  limit: number,
): Promise<StoredLedgerChange[]> =>
  store.find('ledgerChanges', {
    where: { unitId, ...(after ? { sortKey: { lt: after } } : {}) },
    orderBy: [['sortKey', 'desc']],
    limit,
  });

/** 台账 of a page of units: one request. */
export const ledgersAmong = (
  store: Store,
  ids: readonly string[],
  limit: number,
): Promise<StoredLedger[]> =>
  store.find('ledgers', {
    where: { _id: { in: ids } },
    limit,
  });
