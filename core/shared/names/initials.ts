/** Pinyin initials for search and for the order of lists: 永川 → `yc`. */
import { INITIALS } from './table.generated';

const FIRST = 0x4e00;

/** Place names whose characters are read otherwise there than alone. */
const READINGS: Readonly<Record<string, string>> = {
  重庆: 'cq',
  长沙: 'cs',
  长春: 'cc',
  长安: 'ca',
  厦门: 'xm',
  银行: 'yh',
  行业: 'hy',
  商行: 'sh',
};

/** Lower-case initials; Latin letters and digits stay, everything else is dropped. */
export function pinyinInitials(text: string): string {
  let initials = '';
  for (let i = 0; i < text.length; i += 1) {
    const word = READINGS[text.slice(i, i + 2)];
    if (word) {
      initials += word;
      i += 1;
      continue;
    }
    const char = text.charAt(i).normalize('NFKC').toLowerCase();
    if (/^[a-z0-9]$/.test(char)) initials += char;
    else initials += (INITIALS[text.charCodeAt(i) - FIRST] ?? '').replace('-', '');
  }
  return initials;
}
