import type { exportActions } from '@core/modules/exports/actions';
import { id, scoped, unscoped, type FixturesOf, type World } from '../support/fixture';

export const fixtures = ({ ids, make }: World) =>
  ({
    'export.start': {
      requests: 9,
      call: scoped((town) => ({
        id: id(),
        kind: 'roster',
        townId: ids.towns[town],
        reason: '核对名册',
      })),
      full: () => ({
        id: 'x1',
        kind: 'archive',
        townId: ids.towns[0],
        reason: '年度存档',
        withPhones: true,
      }),
    },
    'export.advance': {
      requests: 49,
      call: unscoped(async (_town, openid) => ({ id: await make.exportOf(openid) })),
      full: () => ({ id: 'x2' }),
    },
    'export.open': {
      requests: 2,
      call: unscoped(async (_town, openid) => ({ id: await make.exportOf(openid) })),
      full: () => ({ id: 'x3' }),
    },
    'export.list': { requests: 2, call: unscoped(), full: () => ({}) },
    'export.file': {
      requests: 2,
      call: unscoped(async (_town, openid) => ({ id: await make.exportOf(openid, true) })),
      full: () => ({ id: 'x4' }),
    },
  }) satisfies FixturesOf<typeof exportActions>;
