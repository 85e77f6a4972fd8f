import type { practiceActions } from '@core/modules/practices/actions';
import { unscoped, type FixturesOf, type World } from '../support/fixture';

export const fixtures = (_world: World) =>
  ({
    'practice.due': { requests: 9, call: unscoped(), full: () => ({}) },
  }) satisfies FixturesOf<typeof practiceActions>;
