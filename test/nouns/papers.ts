import type { paperActions } from '@core/modules/papers/actions';
import { scoped, type FixturesOf, type World } from '../support/fixture';
import { RUN } from '../support/points';

export const fixtures = ({ ids, work, make, known }: World) =>
  ({
    'meeting.file': {
      requests: 11,
      call: scoped(async (town) => ({
        meetingId: await work.meeting(town),
        format: 'docx',
      })),
      full: () => ({ meetingId: known.meetingId, format: 'docx' }),
    },
    'branchQuarter.file': {
      requests: 6,
      call: scoped((town) => ({
        organizationId: ids.organizations[town],
        quarter: '2026-Q2',
        format: 'docx',
      })),
      full: () => ({
        organizationId: ids.organizations[0],
        quarter: '2026-Q2',
        format: 'docx',
      }),
    },
    'ledger.file': {
      requests: 10,
      call: scoped((town) => ({ unitId: ids.units[town], format: 'xlsx' })),
      full: () => ({ unitId: ids.units[0], format: 'xlsx' }),
    },
    'rating.file': {
      requests: 7,
      call: scoped((town) => ({
        runId: RUN,
        groupId: ids.organizations[town],
        format: 'docx',
      })),
      full: () => ({ runId: '2025-member', groupId: ids.organizations[0], format: 'docx' }),
    },
    'followUp.file': {
      requests: 7,
      call: scoped(async (town) => ({
        followUpId: await make.signedCase(town),
        format: 'docx',
      })),
      full: () => ({ followUpId: 'f1', format: 'docx' }),
    },
    'visitLog.file': {
      requests: 6,
      call: scoped((town) => ({
        month: '2026-05',
        instructorId: ids.instructors[town],
        format: 'docx',
      })),
      full: () => ({ month: '2026-05', instructorId: ids.instructors[0], format: 'xlsx' }),
    },
  }) satisfies FixturesOf<typeof paperActions>;
