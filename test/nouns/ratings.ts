import type { ratingActions } from '@core/modules/ratings/actions';
import { id, scoped, unscoped, type FixturesOf, type World } from '../support/fixture';
import { RUN, readyRun, lateEntry } from '../support/points';

export const fixtures = ({ district, ids }: World) =>
  ({
    'rating.list': { requests: 2, call: unscoped(), full: () => ({}) },
    'rating.start': {
      requests: 8,
      call: unscoped(() => ({ id: id(), kind: 'organization', year: 2025 })),
      full: () => ({ id: 'b10', kind: 'member', year: 2025 }),
    },
    'rating.advance': {
      requests: 16,
      call: unscoped(() => ({ runId: RUN })),
      full: () => ({ runId: '2025-member' }),
    },
    'rating.publish': {
      requests: 8,
      call: unscoped(async () => {
        await readyRun(district, 'organization');
        return { id: id(), runId: '2025-organization' };
      }),
      full: () => ({ id: 'b11', runId: '2025-member' }),
    },
    'rating.finalize': {
      requests: 9,
      call: unscoped(() => {
        district.cloud.clock.setToday('2026-06-24');
        return { id: id(), runId: RUN };
      }),
      full: () => ({ id: 'b12', runId: '2025-member' }),
    },
    'rating.open': {
      requests: 6,
      call: scoped((town) => ({ runId: RUN, groupId: ids.organizations[town] })),
      full: () => ({ runId: '2025-member', groupId: ids.organizations[0] }),
    },
    'rating.corrections': {
      requests: 11,
      call: unscoped(() => ({ runId: RUN })),
      full: () => ({ runId: '2025-member' }),
    },
    'rating.correct': {
      requests: 13,
      call: unscoped(async () => {
        await lateEntry(district, ids, 0);
        return { id: id(), runId: RUN, subjectId: ids.members[0], reason: '补记' };
      }),
      full: () => ({
        id: 'b13',
        runId: '2025-member',
        subjectId: ids.members[0],
        reason: '补记',
      }),
    },
  }) satisfies FixturesOf<typeof ratingActions>;
