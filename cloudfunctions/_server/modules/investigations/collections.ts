import type { CollectionSpecs } from '@server/runtime/collection';
import type { StoredInvestigation } from './stored';

export const investigationCollections: CollectionSpecs<{ investigations: StoredInvestigation }> = {
  investigations: {
    indexes: [],
    personal: { nothing: 'counts of a unit, never a name; who found them stands by id' },
    removal: 'texts',
  },
};
