import { byField, type CollectionSpecs } from '@server/runtime/collection';
import type { OfficeMeetingCollections } from './stored';

export const officeMeetingCollections: CollectionSpecs<OfficeMeetingCollections> = {
  officeMeetings: {
    indexes: ['sortKey', 'obligation on', 'owedBy', 'by'],
    personal: [
      {
        section: 'practices',
        where: byField('by'),
        lines: ({ on, agenda }) => [{ on, text: `工委会议记录 · ${agenda[0] ?? '无议题'}` }],
      },
    ],
    removal: 'texts',
  },
};
