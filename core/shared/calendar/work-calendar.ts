/**
 * Working days. The State Council's yearly notice comes as data from the
 * package chinese-days (its functions shift weekends under other time zones,
 * its data is right: ADR 0004), or as an administrator entered it; the weekday
 * arithmetic is ours. A rule pack may override single days. A year without a notice
 * yet counts Monday–Friday without the days off by law, and what a usual holiday of
 * it touches is provisional (暂计).
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
import { festivalsOf } from './festivals';

/** One year's notice: days off, and weekend days that are worked. */
export interface YearNotice {
  readonly holidays: readonly Day[];
  readonly workdays: readonly Day[];
}

/** Notices by their year. */
export type Notices = Readonly<Record<number, YearNotice>>;

export interface WorkCalendar {
  isWorkingDay(day: DayNumber): boolean;
  /** Working days in `from`…`to`, both included; 0 when `to` is before `from`. */
  count(from: DayNumber, to: DayNumber): number;
  /** True when the days touch a usual holiday of a year without a notice, so that their count is 暂计. */
  isProvisional(from: DayNumber, to: DayNumber): boolean;
}

/** The range of years that a calendar answers for; a day outside raises RangeError. */
const FIRST_YEAR = 2015;
const LAST_YEAR = 2045;

/** The notices that come with the product. */
export const PUBLISHED: Notices = {
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
 * Builds the calendar of notices, changed by a pack's override: a day in
 * `override.holidays` is off, one in `override.workdays` is worked, whatever the
 * notice says. Counting is a difference of prefix sums, so it costs the same for a
 * week and for a year.
 */
export function createWorkCalendar(
  override: Partial<YearNotice> = {},
  notices: Notices = PUBLISHED,
): WorkCalendar {
  const worked = workedDays(override, notices);
  const before = sumsOf(worked);
  const at = (index: number): number => {
    const sum = before[index];
    if (sum === undefined) throw new RangeError(`day outside ${FIRST_YEAR}–${LAST_YEAR}`);
    return sum;
  };
  return {
    isWorkingDay: (day) => at(day - BASE + 1) > at(day - BASE),
    count: (from, to) => (to < from ? 0 : at(to - BASE + 1) - at(from - BASE)),
    isProvisional: (from, to) => {
      for (let y = numberToCivil(from).year; y <= numberToCivil(to).year; y += 1) {
        if (notices[y]) continue;
        if (festivalsOf(y).some(({ usual }) => from <= usual[1] && to >= usual[0])) return true;
      }
      return false;
    },
  };
}

/** The calendar with the notices of the product and, before them, those that were entered here by year. */
export const calendarWith = (
  override: Partial<YearNotice>,
  entered: Readonly<Record<string, YearNotice>>,
): WorkCalendar => createWorkCalendar(override, { ...PUBLISHED, ...entered });

const BASE = civilToNumber(FIRST_YEAR, 1, 1);

/** A byte a day: 1 when it is worked. */
function workedDays(override: Partial<YearNotice>, notices: Notices): Uint8Array {
  const worked = new Uint8Array(civilToNumber(LAST_YEAR + 1, 1, 1) - BASE);
  for (let i = 0; i < worked.length; i += 1) worked[i] = weekdayOf(BASE + i) <= 5 ? 1 : 0;
  const mark = (i: number, value: 0 | 1): void => {
    if (i >= 0 && i < worked.length) worked[i] = value;
  };
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    if (notices[year]) continue;
    for (const { byLaw } of festivalsOf(year)) {
      for (let day = byLaw[0]; day <= byLaw[1]; day += 1) mark(day - BASE, 0);
    }
  }
  for (const notice of [...Object.values(notices), override]) {
    for (const day of notice.holidays ?? []) mark(toDayNumber(day) - BASE, 0);
    for (const day of notice.workdays ?? []) mark(toDayNumber(day) - BASE, 1);
  }
  return worked;
}

/** Working days before each day. */
function sumsOf(worked: Uint8Array): Int32Array {
  const before = new Int32Array(worked.length + 1);
  for (let i = 0; i < worked.length; i += 1) before[i + 1] = (before[i] ?? 0) + (worked[i] ?? 0);
  return before;
}
