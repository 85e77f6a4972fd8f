import { dayOfInstant } from '@core/shared/calendar/day';
import { byField, type CollectionSpecs } from '@server/runtime/collection';
import type { SystemCollections } from './stored';

export const systemCollections: CollectionSpecs<SystemCollections> = {
  audit: {
    indexes: [],
    personal: { nothing: 'who wrote what, by ids; each record is told where it stands itself' },
    removal: 'texts',
  },
  deployment: {
    indexes: [],
    personal: { nothing: 'facts of the deployment' },
    removal: { kept: 'facts of the deployment' },
  },
  jobs: {
    indexes: [],
    personal: { nothing: 'how far the clock has come' },
    removal: { kept: 'how far the clock has come' },
  },
  heldRecords: {
    indexes: [],
    personal: [
      {
        section: 'held',
        where: byField('_id'),
        lines: ({ held }) =>
          held.map(({ reason, savedAt }) => ({
            on: dayOfInstant(savedAt),
            text: `手机上没有送达的记录：${reason}`,
          })),
      },
    ],
    removal: 'texts',
  },
  reconciliations: {
    indexes: [],
    personal: { nothing: 'ids of documents that were compared' },
    removal: 'texts',
  },
};
