import type { CollectionSpecs } from '@server/runtime/collection';
import type { FormCollections } from './stored';

export const formCollections: CollectionSpecs<FormCollections> = {
  forms: {
    indexes: ['at'],
    personal: { nothing: 'blank forms of superiors' },
    removal: 'texts',
  },
};
