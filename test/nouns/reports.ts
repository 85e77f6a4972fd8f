import type { reportActions } from '@core/modules/reports/actions';
import { id, scoped, unscoped, type FixturesOf, type World } from '../support/fixture';

export const fixtures = ({ ids, work, known }: World) =>
  ({
    'report.list': { requests: 4, call: unscoped(), full: () => ({ before: 1_780_000_000_000 }) },
    'report.start': {
      requests: 9,
      call: scoped((town) => ({
        id: id(),
        month: '2026-05',
        townId: ids.towns[town],
      })),
      full: () => ({ id: 'b14', month: '2026-05', townId: ids.towns[0] }),
    },
    'report.advance': {
      requests: 35,
      call: scoped(async (town) => ({ reportId: await work.report(town) })),
      full: () => ({ reportId: known.reportId }),
    },
    'report.open': {
      requests: 3,
      call: scoped(async (town) => ({ reportId: await work.report(town) })),
      full: () => ({ reportId: known.reportId }),
    },
    'report.write': {
      requests: 8,
      call: scoped(async (town) => ({
        id: id(),
        reportId: await work.report(town),
        words: { problems: '', requirements: '' },
      })),
      full: () => ({
        id: 'b15',
        reportId: known.reportId,
        words: { problems: '补录较晚', requirements: '核对' },
      }),
    },
    'report.issue': {
      requests: 15,
      call: scoped(async (town) => ({
        id: id(),
        reportId: await work.report(town, true),
      })),
      full: () => ({ id: 'b16', reportId: known.reportId }),
    },
    'report.file': {
      requests: 3,
      call: scoped(async (town) => ({
        reportId: await work.report(town, true),
        format: 'xlsx',
      })),
      full: () => ({ reportId: known.reportId, format: 'docx' }),
    },
  }) satisfies FixturesOf<typeof reportActions>;
