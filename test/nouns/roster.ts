import type { rosterActions } from '@core/modules/roster/actions';
import { id, unscoped, type FixturesOf, type World } from '../support/fixture';

export const fixtures = ({ make }: World) =>
  ({
    'roster.inspect': {
      requests: 0,
      call: unscoped(async (_town, openid) => ({
        id: id(),
        fileId: await make.extract(openid),
        fileName: '名册.xlsx',
      })),
      full: () => ({
        id: 'a9',
        fileId: 'cloud://nowhere/none.xlsx',
        fileName: '名册.xlsx',
        mapping: { sheets: [{ sheet: '单位', kind: 'units', columns: { name: 1 } }] },
      }),
    },
    'roster.apply': {
      requests: 6,
      call: unscoped(async () => ({ id: await make.importIn('ready') })),
      full: () => ({ id: 'a10' }),
    },
    'roster.advance': {
      requests: 0,
      call: unscoped(async () => ({ id: await make.importIn('applying') })),
      full: () => ({ id: 'a11' }),
    },
    'roster.undo': {
      requests: 0,
      call: unscoped(async () => ({ id: await make.importIn('done'), reason: '测试' })),
      full: () => ({ id: 'a12', reason: '测试' }),
    },
    'roster.open': {
      requests: 2,
      call: unscoped(async () => ({ id: await make.importIn('ready') })),
      full: () => ({ id: 'a13' }),
    },
    'roster.list': { requests: 2, call: unscoped(), full: () => ({}) },
  }) satisfies FixturesOf<typeof rosterActions>;
