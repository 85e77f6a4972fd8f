import type { RunEntry } from '@core/modules/processes/contract';
import { byField, type CollectionSpecs } from '@server/runtime/collection';
import type { ProcessCollections } from './stored';

const DONE: Readonly<Record<RunEntry['kind'], string>> = {
  take: '登记一步',
  correct: '更正',
  void: '作废一条',
  stop: '终止',
  contest: '提出异议',
  settle: '处理异议',
};

export const processCollections: CollectionSpecs<ProcessCollections> = {
  processRuns: {
    indexes: [
      'subjectId',
      'process townId',
      'state townId',
      'endKind endedOn',
      'dueBy dueOn',
      'dueOn',
      'superviseFrom',
      'townId dueBy dueOn',
      'organizationIds',
      'purgeFrom',
      'entries.by',
    ],
    personal: [
      {
        section: 'developing',
        where: byField('subjectId'),
        lines: ({ begunOn, endedOn, entries }) => [
          {
            on: begunOn,
            text: `发展党员：已登记 ${entries.filter(({ kind }) => kind === 'take').length} 步${endedOn ? `，${endedOn} 结束` : ''}`,
          },
        ],
      },
      {
        section: 'practices',
        where: byField('entries.by'),
        lines: ({ subjectKind, subjectId, entries }, { personId, nameOf }) =>
          entries
            .filter(({ by }) => by === personId)
            .map(({ on, kind }) => ({
              on,
              text: `程序 · ${subjectKind === 'person' ? '发展党员' : nameOf(subjectId)} · ${DONE[kind]}`,
            })),
        names: ({ subjectKind, subjectId }) => (subjectKind === 'person' ? [] : [subjectId]),
      },
    ],
    removal: 'texts',
  },
};
