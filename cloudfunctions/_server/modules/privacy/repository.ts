/** Requests and erasures: how they are found. */
import { type StoredErasure, type StoredDataRequest } from './stored';
import type { Store } from '@server/runtime/store';

/** The erasure that waits longest. */
export const oldestErasure = (store: Store): Promise<StoredErasure[]> =>
  store.find('erasures', {
    where: {},
    orderBy: [['at', 'asc']],
    limit: 1,
  });

/** Requests that wait in some towns, or in all, a page at a time. */
export const requestsWaiting = (
  store: Store,
  after: string,
  towns: string[] | null,
  limit: number,
): Promise<StoredDataRequest[]> =>
  store.find('dataRequests', {
    where: { waitKey: { gt: after }, ...(towns ? { waitsIn: { in: towns } } : {}) },
    orderBy: [['waitKey', 'asc']],
    limit,
  });
