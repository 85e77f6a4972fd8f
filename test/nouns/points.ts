import type { pointsActions } from '@core/modules/points/actions';
import { id, scoped, unscoped, type FixturesOf, type World } from '../support/fixture';
import { TODAY } from '../support/small-district';
import { confirmedEntry, vetoOf } from '../support/points';

export const fixtures = ({ district, ids }: World) =>
  ({
    'points.open': {
      requests: 8,
      // One's own branch: of a member's points, a member sees the own alone, tested apart.
      call: scoped((town) => ({
        subject: { kind: 'organization', id: ids.organizations[town] },
      })),
      full: () => ({ subject: { kind: 'member', id: ids.members[0] }, year: 2026 }),
    },
    'points.branches': { requests: 4, call: unscoped(), full: () => ({}) },
    'points.reverse': {
      requests: 12,
      call: scoped(async (town) => ({
        id: id(),
        entryId: await confirmedEntry(district, ids, town),
        reason: '记错了',
      })),
      full: () => ({ id: 'b2', entryId: 'e-1', reason: '记错了' }),
    },
    'veto.impose': {
      requests: 8,
      call: scoped((town) => ({
        id: id(),
        subject: { kind: 'member', id: ids.members[town] },
        indicator: 'E8',
        from: TODAY,
        reference: '工委〔2026〕1号',
      })),
      full: () => ({
        id: 'b8',
        subject: { kind: 'member', id: ids.members[0] },
        indicator: 'E8',
        from: TODAY,
        to: '2027-06-10',
        reference: '工委〔2026〕1号',
      }),
    },
    'veto.withdraw': {
      requests: 7,
      call: scoped(async (town) => ({
        id: id(),
        vetoId: await vetoOf(district, ids, town),
        reason: '复核后撤回',
      })),
      full: () => ({ id: 'b9', vetoId: 'v1', reason: '复核后撤回' }),
    },
  }) satisfies FixturesOf<typeof pointsActions>;
