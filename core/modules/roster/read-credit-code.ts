/**
 * R4 统一社会信用代码 by GB 32100-2015: 18 characters out of 31 (no I, O, Z, S,
 *    V); the last is a check character, 31 − Σ(value × 3^i mod 31) mod 31.
 *    Blanks, width and case are put right and said.
 * R4a A check character that only looks like the right one (W for U) is a slip
 *    of the eye: the unit comes in without its code, which is named as doubtful.
 *    Any other wrong check character refuses the row. *ours*
 */
import type { Cell } from './contract';
import { accept, refuse, type Doubtful, type Reading } from './reading';
import { cellText, nameKey, quoted } from './text';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;
/** Characters that are taken for each other in print and by hand. */
const LOOK_ALIKES = ['UVW', '0DQ', '8B', '6G', 'CG', '1L', 'MN', 'EF'];

/** The check character of the first 17 characters; undefined when one of them is not allowed. */
export function creditCodeCheck(first17: string): string | undefined {
  let sum = 0;
  let weight = 1;
  for (const char of first17) {
    const value = ALPHABET.indexOf(char);
    if (value < 0) return undefined;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (sum % 31)) % 31];
}

/** The form in which codes are compared. */
export function normaliseCreditCode(text: string): string {
  return nameKey(text)
    .replace(/[-–—'`]/g, '')
    .toUpperCase();
}

/** Reads a code (R4, R4a). */
export function readCreditCode(cell: Cell): Reading<string> | Doubtful {
  if (typeof cell === 'number') return refuse('代码按数字存放，末几位会丢失，请改成文本格式再填');
  if (typeof cell !== 'string') return refuse('应是 18 位代码');
  const code = normaliseCreditCode(cell);
  if (/^\d{15}$/.test(code)) return refuse('这是 15 位的旧注册号，请换成 18 位代码');
  if ([...code].length !== LENGTH) return refuse(`应是 18 位，现为 ${[...code].length} 位`);
  const odd = [...code].find((char) => !ALPHABET.includes(char));
  if (odd) return refuse(`代码里不会有字符${quoted(odd)}，请核对`);
  const right = creditCodeCheck(code.slice(0, -1)) ?? '';
  const written = code.slice(-1);
  if (right !== written) {
    if (!LOOK_ALIKES.some((set) => set.includes(right) && set.includes(written))) {
      return refuse('最后一位校验码不对，请核对是否抄错');
    }
    const doubt = `最后一位应为 ${right}，写的是 ${written}，像是看错；单位照常导入，代码未写入，请核对`;
    return { ok: true, value: undefined, doubt };
  }
  return code === cell ? accept(code) : accept(code, `去掉空格、统一大小写，读作 ${code}`);
}

/** A resident's identity number has a day of birth in the middle. */
const IDENTITY = /^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/;

/** True for text of a code's length and letters, right or wrong: evidence for a column. */
export function looksLikeCreditCode(cell: Cell): boolean {
  const code = normaliseCreditCode(cellText(cell));
  return /^[0-9A-Z]{18}$/.test(code) && !IDENTITY.test(code);
}
