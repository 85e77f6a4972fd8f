import fc from 'fast-check';
import {
  addDays,
  civilToNumber,
  dayOfInstant,
  daysBetween,
  formatDay,
  isDay,
  toDayNumber,
  weekdayOf,
} from '@core/shared/calendar/day';
import { showDay, showInstant, showPeriod, showRelativeDay } from '@core/shared/calendar/display';
import { nextPeriod, periodOf, periodsBetween, previousPeriod } from '@core/shared/calendar/period';
import { createWorkCalendar, PUBLISHED } from '@core/shared/calendar/work-calendar';

const calendar = createWorkCalendar();
const count = (from: string, to: string) => calendar.count(toDayNumber(from), toDayNumber(to));

describe('days', () => {
  it('agrees with the platform on every day of 200 years', () => {
    const wrong: number[] = [];
    for (let n = toDayNumber('1900-01-01'); n < toDayNumber('2100-01-01'); n += 1) {
      const date = new Date(n * 86_400_000);
      const same =
        formatDay(n) === date.toISOString().slice(0, 10) &&
        weekdayOf(n) === (date.getUTCDay() || 7);
      if (!same) wrong.push(n);
    }
    expect(wrong).toEqual([]);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-01', '26-01-01', '2026-04-31', ''])(
    'refuses %p, which is no day',
    (text) => expect(isDay(text)).toBe(false),
  );

  it('takes the Beijing day of an instant', () => {
    expect(dayOfInstant(Date.UTC(2026, 0, 1, 15, 59, 59))).toBe('2026-01-01');
    expect(dayOfInstant(Date.UTC(2026, 0, 1, 16, 0, 0))).toBe('2026-01-02');
  });

  it('does not count the first day (民法典 201)', () => {
    expect(daysBetween('2026-03-06', '2026-03-13')).toBe(7);
    expect(addDays('2026-02-27', 2)).toBe('2026-03-01');
  });
});

describe('periods', () => {
  it('puts 2027-01-01 in week 2026-W53 and in January 2027', () => {
    expect(periodOf('week', '2027-01-01').key).toBe('2026-W53');
    expect(periodOf('month', '2027-01-01').key).toBe('2027-01');
  });

  it.each([
    ['week', '2026-03-08', '2026-W10', '2026-03-02', '2026-03-08'],
    ['month', '2026-02-11', '2026-02', '2026-02-01', '2026-02-28'],
    ['quarter', '2026-11-22', '2026-Q4', '2026-10-01', '2026-12-31'],
    ['halfYear', '2026-07-01', '2026-H2', '2026-07-01', '2026-12-31'],
    ['year', '2028-02-29', '2028', '2028-01-01', '2028-12-31'],
  ] as const)('%s of %s is %s', (unit, day, key, first, last) => {
    const period = periodOf(unit, day);
    expect([period.key, formatDay(period.first), formatDay(period.last)]).toEqual([
      key,
      first,
      last,
    ]);
  });

  it('tiles time: each period ends the day before the next begins', () => {
    const units = ['week', 'month', 'quarter', 'halfYear', 'year'] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...units),
        fc.integer({ min: 10_000, max: 30_000 }),
        (unit, n) => {
          const [period] = periodsBetween(unit, n, n);
          if (!period) throw new Error('no period');
          expect(period.first <= n && n <= period.last).toBe(true);
          expect(nextPeriod(period).first).toBe(period.last + 1);
          expect(previousPeriod(nextPeriod(period))).toEqual(period);
        },
      ),
    );
  });
});

