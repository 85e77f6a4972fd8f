/**
 * Business dates. A `Day` is the Beijing calendar day `YYYY-MM-DD`; inside the
 * engines it travels as a `DayNumber`, whole days since 1970-01-01, so that
 * counting and comparing cost nothing and no time zone can touch it.
 */

/** Beijing calendar day, `YYYY-MM-DD`. */
export type Day = string;
/** Whole days since 1970-01-01. */
export type DayNumber = number;

const MS_PER_DAY = 86_400_000;
/** China has one zone and no summer time since 1991: a fixed +08:00 is exact. */
const BEIJING_OFFSET_MS = 8 * 3_600_000;

/** Days since 1970-01-01 of a civil date (proleptic Gregorian; Hinnant's algorithm). */
export function civilToNumber(year: number, month: number, date: number): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Civil date of a day number. */
export function numberToCivil(n: DayNumber): { year: number; month: number; date: number } {
  const z = n + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/;

/** True for a day that exists, written `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  return DAY_PATTERN.test(text) && formatDay(toDayNumber(text)) === text;
}

/** Day number of `YYYY-MM-DD`. Does not check that the day exists: see {@link isDay}. */
export function toDayNumber(day: Day): DayNumber {
  return civilToNumber(
    twoDigits(day, 0) * 100 + twoDigits(day, 2),
    twoDigits(day, 5),
    twoDigits(day, 8),
  );
}

/** Reads without making text: a district's year has millions of dates. */
const twoDigits = (text: string, at: number): number =>
  text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;

/** `YYYY-MM-DD` of a day number. */
export function formatDay(n: DayNumber): Day {
  const { year, month, date } = numberToCivil(n);
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(date)}`;
}

const pad = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** The Beijing day of an instant in epoch milliseconds. */
export function dayOfInstant(epochMs: number): Day {
  return formatDay(Math.floor((epochMs + BEIJING_OFFSET_MS) / MS_PER_DAY));
}

/** The instant of a Beijing day and time `HH:mm`, epoch ms; its first without a time. */
export function instantOf(day: Day, time = '00:00'): number {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return toDayNumber(day) * MS_PER_DAY - BEIJING_OFFSET_MS + minutes * 60_000;
}

/** `day` moved by whole days, which may be negative. */
export function addDays(day: Day, days: number): Day {
  return formatDay(toDayNumber(day) + days);
}

/** Whole days from `from` to `to`; the first day is not counted (民法典 201). */
export function daysBetween(from: Day, to: Day): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** ISO weekday of a day number: Monday 1 … Sunday 7. */
export function weekdayOf(n: DayNumber): number {
  return ((((n + 3) % 7) + 7) % 7) + 1;
}
