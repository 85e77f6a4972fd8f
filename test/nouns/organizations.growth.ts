import type { growthActions } from '@core/modules/organizations/growth.actions';
import { id, scoped, type FixturesOf, type World } from '../support/fixture';
import { TODAY } from '../support/small-district';

export const fixtures = ({ ids }: World) =>
  ({
    'development.record': {
      requests: 9,
      call: scoped((town) => ({
        id: id(),
        unitId: ids.units[town],
        name: '某人',
        step: 'activist',
        on: TODAY,
      })),
      full: () => ({
        id: 'b15',
        unitId: ids.units[0],
        name: '某人',
        step: 'activist',
        on: TODAY,
      }),
    },
    'organization.found': {
      requests: 15,
      call: scoped((town) => ({
        id: id(),
        name: `${town}新支部`,
        kind: 'branch',
        formation: 'separate',
        unitIds: [ids.bareUnits[town]],
        on: TODAY,
      })),
      full: () => ({
        id: 'b16',
        name: '新支部',
        kind: 'branch',
        formation: 'separate',
        unitIds: [ids.bareUnits[0]],
        on: TODAY,
      }),
    },
  }) satisfies FixturesOf<typeof growthActions>;
