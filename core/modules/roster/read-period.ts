/**
 * R22 From when to when, in one cell: 2026年1月—12月, 2026.1.1-2026.12.31, 2026年度,
 *     2026年1月起. First and last day are included, as people write them; a month
 *     without its day is the whole month. Always said, as it is read. *ours*
 */
import type { Cell } from './contract';
import { addDays, isDay, type Day } from '@core/shared/calendar/day';
import { readDate, readMonth } from './read-date';
import { accept, refuse, type Reading } from './reading';
import { plain, quoted } from './text';

export interface Period {
  readonly from: Day;
  /** First day no longer in it. */
  readonly to?: Day;
}

/** A dash parts two dates only where both sides are dates: it also stands inside one. */
const BETWEEN = /[—–―－~～至到]+|--+/;
const PAIR = /^(\d{4}[./年]\d{1,2}(?:[./月]\d{1,2}日?|月?))-(.+)$/;
const MONTHS = /^(\d{4})年?[./-]?(\d{1,2})月?-(\d{1,2})月$/;
const OPEN = /(起|以来|至今|开始|-|—|至|长期)$/;
const YEAR = /^((?:19|20)\d{2})年?(?:度|全年)?$/;

/** Reads a period, or a single day or month as the first day of an open one (R22). */
export function readPeriod(cell: Cell, date1904 = false): Reading<Period> {
  const day = readDate(cell, date1904);
  if (day.ok) return { ...day, value: { from: day.value } };
  if (typeof cell !== 'string' && typeof cell !== 'number') return day;
  const written = String(cell);
  const period = periodOf(plain(written));
  if (!period) return day.why.startsWith('没有') ? day : refuse(`${quoted(written)}不是时间`);
  if (period.to !== undefined && period.to <= period.from) {
    return refuse(`${quoted(written)}的结束早于开始`);
  }
  const until = period.to ? `到 ${addDays(period.to, -1)}` : '起';
  return accept(period, `${quoted(written)}读作 ${period.from} ${until}`);
}

function periodOf(text: string): Period | undefined {
  const year = YEAR.exec(text)?.[1];
  if (year) return { from: `${year}-01-01`, to: `${Number(year) + 1}-01-01` };
  const [, of, first, last] = MONTHS.exec(text.replace(BETWEEN, '-')) ?? [];
  if (of && first && last) return spanOf(`${of}-${first}`, `${of}-${last}`);
  const [a = '', b = ''] = PAIR.exec(text)?.slice(1) ?? text.split(BETWEEN);
  if (b === '' || /^(今|长期|现在)$/.test(b)) return openFrom(a.replace(OPEN, ''));
  return spanOf(a, /^\d{4}/.test(b) ? b : `${text.slice(0, 4)}年${b}`);
}

function openFrom(text: string): Period | undefined {
  const from = firstDay(text);
  return from ? { from } : undefined;
}

function spanOf(first: string, last: string): Period | undefined {
  const from = firstDay(first);
  const month = readMonth(last);
  const day = readDate(last);
  const to = month ? nextMonth(month) : day.ok ? addDays(day.value, 1) : undefined;
  return from && to ? { from, to } : undefined;
}

function firstDay(text: string): Day | undefined {
  const month = readMonth(text);
  if (month) return `${month}-01`;
  const day = readDate(text);
  return day.ok ? day.value : undefined;
}

/** The first day after the month. */
export function nextMonth(month: string): Day {
  const [year = 0, of = 0] = month.split('-').map(Number);
  const next = of === 12 ? `${year + 1}-01-01` : `${year}-${String(of + 1).padStart(2, '0')}-01`;
  return isDay(next) ? next : `${month}-01`;
}
