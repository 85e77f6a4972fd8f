import type { PairEntry } from '@core/modules/pairs/contract';
import { byField, type CollectionSpecs } from '@server/runtime/collection';
import type { PairCollections } from './stored';

const DONE: Readonly<Record<PairEntry['kind'], string>> = {
  activity: '登记活动',
  correct: '更正活动',
  void: '作废一条',
  review: '阶段评估',
  end: '结束',
  contest: '提出异议',
  settle: '处理异议',
};

export const pairCollections: CollectionSpecs<PairCollections> = {
  pairs: {
    indexes: [
      'partyIds',
      'kind townId',
      'meetsIds state',
      'state townId',
      'dueBy dueOn',
      'townId dueBy dueOn',
      'entries.by',
    ],
    personal: [
      {
        section: 'practices',
        where: byField('partyIds'),
        lines: ({ begunOn, endedOn, to }, { nameOf }) => [
          {
            on: begunOn,
            text: `联系 · ${to.name ?? nameOf(to.id)}${endedOn ? `，${endedOn} 结束` : ''}`,
          },
        ],
        names: ({ to }) => [to.id],
      },
      {
        section: 'practices',
        where: byField('entries.by'),
        lines: ({ to, entries }, { personId, nameOf }) =>
          entries
            .filter(({ by }) => by === personId)
            .map(({ on, kind }) => ({
              on,
              text: `结对 · ${to.name ?? nameOf(to.id)} · ${DONE[kind]}`,
            })),
        names: ({ to }) => [to.id],
      },
    ],
    removal: 'texts',
  },
  pairHeads: {
    indexes: [],
    personal: { nothing: 'ids of pairs that stand; the pairs themselves tell it' },
    removal: { kept: 'ids of pairs' },
  },
};
