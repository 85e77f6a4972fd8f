/** 督办: how a case's place in the lists follows from what is in it. */
import { expiresOn, stateOf, type CaseLife } from '@core/modules/follow-ups/steps';
import type { FollowUpState } from '@core/modules/follow-ups/contract';
import type { SupervisionRules } from '@core/modules/follow-ups/rules.contract';
import type { Day } from '@core/shared/calendar/day';
import type { StoredFollowUp } from './stored';
import type { AnyWhere, Some, Store } from '@server/runtime/store';

/** What the life of a case follows from. */
export const lifeOf = ({ draftedOn, acts, ended }: StoredFollowUp): CaseLife => ({
  draftedOn,
  acts: acts.map(({ step, signedOn, dueOn, reply }) => ({
    step,
    signedOn,
    dueOn,
    repliedOn: reply?.on,
  })),
  ended,
});

const SHELVES: Readonly<Record<FollowUpState, StoredFollowUp['shelf']>> = {
  draft: 'draft',
  signed: 'awaiting',
  replied: 'toClose',
  closed: 'ended',
  dropped: 'ended',
  expired: 'expired',
};

/** The case with its shelf, order and expiry as they follow from it on a day. */
export function shelved(
  followUp: StoredFollowUp,
  rules: SupervisionRules,
  today: Day,
): StoredFollowUp {
  const life = lifeOf(followUp);
  const last = followUp.acts[followUp.acts.length - 1];
  return {
    ...followUp,
    shelf: SHELVES[stateOf(life, rules, today)],
    sortKey: `${last?.dueOn ?? followUp.draftedOn}_${followUp._id}`,
    expiresOn: expiresOn(life, rules),
  };
}

/** Cases on some shelves, a page at a time. */
export const followUpsOnShelves = (
  store: Store,
  after: string,
  more: AnyWhere,
  shelves: readonly ('ended' | 'draft' | 'awaiting' | 'toClose' | 'expired')[],
  limit: number,
): Promise<StoredFollowUp[]> =>
  store.find('followUps', {
    where: { shelf: { in: shelves }, _id: { gt: after }, ...more },
    orderBy: [['_id', 'asc']],
    limit,
  });

/** Which of these cases there are: at most 1,000. */
export const whichFollowUps = (
  store: Store,
  ids: readonly string[],
): Promise<Some<StoredFollowUp, 'shelf'>[]> =>
  store.find('followUps', { where: { _id: { in: ids } }, limit: 1000, fields: ['shelf'] });

/** Cases in which a person is named. */
export const followUpsAbout = (
  store: Store,
  personId: string,
  limit: number,
): Promise<StoredFollowUp[]> =>
  store.find('followUps', {
    where: { personIds: personId },
    limit,
  });

/** Cases in which branches are named. */
export const followUpsOfBranches = (
  store: Store,
  branches: readonly string[],
  limit: number,
): Promise<StoredFollowUp[]> =>
  store.find('followUps', {
    where: { partyOrganizationIds: { in: branches } },
    limit,
  });
