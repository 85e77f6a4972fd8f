/**
 * R7 A date is a day that exists. `YYYY-MM-DD` is taken as it is; Excel dates,
 *    serial numbers and the usual ways of writing a date in Chinese are read
 *    and said; a date without its day, or with two digits of a year, is no
 *    day. Serials count from 1899-12-30, or from 1904-01-01 where the workbook says
 *    so (ECMA-376, date systems). *ours*
 */
import type { Cell } from './contract';
import { addDays, isDay, type Day } from '@core/shared/calendar/day';
import { accept, refuse, type Reading } from './reading';
import { plain, quoted, trimmed } from './text';

const EPOCH: Day = '1899-12-30';
const EPOCH_1904: Day = '1904-01-01';
/** 1927 to 2099: below stand years and counts, not serials. */
const SERIALS = { least: 10_000, most: 73_050 };
const WHOLE =
  /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*[日号]?(?:[T\s]+\d{1,2}:[\d:.]*Z?)?$/i;
const SERIAL = /^\d{5}(\.\d+)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const MONTH_ONLY = /^(\d{4})[-./年](\d{1,2})月?(?:份|间)?$|^((?:19|20)\d{2})(0[1-9]|1[0-2])$/;
const YEAR_ONLY = /^(?:19|20)\d{2}年?$/;
const SHORT_YEAR = /^\d{2}[-./年]\d{1,2}[-./月]\d{1,2}日?$/;

/** Reads a date (R7); `date1904` is the workbook's word on how it counts. */
export function readDate(cell: Cell, date1904 = false): Reading<Day> {
  if (typeof cell === 'boolean' || cell === null) return refuse('应是日期');
  if (typeof cell === 'object') {
    return isDay(cell.date) && cell.date >= '1900-03-01'
      ? accept(cell.date, `Excel 日期，读作 ${cell.date}`)
      : refuse('日期不合理，请核对');
  }
  if (typeof cell === 'string' && isDay(cell)) return inRange(cell);
  return readWritten(String(cell), date1904);
}

function readWritten(written: string, date1904: boolean): Reading<Day> {
  const text = plain(written);
  const parts = WHOLE.exec(halfWidth(written)) ?? COMPACT.exec(text);
  if (parts) return fromParts(parts, written);
  if (MONTH_ONLY.test(text)) return refuse(`${quoted(written)}只有年月，请补上日`);
  if (YEAR_ONLY.test(text)) return refuse(`${quoted(written)}只有年份，请补上月和日`);
  if (SHORT_YEAR.test(text)) return refuse(`${quoted(written)}的年份请写四位`);
  // A fraction is the time of day.
  if (SERIAL.test(text)) return fromSerial(Math.floor(Number(text)), written, date1904);
  return refuse(`${quoted(written)}不是日期`);
}

/** Blanks inside stay: they part the day from the time. */
const halfWidth = (written: string): string => trimmed(written.normalize('NFKC'));

function fromParts(parts: RegExpExecArray, written: string): Reading<Day> {
  const [, year = '', month = '', date = ''] = parts;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (!isDay(day)) return refuse(`没有${quoted(written)}这一天`);
  const reading = inRange(day);
  return reading.ok ? accept(day, `${quoted(written)}读作 ${day}`) : reading;
}

function fromSerial(serial: number, written: string, date1904: boolean): Reading<Day> {
  if (serial < SERIALS.least || serial > SERIALS.most) return refuse(`${quoted(written)}不是日期`);
  const day = addDays(date1904 ? EPOCH_1904 : EPOCH, serial);
  return accept(day, `Excel 日期序号 ${serial}，读作 ${day}`);
}

function inRange(day: Day): Reading<Day> {
  return day < '1900-01-01' ? refuse('日期早于 1900 年，请核对') : accept(day);
}

/** The month `YYYY-MM` of what says a month and no day; undefined for anything else. */
export function readMonth(cell: Cell): string | undefined {
  if (typeof cell !== 'string' && typeof cell !== 'number') return undefined;
  const [, year, month, packedYear, packedMonth] = MONTH_ONLY.exec(plain(String(cell))) ?? [];
  const text = `${year ?? packedYear ?? ''}-${(month ?? packedMonth ?? '').padStart(2, '0')}`;
  return isDay(`${text}-01`) && text >= '1900' ? text : undefined;
}

/** True for what is meant as a date, right or wrong: evidence for a column. */
export function looksLikeDate(cell: Cell): boolean {
  if (typeof cell === 'object') return cell !== null;
  const text = plain(String(cell));
  if (WHOLE.test(halfWidth(String(cell))) || COMPACT.test(text) || MONTH_ONLY.test(text))
    return true;
  return SERIAL.test(text) && fromSerial(Math.floor(Number(text)), text, false).ok;
}
