/**
 * Working days. The State Council's yearly notice comes as data from the
 * package chinese-days (its functions shift weekends under other time zones,
 * its data is right: ADR 0004); the weekday arithmetic is ours. A rule pack may
 * override single days. A year without a notice yet counts Monday–Friday and is
 * provisional (暂计).
 */
import year2024 from 'chinese-days/dist/years/2024.json';
import year2025 from 'chinese-days/dist/years/2025.json';
import year2026 from 'chinese-days/dist/years/2026.json';
import {
  civilToNumber,
  numberToCivil,
  toDayNumber,
  weekdayOf,
  type Day,
  type DayNumber,
} from './day';

/** One year's notice: days off, and weekend days that are worked. */
export interface YearNotice {
  readonly holidays: readonly Day[];
  readonly workdays: readonly Day[];
}

export interface WorkCalendar {
  isWorkingDay(day: DayNumber): boolean;
  /** Working days in `from`…`to`, both included; 0 when `to` is before `from`. */
  count(from: DayNumber, to: DayNumber): number;
  /** True when a touched year has no published notice yet, so that its count is 暂计. */
  isProvisional(from: DayNumber, to: DayNumber): boolean;
}

/** The range of years that a calendar answers for; a day outside raises RangeError. */
const FIRST_YEAR = 2015;
const LAST_YEAR = 2045;

const PUBLISHED: Readonly<Record<number, YearNotice>> = {
  2024: noticeOf(year2024),
  2025: noticeOf(year2025),
  2026: noticeOf(year2026),
};

function noticeOf(data: {
  holidays: Record<string, string>;
  workdays: Record<string, string>;
}): YearNotice {
  return { holidays: Object.keys(data.holidays), workdays: Object.keys(data.workdays) };
}

/**
 * Builds the calendar of published notices, changed by a pack's override: a day
 * in `override.holidays` is off, one in `override.workdays` is worked, whatever
 * the notice says. Counting is a difference of prefix sums, so it costs the same
 * for a week and for a year.
 */
export function createWorkCalendar(
  override: Partial<YearNotice> = {},
  notices: Readonly<Record<number, YearNotice>> = PUBLISHED,
): WorkCalendar {
  const base = civilToNumber(FIRST_YEAR, 1, 1);
  const end = civilToNumber(LAST_YEAR + 1, 1, 1);
  const worked = new Uint8Array(end - base);
  for (let i = 0; i < worked.length; i += 1) worked[i] = weekdayOf(base + i) <= 5 ? 1 : 0;
  const mark = (days: readonly Day[], value: 0 | 1): void => {
    for (const day of days) {
      const i = toDayNumber(day) - base;
      if (i >= 0 && i < worked.length) worked[i] = value;
    }
  };
  for (const notice of [...Object.values(notices), override]) {
    mark(notice.holidays ?? [], 0);
    mark(notice.workdays ?? [], 1);
  }
  const before = new Int32Array(worked.length + 1);
  for (let i = 0; i < worked.length; i += 1) before[i + 1] = (before[i] ?? 0) + (worked[i] ?? 0);

  const at = (index: number): number => {
    const sum = before[index];
    if (sum === undefined) throw new RangeError(`day outside ${FIRST_YEAR}–${LAST_YEAR}`);
    return sum;
  };
  return {
    isWorkingDay: (day) => at(day - base + 1) > at(day - base),
    count: (from, to) => (to < from ? 0 : at(to - base + 1) - at(from - base)),
    isProvisional: (from, to) => {
      for (let y = numberToCivil(from).year; y <= numberToCivil(to).year; y += 1) {
        if (!notices[y]) return true;
      }
      return false;
    },
  };
}
