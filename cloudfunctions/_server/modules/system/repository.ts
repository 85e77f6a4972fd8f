/** Jobs, comparisons and held records: how they are found. */
import { type StoredHeldRecords, type StoredReconciliation } from './stored';
import type { Store } from '@server/runtime/store';
import { type StoredJob } from '@server/runtime/stored-own';

/** What phones could not deliver. */
export const heldRecordsOf = (store: Store, limit: number): Promise<StoredHeldRecords[]> =>
  store.find('heldRecords', {
    where: {},
    orderBy: [['_id', 'asc']],
    limit,
  });

/** Every job as its last chunk left it. */
export const allJobs = (store: Store): Promise<StoredJob[]> =>
  store.find('jobs', { where: {}, orderBy: [['_id', 'asc']], limit: 100 });

/** The last comparisons of derived documents with the records. */
export const latestReconciliations = (
  store: Store,
  limit: number,
): Promise<StoredReconciliation[]> =>
  store.find('reconciliations', {
    where: {},
    orderBy: [['_id', 'desc']],
    limit,
  });
