import type { CollectionSpecs } from '@server/runtime/collection';
import type { GradeCollections } from './stored';

export const gradeCollections: CollectionSpecs<GradeCollections> = {
  grades: {
    indexes: ['townId'],
    personal: { nothing: 'about the organisation; who graded it stands by id' },
    removal: 'texts',
  },
};