describe('working days', () => {
  it('has the published days of 2026: 33 off, 6 worked weekends, 248 working days', () => {
    expect(count('2026-01-01', '2026-12-31')).toBe(248);
    const off = ['01-01/01-03', '02-15/02-23', '04-04/04-06', '05-01/05-05', '06-19/06-21'];
    off.push('09-25/09-27', '10-01/10-07');
    for (const span of off) {
      const [from, to] = span.split('/');
      expect(count(`2026-${from}`, `2026-${to}`)).toBe(0);
    }
    for (const day of ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10']) {
      expect(count(`2026-${day}`, `2026-${day}`)).toBe(1);
    }
  });

  it('knows the short weeks of 2026', () => {
    const weekDays = (key: string) => {
      const week = periodsBetween('week', civilToNumber(2026, 1, 1), civilToNumber(2026, 12, 31));
      const found = week.find((w) => w.key === key);
      return found ? calendar.count(found.first, found.last) : undefined;
    };
    expect(weekDays('2026-W08')).toBe(0);
    expect([weekDays('2026-W40'), weekDays('2026-W41'), weekDays('2026-W07')]).toEqual([3, 3, 6]);
    const none = periodsBetween('week', civilToNumber(2026, 1, 5), civilToNumber(2026, 12, 27));
    expect(none.filter((w) => calendar.count(w.first, w.last) === 0).map((w) => w.key)).toEqual([
      '2026-W08',
    ]);
  });

  it('counts Monday to Friday without the days off by law, and says 暂计 around usual holidays', () => {
    const touched = (from: string, to = from) =>
      calendar.isProvisional(toDayNumber(from), toDayNumber(to));
    // 1–3 October 2031 are Wednesday to Friday.
    expect(count('2031-09-29', '2031-10-05')).toBe(2);
    expect(touched('2031-10-01')).toBe(true);
    expect(touched('2031-11-03', '2031-11-30')).toBe(false);
    expect(touched('2026-01-01', '2026-12-31')).toBe(false);
  });

  it('works no day off by law in any year without a notice', () => {
    for (const day of ['2027-01-01', '2027-02-08', '2027-04-05', '2027-10-01', '2030-02-04']) {
      expect([day, calendar.isWorkingDay(toDayNumber(day))]).toEqual([day, false]);
    }
  });

  it('a notice, entered or published, ends 暂计', () => {
    const entered = createWorkCalendar(
      {},
      { ...PUBLISHED, 2027: { holidays: ['2027-02-09'], workdays: ['2027-02-14'] } },
    );
    const week = periodOf('week', '2027-02-08');
    expect(calendar.isProvisional(week.first, week.last)).toBe(true);
    expect(entered.isProvisional(week.first, week.last)).toBe(false);
    expect(entered.count(week.first, week.last)).toBe(5);
  });

  it("lets a pack's override win over the notice", () => {
    const own = createWorkCalendar({ holidays: ['2026-03-09'], workdays: ['2026-05-01'] });
    expect(own.isWorkingDay(toDayNumber('2026-03-09'))).toBe(false);
    expect(own.isWorkingDay(toDayNumber('2026-05-01'))).toBe(true);
  });

  it('raises for a day outside its years instead of answering wrong', () => {
    expect(() => count('2050-01-01', '2050-01-02')).toThrow(RangeError);
  });
});

describe('dates on screen', () => {
  it('reads as people write it', () => {
    expect(showDay('2026-11-22', '2026-11-22')).toBe('11月22日 周日');
    expect(showDay('2025-01-05', '2026-11-22')).toBe('2025年1月5日 周日');
    expect(showRelativeDay('2026-11-21', '2026-11-22')).toBe('昨天');
    expect(showRelativeDay('2026-11-19', '2026-11-22')).toBe('3 天前');
    expect(showPeriod(periodOf('week', '2026-03-06'))).toBe('第10周（3月2日—3月8日）');
    expect(showPeriod(periodOf('quarter', '2026-03-06'))).toBe('第1季度');
    expect(showInstant(Date.parse('2026-11-22T16:05:59Z'))).toBe('11月23日 00:05');
    expect(showInstant(Date.parse('2026-11-22T15:59:59Z'))).toBe('11月22日 23:59');
    expect(showInstant(Date.parse('2026-12-31T17:00:00Z'))).toBe('1月1日 01:00');
  });
});
