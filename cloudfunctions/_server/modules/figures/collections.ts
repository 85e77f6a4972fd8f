import type { CollectionSpecs } from '@server/runtime/collection';
import type { StoredFigures } from './stored';

export const figureCollections: CollectionSpecs<{ figures: StoredFigures }> = {
  figures: {
    indexes: [],
    personal: { nothing: 'numbers of a town' },
    removal: { kept: 'numbers of a town' },
  },
};
