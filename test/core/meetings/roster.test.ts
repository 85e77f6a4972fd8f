import * as fc from 'fast-check';
import { attendanceState } from '@core/modules/meetings/contract';
import {
  countRoster,
  homeOn,
  isInvited,
  owesMakeUp,
  rateOf,
  reaches,
  showRate,
  sumRates,
  type RosterRow,
} from '@core/modules/meetings/roster';

const row = (state: RosterRow['state'], more: Partial<RosterRow> = {}): RosterRow => ({
  personId: 'p',
  state,
  ...more,
});

it('R1 who moves on the day belongs to the branch that the move leads to', () => {
  const roles = [
    { role: 'member', scopeId: 'a', from: '2020-01-01', to: '2026-06-05' },
    { role: 'member', scopeId: 'b', from: '2026-06-05' },
    { role: 'secretary', scopeId: 'c', from: '2020-01-01' },
  ];
  expect(homeOn(roles, '2026-06-04')).toBe('a');
  expect(homeOn(roles, '2026-06-05')).toBe('b');
  expect(homeOn(roles, '2019-01-01')).toBeNull();
  const twice = [
    { role: 'member', scopeId: 'a', from: '2020-01-01' },
    { role: 'member', scopeId: 'b', from: '2026-06-01' },
  ];
  expect([homeOn(twice, '2026-06-05'), homeOn([...twice].reverse(), '2026-06-05')]).toEqual([
    'b',
    'b',
  ]);
});

it('R2 a 支委会 alone expects those with a post; merged with the party day, everybody', () => {
  expect(isInvited(['committeeMeeting'], undefined)).toBe(false);
  expect(isInvited(['committeeMeeting'], '组织委员')).toBe(true);
  expect(isInvited(['partyDay', 'committeeMeeting'], undefined)).toBe(true);
});

it('R3 present ÷ (expected − excused): leave stays below, 补学 beside, visitors in neither', () => {
  const counts = countRoster([
    ...Array.from({ length: 17 }, () => row('present')),
    row('onLeave', { madeUp: true }),
    row('absent'),
    row('excused'),
    row('present', { visitor: true }),
  ]);
  expect(counts).toEqual({
    expected: 20,
    present: 17,
    onLeave: 1,
    absent: 1,
    excused: 1,
    visitors: 1,
    madeUp: 1,
  });
  expect(rateOf(counts)).toEqual({ present: 17, of: 19 });
  expect(showRate(rateOf(counts))).toBe('17/19 · 89%');
});

it('R4 present elsewhere counts at home, once', () => {
  const counts = countRoster([
    row('absent', { elsewhere: true }),
    row('present', { elsewhere: true }),
  ]);
  expect(rateOf(counts)).toEqual({ present: 2, of: 2 });
  expect(counts.absent).toBe(0);
});

it('R5 Σ ÷ Σ, and no rate with nobody expected', () => {
  expect(
    sumRates([
      { present: 1, of: 2 },
      { present: 9, of: 10 },
      { present: 0, of: 0 },
    ]),
  ).toEqual({
    present: 10,
    of: 12,
  });
  expect(showRate(sumRates([]))).toBe('—');
  expect(showRate(rateOf(countRoster([row('excused')])))).toBe('—');
  expect(reaches({ present: 0, of: 0 }, 0.8)).toBe(false);
  expect([reaches({ present: 4, of: 5 }, 0.8), reaches({ present: 3, of: 4 }, 0.8)]).toEqual([
    true,
    false,
  ]);
  expect([showRate({ present: 1, of: 8 }), showRate({ present: 1, of: 3 })]).toEqual([
    '1/8 · 13%',
    '1/3 · 33%',
  ]);
});

it('R6 补学 is owed by those absent or on leave', () => {
  expect(attendanceState.options.filter((state) => owesMakeUp({ state }))).toEqual([
    'onLeave',
    'absent',
  ]);
});

it('counts every row once, in any order', () => {
  const rows = fc.array(
    fc.record({
      personId: fc.constant('p'),
      state: fc.constantFrom(...attendanceState.options),
      visitor: fc.boolean(),
      elsewhere: fc.boolean(),
      madeUp: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(rows, (all) => {
      const counts = countRoster(all);
      const { present, onLeave, absent, excused, expected, visitors } = counts;
      expect(present + onLeave + absent + excused).toBe(expected);
      expect(expected + visitors).toBe(all.length);
      expect(rateOf(counts).present).toBeLessThanOrEqual(rateOf(counts).of);
      expect(countRoster([...all].reverse())).toEqual(counts);
    }),
  );
});
