import type { CollectionSpecs } from '@server/runtime/collection';
import type { UploadCollections } from './stored';

export const uploadCollections: CollectionSpecs<UploadCollections> = {
  uploads: {
    indexes: ['path', 'at'],
    personal: { nothing: 'whose file lies where, until it was read: two days at most' },
    removal: { kept: 'ids and a path, no text' },
  },
};
