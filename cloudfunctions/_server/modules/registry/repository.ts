/** Comparisons with the register: how they are found. */
import { type StoredRegistryRun, type StoredRegistryDifferences } from './stored';
import type { Some, Store } from '@server/runtime/store';

/** The last comparisons, the latest first. */
export const latestRuns = (store: Store): Promise<Some<StoredRegistryRun, 'at' | 'fileName'>[]> =>
  store.find('registryRuns', {
    where: {},
    orderBy: [['at', 'desc']],
    limit: 20,
    fields: ['fileName', 'at'],
  });

/** Pages of differences by their ids. */
export const differencesById = (
  store: Store,
  ids: readonly string[],
): Promise<StoredRegistryDifferences[]> =>
  store.find('registryDifferences', {
    where: { _id: { in: ids } },
    limit: 1000,
  });
