import type { CollectionSpecs } from '@server/runtime/collection';
import type { FigureCollections } from './stored';

export const figureCollections: CollectionSpecs<FigureCollections> = {
  figures: {
    indexes: [],
    personal: { nothing: 'numbers of a town' },
    removal: { kept: 'numbers of a town' },
  },
};
