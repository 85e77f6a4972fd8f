import type { CollectionSpecs } from '@server/runtime/collection';
import type { RegistryCollections } from './stored';

export const registryCollections: CollectionSpecs<RegistryCollections> = {
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
