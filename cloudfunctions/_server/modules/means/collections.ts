import type { GrantEntry } from '@core/modules/means/contract';
import { byField, type CollectionSpecs } from '@server/runtime/collection';
import type { MeansCollections } from './stored';

const DONE: Readonly<Record<GrantEntry['kind'], string>> = {
  sign: '签字',
  pay: '登记拨付',
  spend: '登记支出',
  reverse: '冲销',
  contest: '提出异议',
  settle: '处理异议',
};

const nothing = { nothing: 'ids and sums; the grants themselves tell it' } as const;

export const meansCollections: CollectionSpecs<MeansCollections> = {
  grants: {
    indexes: [
      'subjectId',
      'year townId',
      'state townId',
      'organizationIds',
      'superviseFrom',
      'dueBy dueOn',
      'townId dueBy dueOn',
      'begunBy',
      'entries.by',
    ],
    personal: [
      {
        section: 'practices',
        where: byField('begunBy'),
        lines: ({ begunOn, subjectId, raised }, { nameOf }) => [
          { on: begunOn, text: `经费 · ${nameOf(subjectId)} · ${raised ? '登记自筹' : '提出'}` },
        ],
        names: ({ subjectId }) => [subjectId],
      },
      {
        section: 'practices',
        where: byField('entries.by'),
        lines: ({ subjectId, entries }, { personId, nameOf }) =>
          entries
            .filter(({ by }) => by === personId)
            .map(({ on, kind }) => ({ on, text: `经费 · ${nameOf(subjectId)} · ${DONE[kind]}` })),
        names: ({ subjectId }) => [subjectId],
      },
    ],
    removal: 'texts',
  },
  meansGrounds: { indexes: [], personal: nothing, removal: { kept: 'ids of grants' } },
  meansYears: { indexes: [], personal: nothing, removal: { kept: 'sums of a year' } },
};
