import type { practiceActions } from '@core/modules/practices/actions';
import { scoped, unscoped, type FixturesOf, type World } from '../support/fixture';

export const fixtures = ({ ids }: World) =>
  ({
    'practice.overview': {
      requests: 11,
      call: scoped((town) => ({ townId: ids.towns[town] })),
      full: () => ({ townId: ids.towns[0] }),
    },
    'practice.due': { requests: 9, call: unscoped(), full: () => ({}) },
  }) satisfies FixturesOf<typeof practiceActions>;
