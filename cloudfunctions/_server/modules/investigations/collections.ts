import type { CollectionSpecs } from '@server/runtime/collection';
import type { InvestigationCollections } from './stored';

export const investigationCollections: CollectionSpecs<InvestigationCollections> = {
  investigations: {
    indexes: [],
    personal: { nothing: 'counts of a unit, never a name; who found them stands by id' },
    removal: 'texts',
  },
};
