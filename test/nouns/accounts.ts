import type { accountActions } from '@core/modules/accounts/actions';
import { id, scoped, unscoped, type FixturesOf, type World } from '../support/fixture';

export const fixtures = ({ ids, make }: World) =>
  ({
    'session.open': { requests: 2, call: unscoped(), full: () => ({}) },
    'binding.redeem': {
      requests: 17,
      call: unscoped(async () => ({
        id: id(),
        code: await make.code(0),
        consent: '2026-11',
      })),
      full: () => ({ id: 'a1', code: 'ABCD2345', consent: '2026-11' }),
    },
    'administrator.claim': {
      requests: 5,
      call: unscoped(() => ({
        id: id(),
        code: 'ABCD2345',
        consent: '2026-11',
        name: '某人',
        districtName: '某区',
      })),
      full: () => ({
        id: 'a2',
        code: 'ABCD2345',
        consent: '2026-11',
        name: '某人',
        districtName: '某区',
      }),
    },
    'binding.issue': {
      requests: 7,
      call: scoped(async (town) => ({
        id: id(),
        personId: await make.unbound(town),
      })),
      full: () => ({ id: 'a4', personId: ids.members[0] }),
    },
    'binding.issueMany': {
      requests: 13,
      call: scoped(async (town) => ({
        id: id(),
        personIds: [await make.unbound(town)],
      })),
      full: () => ({ id: 'a4', personIds: [ids.members[0]] }),
    },
    'binding.release': {
      requests: 8,
      call: scoped(async (town) => ({
        id: id(),
        personId: await make.bound(town),
        reason: '更换微信',
      })),
      full: () => ({ id: 'a5', personId: ids.members[0], reason: '测试' }),
    },
  }) satisfies FixturesOf<typeof accountActions>;
