import type { CollectionSpecs } from '@server/runtime/collection';
import type { ReportCollections } from './stored';

export const reportCollections: CollectionSpecs<ReportCollections> = {
  reports: {
    indexes: ['state', 'startedAt', 'scopeId startedAt'],
    personal: { nothing: 'numbers of towns; an issued one is kept as it was signed' },
    removal: 'lists',
  },
  reportTowns: {
    indexes: ['reportId order'],
    personal: { nothing: 'numbers of a town' },
    removal: 'lists',
  },
  reportFiles: {
    indexes: [],
    personal: { nothing: 'issued files, kept to the byte' },
    removal: { kept: 'issued 通报, for the years that the rules on archives say' },
  },
  numbers: {
    indexes: [],
    personal: { nothing: 'running numbers' },
    removal: { kept: 'running numbers' },
  },
};
