/** M1–M4 of the month's counting, sums of parts, and what a correction is. */
import fc from 'fast-check';
import type { ShortContact } from '@core/modules/cadence/contract';
import type { MonthCounts } from '@core/modules/reports/contract';
import { planMonth } from '@core/modules/cadence/plan';
import { createWorkCalendar } from '@core/shared/calendar/work-calendar';
import { correctionsOf, numbersOf } from '@core/modules/reports/corrections';
import {
  addMonths,
  addRoster,
  countContacts,
  emptyMonth,
  isReached,
} from '@core/modules/reports/count-month';
import { countNeeds } from '@core/modules/reports/count-needs';
import { labelOf } from '@core/modules/reports/month-words';
import { yongchuan } from '@core/rulepacks/yongchuan';

const calendar = createWorkCalendar({ holidays: [], workdays: [] });
const keys = (month: string): string[] =>
  planMonth(month, { pack: yongchuan, calendar, today: '2027-02-01' }).terms.map(
    ({ obligation, period }) => `${obligation.code} ${period.key}`,
  );

describe('M1: periods that end in the month, weeks by their Thursday', () => {
  it.each([
    ['2026-10', ['call 2026-W40', 'call 2026-W44', 'visit 2026-10'], ['interview 2026-Q3']],
    ['2026-12', ['call 2026-W53', 'interview 2026-Q4', 'develop 2026'], ['call 2027-W01']],
    // 1 January 2027 is a Friday: its week stands under December.
    ['2027-01', ['call 2027-W01', 'visit 2027-01'], ['call 2026-W53', 'develop 2026']],
    ['2026-09', ['interview 2026-Q3', 'call 2026-W39'], ['call 2026-W40']],
  ])('%s', (month, within, without) => {
    expect(keys(month)).toEqual(expect.arrayContaining(within));
    for (const key of without) expect(keys(month)).not.toContain(key);
  });

  it('puts every week of a year under one month', () => {
    const months = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}`);
    const weeks = months.flatMap(keys).filter((key) => key.startsWith('call'));
    expect(weeks).toHaveLength(53);
    expect(new Set(weeks).size).toBe(53);
  });
});

const contact = (more: Partial<ShortContact>): ShortContact => ({
  id: 'c',
  on: '2026-10-08',
  by: 'i',
  recordedOn: '2026-10-08',
  channel: 'phone',
  outcome: 'reached',
  metOwner: false,
  ...more,
});

describe('M2: contacts by their last facts, under their own day', () => {
  it.each<[string, Partial<ShortContact>, Partial<MonthCounts['contacts']>]>([
    ['a call', {}, { phone: 1 }],
    ['of another month', { on: '2026-11-01' }, {}],
    ['that reached nobody', { outcome: 'notReached' }, { notReached: 1 }],
    ['voided', { voided: true }, {}],
    [
      'corrected to a visit with the owner',
      { amendments: [{ recordedOn: '2026-10-09', channel: 'onsite', metOwner: true }] },
      { onsite: 1, interviews: 1 },
    ],
    [
      'corrected to nobody reached',
      { amendments: [{ recordedOn: '2026-10-09', outcome: 'notReached' }] },
      { notReached: 1 },
    ],
  ])('%s', (_, facts, counts) => {
    const counted = countContacts([contact(facts)], '2026-10');
    expect(counted).toEqual({ ...emptyMonth().contacts, ...counts });
    expect(isReached(counted)).toBe(Boolean(counts.phone ?? counts.onsite));
  });
});

describe('M3: needs by the day they were raised, their end by its own', () => {
  const need = (raisedOn: string, ...steps: [string, string][]) => ({
    raisedOn,
    steps: [[raisedOn, 'raised'] as const, ...steps].map(([on, state]) => ({ on, state })),
  });
  it.each([
    ['raised in it', need('2026-10-02'), { raised: 1, open: 1 }],
    [
      'raised and solved in it',
      need('2026-10-02', ['2026-10-20', 'solved']),
      { raised: 1, solved: 1 },
    ],
    ['solved after it', need('2026-10-02', ['2026-11-02', 'solved']), { raised: 1, open: 1 }],
    ['of before, declined in it', need('2026-08-02', ['2026-10-20', 'declined']), { declined: 1 }],
    ['solved before it', need('2026-08-02', ['2026-09-20', 'solved']), {}],
    ['raised after it', need('2026-11-02'), {}],
    ['under way', need('2026-08-02', ['2026-10-20', 'underWay']), { open: 1 }],
  ])('%s', (_, one, counts) => {
    expect(countNeeds([one], '2026-10')).toEqual({ ...emptyMonth().needs, ...counts });
  });
});

it('M4: leave stays in the denominator, excused do not', () => {
  const roster = {
    expected: 20,
    present: 15,
    onLeave: 2,
    absent: 1,
    excused: 2,
    visitors: 3,
    madeUp: 1,
  };
  expect(addRoster({ present: 5, of: 6, madeUp: 0 }, roster)).toEqual({
    present: 20,
    of: 24,
    madeUp: 1,
  });
});

const count = fc.nat(1000);
const month: fc.Arbitrary<MonthCounts> = fc.record({
  marks: fc.uniqueArray(
    fc.record({
      obligation: fc.constantFrom('call', 'visit', 'interview'),
      met: count,
      missed: count,
      contested: count,
      exempt: count,
      notApplicable: count,
      open: count,
    }),
    { selector: ({ obligation }) => obligation },
  ),
  contacts: fc.record({
    phone: count,
    online: count,
    onsite: count,
    elsewhere: count,
    notReached: count,
    interviews: count,
  }),
  unitsReached: count,
  needs: fc.record({ raised: count, solved: count, declined: count, open: count }),
  partyDay: fc.record({ met: count, missed: count, open: count, notOwed: count }),
  attendance: fc.record({ present: count, of: count, madeUp: count }),
});
const byPath = (counts: MonthCounts) =>
  Object.fromEntries(numbersOf(counts).filter(([, n]) => n !== 0));

it('a district is the sum of its towns, in any order', () => {
  fc.assert(
    fc.property(month, month, month, (a, b, c) => {
      expect(byPath(addMonths(addMonths(a, b), c))).toEqual(byPath(addMonths(c, addMonths(b, a))));
    }),
  );
});

it('a correction names exactly the numbers that differ', () => {
  fc.assert(
    fc.property(month, month, (was, is) => {
      const patched = byPath(was);
      for (const change of correctionsOf(was, is)) {
        expect(patched[change.path] ?? 0).toBe(change.was);
        expect(change.was).not.toBe(change.is);
        patched[change.path] = change.is;
      }
      const nonZero = Object.fromEntries(Object.entries(patched).filter(([, n]) => n !== 0));
      expect(nonZero).toEqual(byPath(is));
    }),
  );
  expect(correctionsOf(emptyMonth(), emptyMonth())).toEqual([]);
});

it('every number has a name in Chinese', () => {
  const obligations = yongchuan.cadence[0]?.obligations ?? [];
  const marks = obligations.map(({ code }) => ({
    obligation: code,
    met: 0,
    missed: 0,
    contested: 0,
    exempt: 0,
    notApplicable: 0,
    open: 0,
  }));
  for (const [path] of numbersOf({ ...emptyMonth(), marks }))
    expect(labelOf(path, obligations)).not.toMatch(/[a-z]/i);
});
