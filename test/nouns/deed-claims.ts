import type { deedClaimActions } from '@core/modules/deed-claims/actions';
import { id, scoped, unscoped, type FixturesOf, type World } from '../support/fixture';
import { TODAY } from '../support/small-district';
import { claimFor, askedBack, RUN, disputeOf } from '../support/points';

export const fixtures = ({ district, ids }: World) =>
  ({
    'points.claim': {
      requests: 3,
      call: scoped((town) => ({
        id: id(),
        subject: { kind: 'member', id: ids.members[town] },
        indicator: 'A4',
        on: TODAY,
        text: '讲了一次微党课',
        recordedAt: district.cloud.clock.now(),
      })),
      full: () => ({
        id: 'b1',
        subject: { kind: 'member', id: ids.members[0] },
        indicator: 'A4',
        on: TODAY,
        times: 1,
        text: '讲了一次微党课',
        evidence: '支部会议记录',
        measured: 20,
        recordedAt: district.cloud.clock.now(),
      }),
    },
    'claim.list': { requests: 3, call: unscoped(), full: () => ({ state: 'waiting', after: 'a' }) },
    'claim.decide': {
      requests: 13,
      call: scoped(async (town) => ({
        id: id(),
        claimIds: [await claimFor(district, ids, town)],
        decision: 'confirm',
      })),
      full: () => ({ id: 'b3', claimIds: ['c1'], decision: 'refuse', reason: '不属实' }),
    },
    'claim.answer': {
      requests: 7,
      call: scoped(async (town) => ({
        id: id(),
        claimId: await askedBack(district, ids, town),
        text: '补充说明',
      })),
      full: () => ({ id: 'b4', claimId: 'c1', text: '补充' }),
    },
    'dispute.open': {
      requests: 8,
      call: scoped((town) => ({
        id: id(),
        about: { kind: 'rating', id: RUN },
        subject: { kind: 'organization', id: ids.organizations[town] },
        text: '有异议',
      })),
      full: () => ({ id: 'b5', about: { kind: 'entry', id: 'e-1' }, text: '有异议' }),
    },
    'dispute.answer': {
      requests: 7,
      call: scoped(async (town) => ({
        id: id(),
        disputeId: await disputeOf(district, ids, town),
        text: '已核对',
        changed: false,
      })),
      full: () => ({ id: 'b6', disputeId: 'd1', text: '已核对', changed: false }),
    },
    'dispute.list': { requests: 3, call: unscoped(), full: () => ({}) },
  }) satisfies FixturesOf<typeof deedClaimActions>;
