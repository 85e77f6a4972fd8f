import { byField, type CollectionSpecs } from '@server/runtime/collection';
import type { MatterCollections } from './stored';

export const matterCollections: CollectionSpecs<MatterCollections> = {
  matters: {
    indexes: ['unitId open', 'kind dueOn', 'townId kind', 'raisedBy'],
    personal: [
      {
        section: 'matters',
        where: byField('raisedBy'),
        lines: ({ kind, text, raisedOn }) => [
          { on: raisedOn, text: `${kind === 'need' ? '诉求' : '承诺'}：${text}` },
        ],
      },
    ],
    removal: 'texts',
  },
};
