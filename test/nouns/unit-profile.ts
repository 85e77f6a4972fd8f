import type { unitProfileActions } from '@core/modules/unit-profile/actions';
import { id, scoped, type FixturesOf, type World } from '../support/fixture';
import { TODAY } from '../support/small-district';

export const fixtures = ({ ids }: World) =>
  ({
    'ledger.open': {
      requests: 10,
      call: scoped((town) => ({ unitId: ids.units[town] })),
      full: () => ({ unitId: ids.units[0], after: 'x' }),
    },
    'ledger.state': {
      requests: 10,
      call: scoped((town) => ({
        id: id(),
        unitId: ids.units[town],
        values: { ownRoom: true },
      })),
      full: () => ({
        id: 'b0',
        unitId: ids.units[0],
        values: {
          headcount: 12,
          investorPost: 'none',
          union: true,
          foundedOn: TODAY,
          building: '三楼',
        },
      }),
    },
  }) satisfies FixturesOf<typeof unitProfileActions>;
