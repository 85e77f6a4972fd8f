import type { rosterActions } from '@core/modules/roster/actions';
import { id, unscoped, type FixturesOf, type World } from '../support/fixture';

export const fixtures = ({ make }: World) =>
  ({
    'roster.inspect': {
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
      call: unscoped(async () => ({ id: await make.importIn('ready') })),
      full: () => ({ id: 'a10' }),
    },
    'roster.advance': {
      call: unscoped(async () => ({ id: await make.importIn('applying') })),
      full: () => ({ id: 'a11' }),
    },
    'roster.undo': {
      call: unscoped(async () => ({ id: await make.importIn('done'), reason: '测试' })),
      full: () => ({ id: 'a12', reason: '测试' }),
    },
    'roster.open': {
      call: unscoped(async () => ({ id: await make.importIn('ready') })),
      full: () => ({ id: 'a13' }),
    },
    'roster.list': {
      call: unscoped(),
      full: () => ({}),
    },
  }) satisfies FixturesOf<typeof rosterActions>;
