/**
 * R6 A headcount is a whole number from 0. Full-width digits, separators, a
 *    unit (人, 名) and 约 … 余 are put right and said; anything else is an error.
 *    *ours*
 */
import type { Cell } from './contract';
import { accept, refuse, type Reading } from './reading';
import { plain, quoted } from './text';

/** Far above any employer: more is a number from another column. */
const MOST = 9_999_999;
const WRITTEN = /^(?:约|大约|近)?(\d[\d,]*)(?:余|多)?(?:人|名|个|位)?(?:左右|余人|以上)?$/;

/** Reads a headcount (R6). */
export function readCount(cell: Cell): Reading<number> {
  if (typeof cell === 'number') return checked(cell);
  if (typeof cell !== 'string') return refuse('应是人数');
  const text = plain(cell);
  if (/^[-−]\d+$/.test(text)) return refuse('人数不能是负数');
  const digits = WRITTEN.exec(text)?.[1];
  if (digits === undefined) return refuse(`${quoted(cell)}不是人数`);
  const reading = checked(Number(digits.replace(/,/g, '')));
  // A number typed as text is no change of meaning.
  if (!reading.ok || /^\d+$/.test(cell)) return reading;
  return accept(reading.value, `${quoted(cell)}读作 ${reading.value}`);
}

function checked(value: number): Reading<number> {
  if (value < 0) return refuse('人数不能是负数');
  if (!Number.isInteger(value)) return refuse('人数应是整数');
  return value > MOST ? refuse('人数大得不合理，请核对') : accept(value);
}
