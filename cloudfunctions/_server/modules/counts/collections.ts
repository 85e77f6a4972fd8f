import type { CollectionSpecs } from '@server/runtime/collection';
import type { CountCollections } from './stored';

export const countCollections: CollectionSpecs<CountCollections> = {
  countedUnits: {
    indexes: [],
    personal: { nothing: 'numbers of units' },
    removal: { kept: 'numbers of units: neither a person nor a text' },
  },
  countedTowns: {
    indexes: [],
    personal: { nothing: 'numbers of towns, and that an id was on leave' },
    removal: { kept: 'numbers and ids alone' },
  },
};
