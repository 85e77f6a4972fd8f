import type { systemActions } from '@core/modules/system/actions';
import { unscoped, type FixturesOf, type World } from '../support/fixture';

export const fixtures = (_: World) =>
  ({
    'held.tell': {
      requests: 2,
      call: unscoped(() => ({ held: [] })),
      full: () => ({
        held: [{ action: 'contact.record', reason: '单位不存在', savedAt: 1781222400000 }],
      }),
    },
    'system.status': { requests: 5, call: unscoped(), full: () => ({}) },
  }) satisfies FixturesOf<typeof systemActions>;
