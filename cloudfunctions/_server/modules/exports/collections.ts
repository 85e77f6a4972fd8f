import type { CollectionSpecs } from '@server/runtime/collection';
import type { ExportCollections } from './stored';

export const exportCollections: CollectionSpecs<ExportCollections> = {
  exports: {
    indexes: ['startedBy startedAt', 'startedAt'],
    personal: { nothing: 'who took what along is told by `accesses`, to whom it is about' },
    removal: { kept: 'dropped when somebody in them is removed' },
  },
  exportParts: {
    indexes: [],
    personal: { nothing: 'copies for a few days' },
    removal: { kept: 'dropped with their export' },
  },
};
