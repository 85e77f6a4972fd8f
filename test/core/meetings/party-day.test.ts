import * as fc from 'fast-check';
import type { Habit } from '@core/modules/meetings/contract';
import { habitWords, monthsAhead, proposeDay } from '@core/modules/meetings/party-day';
import { toDayNumber, weekdayOf } from '@core/shared/calendar/day';
import { afterWorkingDays } from '@core/shared/calendar/deadline';
import { createWorkCalendar } from '@core/shared/calendar/work-calendar';

const calendar = createWorkCalendar();
const FIRST_FRIDAY: Habit = { kind: 'weekday', nth: 1, weekday: 5 };
const on = (habit: Habit, month: string) => proposeDay(habit, month, calendar)?.on;
const date = (n: number): Habit => ({ kind: 'date', date: n });

it.each([
  ['2026-01', '2026-01-09'],
  ['2026-05', '2026-05-08'],
  ['2026-10', '2026-10-09'],
])('P3 the first Friday of %s becomes %s', (month, day) => {
  expect(on(FIRST_FRIDAY, month)).toBe(day);
});

it('P1 the nth weekday, the fifth as the last one, a date, the last day where there is no such date', () => {
  expect(on({ kind: 'weekday', nth: 2, weekday: 3 }, '2026-06')).toBe('2026-06-10');
  expect(on({ kind: 'weekday', nth: 5, weekday: 3 }, '2026-06')).toBe('2026-06-24');
  expect(on({ kind: 'weekday', nth: 5, weekday: 2 }, '2026-06')).toBe('2026-06-30');
  expect(on(date(10), '2026-06')).toBe('2026-06-10');
  expect(on(date(31), '2026-06')).toBe('2026-06-30');
});

it('P2 a day that is worked stays, and says so', () => {
  expect(proposeDay(FIRST_FRIDAY, '2026-06', calendar)).toEqual({
    month: '2026-06',
    on: '2026-06-05',
    usual: '2026-06-05',
    provisional: false,
  });
  expect(proposeDay(FIRST_FRIDAY, '2026-01', calendar)?.usual).toBe('2026-01-02');
  expect(proposeDay(FIRST_FRIDAY, '2027-06', calendar)?.provisional).toBe(true);
});

it('P3 with the next week off too, the next working day after that', () => {
  // 2026-02-16 and 02-23 are both off.
  expect(on({ kind: 'weekday', nth: 3, weekday: 1 }, '2026-02')).toBe('2026-02-24');
});

it('P4 a date on a weekend moves to the next working day', () => {
  expect(on(date(6), '2026-06')).toBe('2026-06-08');
  // Saturday 05-09 is a working weekend.
  expect(on(date(9), '2026-05')).toBe('2026-05-11');
});

it('P5 never to a working weekend, never out of the month', () => {
  expect(on(date(31), '2026-01')).toBe('2026-01-30');
  const habits = fc.oneof(
    fc.record({
      kind: fc.constant('weekday' as const),
      nth: fc.integer({ min: 1, max: 5 }),
      weekday: fc.integer({ min: 1, max: 5 }),
    }),
    fc.integer({ min: 1, max: 31 }).map((n) => date(n)),
  );
  fc.assert(
    fc.property(
      habits,
      fc.integer({ min: 2024, max: 2030 }),
      fc.integer({ min: 1, max: 12 }),
      (habit, year, m) => {
        const month = `${year}-${String(m).padStart(2, '0')}`;
        const day = on(habit, month) ?? '';
        expect(day.slice(0, 7)).toBe(month);
        expect(calendar.isWorkingDay(toDayNumber(day))).toBe(true);
        expect(weekdayOf(toDayNumber(day))).toBeLessThanOrEqual(5);
      },
    ),
  );
});

it('names no day for what is no month', () => {
  expect(on(FIRST_FRIDAY, '2026-13')).toBeUndefined();
  expect(on(FIRST_FRIDAY, '2026')).toBeUndefined();
  expect(monthsAhead('2026-12-31')).toEqual(['2026-12', '2027-01']);
  expect([habitWords(FIRST_FRIDAY), habitWords(date(10))]).toEqual([
    '每月第一个周五',
    '每月 10 日',
  ]);
});

// Reported of other calendars: the year after the published one. Days off by law are off without a notice.
it.each([
  ['2027-01', '2027-01-08'],
  ['2027-10', '2027-10-08'],
])(
  'the first Friday of %s is off by law in a year without a notice, and moves to %s',
  (month, on) => {
    expect(proposeDay(FIRST_FRIDAY, month, calendar)).toMatchObject({ on, provisional: true });
  },
);

it('a term that ends with the year goes on past New Year', () => {
  expect(afterWorkingDays('2026-12-31', 1, calendar)).toBe('2027-01-04');
});
