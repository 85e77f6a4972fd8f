import { cardStateTitles } from '@core/modules/integrity-cards/labels';
import { byField, type CollectionSpecs } from '@server/runtime/collection';
import type { IntegrityCardCollections } from './stored';

export const integrityCardCollections: CollectionSpecs<IntegrityCardCollections> = {
  integrityCards: {
    indexes: [
      'personId',
      'by',
      'awaitedBy state',
      'state sortKey',
      'townIds state sortKey',
      'organizationIds state sortKey',
      'personId state sortKey',
    ],
    personal: [
      {
        section: 'integrityCards',
        where: byField('personId'),
        lines: ({ on, says, place, state, leavesOn }) => [
          {
            on,
            text: `诚信卡：${says.branchName}转出${place ? `，去${place}` : ''}，${leavesOn}离开 · ${cardStateTitles[state]}`,
          },
        ],
      },
      {
        section: 'integrityCards',
        where: byField('by'),
        lines: ({ on, consent }) =>
          consent === 'written' ? [{ on, text: '代本支部党员送出的诚信卡' }] : [],
      },
    ],
    removal: 'texts',
  },
};
