import type { investigationActions } from '@core/modules/investigations/actions';
import { id, scoped, type FixturesOf, type World } from '../support/fixture';
import { TODAY } from '../support/small-district';

export const fixtures = ({ ids, make }: World) =>
  ({
    'investigation.list': {
      requests: 6,
      call: scoped((town) => ({ townId: ids.towns[town] })),
      full: () => ({ townId: ids.towns[0], ripeness: 'ripe', after: 'x' }),
    },
    'investigation.open': {
      requests: 6,
      call: scoped(async (town) => ({ unitId: await make.bareUnit(town) })),
      full: () => ({ unitId: ids.bareUnits[0] }),
    },
    'investigation.verify': {
      requests: 10,
      call: scoped(async (town) => ({
        id: id(),
        unitId: await make.bareUnit(town),
        found: { hidden: 0, moving: [] },
      })),
      full: () => ({
        id: 'e3',
        unitId: ids.bareUnits[0],
        found: {
          hidden: 1,
          hiddenNote: '职工反映',
          moving: [{ direction: 'in', on: TODAY, province: '四川', holdsCard: true }],
        },
      }),
    },
    'investigation.conclude': {
      requests: 10,
      call: scoped(async (town) => ({
        id: id(),
        unitId: await make.investigated(town),
        conclusion: { outcome: 'helped' },
      })),
      full: () => ({
        id: 'e4',
        unitId: ids.bareUnits[0],
        conclusion: { outcome: 'none', reason: '没有党员' },
      }),
    },
  }) satisfies FixturesOf<typeof investigationActions>;
