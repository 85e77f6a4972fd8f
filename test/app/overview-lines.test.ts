import type { PeriodFigures } from '@core/modules/figures/actions';
import { emptyCoverage } from '@core/modules/coverage/coverage';
import { lineOf, periodsOf, runningOf } from '@app/features/today/overview-lines.shared';

const none = { met: 0, missed: 0, contested: 0, exempt: 0, notApplicable: 0, open: 0 };
const week = { unit: 'week', key: '2026-W22', first: '2026-05-25', last: '2026-05-31' } as const;
const month = { unit: 'month', key: '2026-05', first: '2026-05-01', last: '2026-05-31' } as const;
const year = { unit: 'year', key: '2025', first: '2025-01-01', last: '2025-12-31' } as const;

const figures = (periods: PeriodFigures[]) => ({
  asOf: 1_781_000_000_000,
  businessDate: '2026-06-10',
  units: 20,
  withoutInstructor: 1,
  coverage: emptyCoverage(),
  periods,
});

const town = figures([
  { ...none, obligation: 'call', period: week, settled: true, met: 12, missed: 3, contested: 2 },
  { ...none, obligation: 'call', period: week, settled: false, met: 1, open: 14 },
  { ...none, obligation: 'visit', period: month, settled: true, met: 8, missed: 1, exempt: 6 },
  { ...none, obligation: 'develop', period: year, settled: true, notApplicable: 15 },
]);

it('tells met of met and missed; contested, exempt and what still runs stand apart', () => {
  expect(lineOf(town)).toBe('电话联系 12/15 · 实地走访 8/9 · 发展党员 —');
});

it('says of which periods', () => {
  expect(periodsOf(town)).toBe('电话联系第22周（5月25日—5月31日）、实地走访5月、发展党员2025年');
});

it('tells the running period beside the closed one: of all who owe it, also those who still may', () => {
  expect(runningOf(town)).toBe('本期至今 电话联系 1/15');
  expect(runningOf(figures([]))).toBe('');
});

it('names the weeks where the one that ended is not settled beside the one that runs', () => {
  const next = { unit: 'week', key: '2026-W23', first: '2026-06-01', last: '2026-06-07' } as const;
  const two = figures([
    { ...none, obligation: 'call', period: week, settled: false, met: 12, open: 3 },
    { ...none, obligation: 'call', period: next, settled: false, met: 4, open: 11 },
    { ...none, obligation: 'visit', period: month, settled: false, met: 3, open: 6 },
  ]);
  expect(runningOf(two)).toBe('本期至今 电话联系第22周 12/15 · 电话联系第23周 4/15 · 实地走访 3/9');
});
