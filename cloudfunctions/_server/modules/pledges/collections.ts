import type { PledgeEntry } from '@core/modules/pledges/contract';
import { byField, type CollectionSpecs } from '@server/runtime/collection';
import type { PledgeCollections } from './stored';

const DONE: Readonly<Record<PledgeEntry['kind'], string>> = {
  reword: '修改内容',
  publish: '公开',
  deed: '登记践诺',
  peers: '登记互评',
  leader: '点评',
  review: '评估',
  end: '公示结果',
  contest: '提出异议',
  settle: '处理异议',
};

const slips = {
  personal: { nothing: 'a slip is tied to nobody, so nobody can be shown theirs' },
  removal: { kept: 'digests and marks, of nobody' },
} as const;

export const pledgeCollections: CollectionSpecs<PledgeCollections> = {
  pledges: {
    indexes: [
      'subjectId',
      'organizationIds state',
      'kind townId',
      'state townId',
      'townId dueBy dueOn',
      'dueBy dueOn',
      'superviseFrom',
      'entries.by',
    ],
    personal: [
      {
        section: 'practices',
        where: byField('subjectId'),
        lines: ({ begunOn, says }) => [
          { on: begunOn, text: `我的公开承诺、岗区：${Object.values(says).join('；')}` },
        ],
      },
      {
        section: 'practices',
        where: byField('entries.by'),
        lines: ({ entries }, { personId }) =>
          entries
            .filter(({ by }) => by === personId)
            .map(({ on, kind }) => ({ on, text: `承诺 · ${DONE[kind]}` })),
      },
    ],
    removal: 'texts',
  },
  slipSheets: { indexes: ['digests', 'pledgeId'], ...slips },
  slipUses: { indexes: [], ...slips },
  slipAnswers: { indexes: ['pledgeId mark'], ...slips },
};
