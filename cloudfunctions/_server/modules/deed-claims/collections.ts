import { dayOfInstant } from '@core/shared/calendar/day';
import type { StoredClaim, StoredDispute } from './stored';
import { byField, type CollectionSpecs, type Line } from '@server/runtime/collection';
import type { DeedClaimCollections } from './stored';

const CLAIMS = {
  waiting: '待确认',
  askedBack: '待补充',
  confirmed: '已确认',
  refused: '未确认',
  withdrawn: '已收回',
} as const;

const claimLines = ({ on, text, state }: StoredClaim): Line[] => [
  { on, text: `${text} · ${CLAIMS[state]}` },
];

const disputeLines = ({ at, text, answer, withdrawnAt }: StoredDispute): Line[] => [
  {
    on: dayOfInstant(at),
    text: `${text} · ${answer ? `已答复：${answer.text}` : withdrawnAt ? '已收回' : '待答复'}`,
  },
];

export const deedClaimCollections: CollectionSpecs<DeedClaimCollections> = {
  claims: {
    indexes: ['organizationId state', 'townId state', 'subjectId state', 'state', 'by'],
    personal: [
      { section: 'claims', where: byField('subjectId'), lines: claimLines },
      { section: 'claims', where: byField('by'), lines: claimLines },
    ],
    removal: 'texts',
  },
  disputes: {
    indexes: ['subjectId', 'organizationId open', 'townId open', 'open', 'about.id', 'by'],
    personal: [
      { section: 'disputes', where: byField('subjectId'), lines: disputeLines },
      { section: 'disputes', where: byField('by'), lines: disputeLines },
    ],
    removal: 'texts',
  },
};
