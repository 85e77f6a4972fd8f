import type { registryActions } from '@core/modules/registry/actions';
import { id, unscoped, type FixturesOf, type World } from '../support/fixture';

export const fixtures = ({ make }: World) =>
  ({
    'registry.inspect': {
      requests: 9,
      call: unscoped(async (_town, openid) => ({
        id: id(),
        fileId: await make.extract(openid),
        fileName: '登记数据.xlsx',
      })),
      full: () => ({
        id: 'e5',
        fileId: 'cloud://nowhere/none.xlsx',
        fileName: '登记数据.xlsx',
      }),
    },
    'registry.open': {
      requests: 3,
      call: unscoped(async () => ({ runId: await make.run(), kind: 'new' })),
      full: () => ({ runId: 'e5', kind: 'new', skip: 0 }),
    },
    'registry.list': { requests: 2, call: unscoped(), full: () => ({}) },
    'registry.decide': {
      requests: 10,
      call: unscoped(async () => ({
        id: id(),
        runId: await make.run(),
        kind: 'missing',
        decision: 'setAside',
        reason: '已核实',
      })),
      full: () => ({
        id: 'e6',
        runId: 'e5',
        kind: 'closed',
        keys: ['d00001'],
        decision: 'setAside',
        reason: '已电话核实',
      }),
    },
  }) satisfies FixturesOf<typeof registryActions>;
