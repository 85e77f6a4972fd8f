import type { CollectionSpecs } from '@server/runtime/collection';
import type { StoredRegistryDifferences, StoredRegistryRun } from './stored';

export const registryCollections: CollectionSpecs<{
  registryRuns: StoredRegistryRun;
  registryDifferences: StoredRegistryDifferences;
}> = {
  registryRuns: {
    indexes: ['at'],
    personal: { nothing: 'units of the public registry' },
    removal: 'texts',
  },
  registryDifferences: {
    indexes: [],
    personal: { nothing: 'units of the public registry' },
    removal: 'lists',
  },
};
