import type { figureActions } from '@core/modules/figures/actions';
import { scoped, unscoped, type FixturesOf, type World } from '../support/fixture';

export const fixtures = ({ ids }: World) =>
  ({
    'overview.open': { requests: 3, call: unscoped(), full: () => ({ charts: true }) },
    'coverage.units': {
      requests: 3,
      call: scoped((town) => ({ townId: ids.towns[town], measure: 'organised' })),
      full: () => ({ townId: ids.towns[0], measure: 'worked', kind: 'enterprise', after: 'x' }),
    },
    'overview.units': {
      requests: 4,
      call: scoped((town) => ({ townId: ids.towns[town], of: { week: '2026-W22' } })),
      full: () => ({ townId: ids.towns[0], of: { week: '2026-W22' }, after: 'x' }),
    },
  }) satisfies FixturesOf<typeof figureActions>;
