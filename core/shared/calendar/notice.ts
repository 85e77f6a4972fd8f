/**
 * The State Council's yearly notice (国务院办公厅关于…年部分节假日安排的通知), read from
 * its own sentences: `春节：2月15日（…）至23日（…）放假调休，共9天。2月14日（周六）上班。`
 *
 * N1 A sentence with 放假 gives days off, one with 上班 worked days; dates carry on the month
 *    and the year of the one before.
 * N2 `共9天` must be what the dates give.
 * N3 Every day off by law is off; a worked day lies on a weekend and is not off; all lie in the
 *    year, or in the December before it.
 */
import {
  civilToNumber,
  formatDay,
  isDay,
  numberToCivil,
  toDayNumber,
  weekdayOf,
  type DayNumber,
} from './day';
import { showDay } from './display';
import { festivalsOf } from './festivals';
import type { YearNotice } from './work-calendar';

/** A notice as it was read, and what is wrong with it in words; empty when it can be entered. */
export interface ReadNotice extends YearNotice {
  readonly problems: readonly string[];
}

const DATE = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日`;
const RANGE = new RegExp(`${DATE}(?:\\s*(?:至|到|—|–|-|~|～)\\s*${DATE})?`, 'g');
/** Longer stretches are a slip of the pen: the longest so far had nine days. */
const LONGEST_DAYS = 15;

/** Reads the text of a notice for a year (N1, N2), and checks it (N3). */
export function readNotice(text: string, year: number): ReadNotice {
  const holidays = new Set<string>();
  const workdays = new Set<string>();
  const problems: string[] = [];
  for (const sentence of sentencesOf(text)) {
    const worked = sentence.includes('上班');
    if (!worked && !sentence.includes('放假')) continue;
    const days = daysOf(sentence, year);
    if (days.length === 0) problems.push(`没有读出日期：${sentence}`);
    const told = /共\s*(\d+)\s*天/.exec(sentence);
    if (told && Number(told[1]) !== days.length) {
      problems.push(`${sentence}：按日期是 ${days.length} 天`);
    }
    for (const day of days) (worked ? workdays : holidays).add(formatDay(day));
  }
  const notice = { holidays: [...holidays].sort(), workdays: [...workdays].sort() };
  return { ...notice, problems: [...problems, ...problemsOf(notice, year)] };
}

/** What keeps a notice from being entered (N3), in words. */
export function problemsOf({ holidays, workdays }: YearNotice, year: number): string[] {
  const problems: string[] = [];
  const off = new Set(holidays);
  for (const { name, byLaw } of festivalsOf(year)) {
    const missing = daysBetween(byLaw[0], byLaw[1]).filter((day) => !off.has(formatDay(day)));
    if (missing.length > 0) problems.push(`缺${name}的法定假日：${missing.map(said).join('、')}`);
  }
  const earliest = civilToNumber(year, 1, 1) - 3;
  const last = civilToNumber(year, 12, 31);
  for (const day of [...holidays, ...workdays]) {
    if (!isDay(day) || toDayNumber(day) < earliest || toDayNumber(day) > last) {
      problems.push(`不在 ${year} 年：${day}`);
    }
  }
  for (const day of workdays) {
    if (off.has(day)) problems.push(`既放假又上班：${said(toDayNumber(day))}`);
    if (weekdayOf(toDayNumber(day)) <= 5)
      problems.push(`上班日不是周末：${said(toDayNumber(day))}`);
  }
  return problems;
}

/** The stretches of days off with the worked days near them, as one reads a notice: `2月15日 周日—2月23日 周一`. */
export function stretchesOf(days: readonly string[]): string[] {
  const numbers = [...days].sort().map(toDayNumber);
  const stretches: [DayNumber, DayNumber][] = [];
  for (const day of numbers) {
    const last = stretches[stretches.length - 1];
    if (last && day === last[1] + 1) last[1] = day;
    else stretches.push([day, day]);
  }
  return stretches.map(([from, to]) =>
    from === to ? said(from) : `${said(from)}—${said(to)}，${to - from + 1} 天`,
  );
}

const said = (day: DayNumber): string => showDay(formatDay(day), formatDay(day));

/** Without what stands in brackets: weekdays and days of the lunar calendar. */
const sentencesOf = (text: string): string[] =>
  text
    .replace(/[（(][^（）()]*[）)]/g, '')
    .split(/[。；;\n]/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);

function daysOf(sentence: string, year: number): DayNumber[] {
  const days = new Set<DayNumber>();
  let at = { year, month: 0 };
  const read = (y: string | undefined, m: string | undefined, d: string): DayNumber | null => {
    at = { year: y ? Number(y) : at.year, month: m ? Number(m) : at.month };
    const text = `${at.year}-${String(at.month).padStart(2, '0')}-${d.padStart(2, '0')}`;
    return isDay(text) ? toDayNumber(text) : null;
  };
  for (const [, y1, m1, d1, y2, m2, d2] of sentence.matchAll(RANGE)) {
    if (!d1) continue;
    const from = read(y1, m1, d1);
    const to = d2 ? read(y2, m2, d2) : from;
    if (from === null || to === null || to < from || to - from >= LONGEST_DAYS) continue;
    for (const day of daysBetween(from, to)) days.add(day);
  }
  return [...days].filter((day) => Math.abs(numberToCivil(day).year - year) <= 1);
}

const daysBetween = (from: DayNumber, to: DayNumber): DayNumber[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
