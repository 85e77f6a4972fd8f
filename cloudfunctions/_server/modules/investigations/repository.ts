/** 摸排: how it is found. */
import { type StoredInvestigation } from './stored';
import { findIn, type Store } from '@server/runtime/store';

/** Investigations of units, some hundreds a request. */
export const investigationsById = (
  store: Store,
  ids: readonly string[],
): Promise<StoredInvestigation[]> => findIn(store, 'investigations', '_id', ids);
