import type { visitLogActions } from '@core/modules/contacts/visit-log.actions';
import { scoped, type FixturesOf, type World } from '../support/fixture';

export const fixtures = ({ ids }: World) =>
  ({
    'visitLog.open': {
      requests: 5,
      call: scoped((town) => ({
        month: '2026-05',
        instructorId: ids.instructors[town],
      })),
      full: () => ({ month: '2026-05', instructorId: ids.instructors[0] }),
    },
  }) satisfies FixturesOf<typeof visitLogActions>;
