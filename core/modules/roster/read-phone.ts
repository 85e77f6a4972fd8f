/**
 * R5 A mobile number has 11 digits, the first 1 and the second 3–9. Units may
 *    give a landline (with its area code, or 7–8 local digits, or 400). Numeric
 *    cells are as good as text. What leaves one number certain is put right and said:
 *    blanks, dashes, width, +86, a 0 before a mobile number, an apostrophe, the .0 of
 *    a number, words beside it. Of two numbers the first is read and the second
 *    offered. Digits that a spreadsheet has lost are not made up. *ours*
 */
import type { Cell } from './contract';
import { accept, refuse, type Reading } from './reading';
import { cellText, plain, quoted } from './text';

const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^(0\d{9,11}|[2-9]\d{6,7}|400\d{7}|800\d{7})(-\d{1,5})?$/;
/** What parts two numbers of one cell. */
const BETWEEN = /[/／、，,;；|\n\r和及或]+/;
/** 1.38E+10: most of the digits are gone. */
const SCIENTIFIC = /^\d(\.\d+)?e\+?\d{1,2}$/i;

/** A reading with the other number of the cell, where it has two. */
export type PhoneReading = Reading<string> & { readonly second?: string };

/** One number of a text, without what does not belong to it. */
function digitsOf(text: string): string {
  const bare = plain(text)
    .replace(/^['’‘`]+/, '')
    .replace(/^(\d+)\.0+$/, '$1')
    .replace(/(?:转|ext\.?|分机号?|x)[:.-]?(?=\d{1,5}\)?$)/gi, 'x')
    .replace(/[+.]/g, '')
    .replace(/[—–－−]/g, '-')
    .replace(/\((\d{3,4})\)/g, '$1-')
    .replace(/\([^()\d]*\)/g, '')
    .replace(/[()]/g, '')
    .replace(/^[^\d]+|[^\d]+$/g, '');
  const extension = /^(0\d{2,3}-?\d{7,8})[-x](\d{1,5})$/.exec(bare);
  if (extension) return `${(extension[1] ?? '').replace(/-/g, '')}-${extension[2] ?? ''}`;
  const joined = bare.replace(/-/g, '');
  return joined.replace(/^(0086|86|0)(?=1[3-9]\d{9}$)/, '');
}

const isNumber = (number: string, landline: boolean): boolean =>
  MOBILE.test(number) || (landline && LANDLINE.test(number));

/** The numbers of a cell that has several; empty where it has one. */
function numbersOf(written: string, landline: boolean): string[] {
  const parts = written.normalize('NFKC').split(BETWEEN).map(digitsOf).filter(Boolean);
  if (parts.length > 1) return parts.filter((part) => isNumber(part, landline));
  const found = plain(written).match(/(?<!\d)1[3-9]\d{9}(?!\d)/g) ?? [];
  if (found.length > 1) return found;
  return /^1[3-9]\d{9}1[3-9]\d{9}$/.test(digitsOf(written))
    ? [digitsOf(written).slice(0, 11), digitsOf(written).slice(11)]
    : [];
}

function whyNot(number: string, written: string, landline: boolean): string {
  if (SCIENTIFIC.test(plain(written))) return '号码成了科学计数，后面的数字已丢失，请按文本重填';
  if (!/\d/.test(written.normalize('NFKC'))) return `${quoted(written)}不是电话号码`;
  if (/[^\d-]/.test(number)) return '号码里有不是数字的字';
  if (landline && /^[1-9]\d{8,9}$/.test(number)) return '位数不对，区号前的 0 可能丢了';
  if (!landline && LANDLINE.test(number)) return '这是座机，请填 11 位手机号';
  if (number.length < 11) return `位数太少，只有 ${number.length} 位`;
  return number.length > 11 ? `位数太多，有 ${number.length} 位` : '不是手机号';
}

/** Reads a phone number (R5); `landline` allows fixed lines, `take` says which of two. */
export function readPhone(
  cell: Cell,
  landline: boolean,
  take: 'first' | 'second' = 'first',
): PhoneReading {
  if (typeof cell !== 'string' && typeof cell !== 'number') return refuse('应是电话号码');
  if (typeof cell === 'number' && !Number.isInteger(cell)) {
    return refuse('号码带小数，请核对');
  }
  const written = String(cell);
  const number = digitsOf(written);
  if (isNumber(number, landline)) {
    return number === written ? accept(number) : accept(number, `${quoted(written)}读作 ${number}`);
  }
  const [first, second] = [...new Set(numbersOf(written, landline))];
  if (first === undefined) return refuse(whyNot(number, written, landline));
  if (second === undefined) return accept(first, `${quoted(written)}读作 ${first}`);
  const [taken, other] = take === 'second' ? [second, first] : [first, second];
  return { ...accept(taken, `写了两个号码，读作 ${taken}，另一个是 ${other}`), second: other };
}

/** True for what is a phone number, mobile or fixed: evidence for a column. */
export function looksLikePhone(cell: Cell): boolean {
  return readPhone(cell, true).ok;
}

/** The mobile number written beside a name, as in 张三 13800000000. */
export function mobileIn(text: string): string | undefined {
  return /(?:^|\D)(1[3-9]\d{9})(?:\D|$)/.exec(plain(text))?.[1];
}

/** True for a mobile number: evidence for a column without a heading. */
export function looksLikeMobile(cell: Cell): boolean {
  return MOBILE.test(digitsOf(cellText(cell)));
}
