/** C1, C2: how often a pair meets, judged and explained by the engine of all cadences. */
import { judgePair, pairDues, pairObligations, pairVerdicts } from '@core/modules/pairs/cadence';
import { explain } from '@core/modules/cadence/explain';
import { periodOf } from '@core/shared/calendar/period';
import { helping, setting } from './made';

const [quarterly] = pairObligations(helping);
if (!quarterly) throw new Error('no cadence');
const facts = (begunOn: string, done: string[] = [], endedOn?: string) => ({
  begunOn,
  done: done.map((on, i) => ({ id: `e${i}`, on })),
  ...(endedOn ? { endedOn } : {}),
});
const inQuarter = (on: string, of: ReturnType<typeof facts>, today: string) =>
  judgePair(of, quarterly, periodOf('quarter', on), setting(today));

describe('C1', () => {
  test.each([
    [
      'met by one day together',
      facts('2026-01-01', ['2026-02-10']),
      '2026-02-11',
      'met',
      undefined,
    ],
    [
      'missed after the days in which it can be recorded',
      facts('2026-01-01'),
      '2026-04-08',
      'missed',
      undefined,
    ],
    [
      'a pair that began late owes nothing yet',
      facts('2026-03-02'),
      '2026-04-08',
      'exempt',
      'newlyPaired',
    ],
    ['nor before it began', facts('2026-04-01'), '2026-04-08', 'notApplicable', 'notPaired'],
    [
      'nor after it ended',
      facts('2025-09-01', [], '2025-12-31'),
      '2026-04-08',
      'notApplicable',
      'notPaired',
    ],
    [
      'soon due in its last ten working days',
      facts('2026-01-01'),
      '2026-03-20',
      'dueSoon',
      undefined,
    ],
  ] as const)('%s', (_words, of, today, state, reason) => {
    const verdict = inQuarter('2026-02-01', of, today);
    expect([verdict.state, verdict.reason]).toEqual([state, reason]);
  });
  test('a day before the beginning does not count', () => {
    expect(
      inQuarter('2026-01-01', facts('2026-01-10', ['2026-01-09']), '2026-01-12').counted,
    ).toEqual([]);
  });
  test('the lights explain themselves', () => {
    const [first] = pairVerdicts(
      helping,
      facts('2026-01-01', ['2026-02-10']),
      setting('2026-02-11'),
    );
    if (!first) throw new Error('no light');
    expect(explain(first.verdict, first.obligation).slice(0, 2)).toEqual([
      '规定：结对双方共同活动不少于 1 次。本期：第1季度。',
      '计入：2月10日 周二',
    ]);
  });
});

describe('C2', () => {
  test('due by the last working day; the quarter before stays while it is missed', () => {
    expect(pairDues(helping, facts('2026-01-01'), setting('2026-06-17'))).toEqual([
      { what: quarterly.title, dueOn: '2026-03-31', overdue: true },
      { what: quarterly.title, dueOn: '2026-06-30', overdue: false },
    ]);
    expect(pairDues(helping, facts('2026-01-01', ['2026-02-03']), setting('2026-04-10'))).toEqual(
      [],
    );
  });
  test('what was missed further back is found from a day of its period; what was not is not', () => {
    const owed = (since: string, done: string[] = []) =>
      pairDues(helping, facts('2026-01-01', done), setting('2026-10-12'), since).map(
        ({ dueOn }) => dueOn,
      );
    expect(owed('2026-03-31')).toEqual(['2026-03-31', '2026-09-30']);
    expect(owed('2026-03-31', ['2026-03-02'])).toEqual(['2026-09-30']);
    expect(owed('2026-09-30')).toEqual(['2026-09-30']);
  });
});
