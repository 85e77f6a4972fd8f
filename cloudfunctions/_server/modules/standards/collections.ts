import type { CheckEntry } from '@core/modules/standards/contract';
import { byField, type CollectionSpecs } from '@server/runtime/collection';
import type { StandardCollections } from './stored';

const DONE: Readonly<Record<CheckEntry['kind'], string>> = {
  answer: '填报',
  decide: '办理',
  object: '提出异议',
  settle: '处理异议',
  warn: '听取意见',
  reply: '回复',
  revoke: '撤销',
};

export const standardCollections: CollectionSpecs<StandardCollections> = {
  standardChecks: {
    indexes: [
      'subjectId',
      'standard townId',
      'heldFrom',
      'state townId',
      'dueOn',
      'superviseFrom',
      'dueBy dueOn',
      'townId dueBy dueOn',
      'organizationIds',
      'entries.by',
    ],
    personal: [
      {
        section: 'practices',
        where: byField('entries.by'),
        lines: ({ subjectId, entries }, { personId, nameOf }) =>
          entries
            .filter(({ by }) => by === personId)
            .map(({ on, kind }) => ({
              on,
              text: `达标验收 · ${nameOf(subjectId)} · ${DONE[kind]}`,
            })),
        names: ({ subjectId }) => [subjectId],
      },
    ],
    removal: 'texts',
  },
  practiceHeads: {
    indexes: [],
    personal: { nothing: 'which check or run of a subject is the last' },
    removal: { kept: 'ids' },
  },
};
