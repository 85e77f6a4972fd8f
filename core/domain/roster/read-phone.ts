/**
 * R5 A mobile number has 11 digits, the first 1 and the second 3–9. Units may
 *    give a landline (with its area code, or 7–8 local digits, or 400). Numeric
 *    cells are as good as text; blanks, dashes, width and +86 are put right and
 *    said. *ours*
 */
import type { Cell } from '../../contracts/roster';
import { accept, refuse, type Reading } from './reading';
import { cellText, plain, quoted } from './text';

const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^(0\d{9,11}|[2-9]\d{6,7}|400\d{7})(-\d{1,5})?$/;

function digitsOf(text: string): string {
  const bare = plain(text)
    .replace(/转/g, 'x')
    .replace(/[()+\-–—.]/g, (mark) => (/[–—-]/.test(mark) ? '-' : ''));
  const extension = /^(0\d{2,3}-?\d{7,8})[-x](\d{1,5})$/.exec(bare);
  if (extension) return `${(extension[1] ?? '').replace(/-/g, '')}-${extension[2] ?? ''}`;
  const joined = bare.replace(/-/g, '');
  return joined.replace(/^(0086|86)(?=1[3-9]\d{9}$)/, '');
}

function whyNot(number: string, landline: boolean): string {
  if (/1[3-9]\d{9}\D+\d|^1[3-9]\d{9}1[3-9]\d{9}$/.test(number)) {
    return '一格里有几个号码，请只留一个';
  }
  if (/[^\d-]/.test(number)) return '号码里有不是数字的字';
  if (landline && /^[1-9]\d{8,9}$/.test(number)) return '位数不对，区号前的 0 可能丢了';
  if (!landline && LANDLINE.test(number)) return '这是座机，请填 11 位手机号';
  if (number.length < 11) return `位数太少，只有 ${number.length} 位`;
  return number.length > 11 ? `位数太多，有 ${number.length} 位` : '不是手机号';
}

/** Reads a phone number (R5); `landline` allows fixed lines. */
export function readPhone(cell: Cell, landline: boolean): Reading<string> {
  if (typeof cell !== 'string' && typeof cell !== 'number') return refuse('应是电话号码');
  const written = String(cell);
  const number = digitsOf(written);
  if (!MOBILE.test(number) && !(landline && LANDLINE.test(number))) {
    return refuse(whyNot(number, landline));
  }
  return number === written ? accept(number) : accept(number, `${quoted(written)}读作 ${number}`);
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
