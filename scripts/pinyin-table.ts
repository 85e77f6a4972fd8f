/**
 * Makes `core/shared/names/table.generated.ts`: the pinyin
 * initial of each character U+4E00…U+9FA5, one letter each, so that no function
 * needs the 459 KB of pinyin-pro. Run by hand when pinyin-pro changes.
 */
import { writeFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';

const FIRST = 0x4e00;
const LAST = 0x9fa5;

let letters = '';
for (let code = FIRST; code <= LAST; code += 1) {
  const initial = pinyin(String.fromCharCode(code), { pattern: 'first', toneType: 'none' });
  letters += /^[a-z]$/.test(initial) ? initial : '-';
}
const target = 'core/shared/names/table.generated.ts';
writeFileSync(
  target,
  `/** Made by scripts/pinyin-table.ts from pinyin-pro; do not edit. */\nexport const INITIALS =\n  '${letters}';\n`,
);
process.stdout.write(`${target}: ${letters.length} characters\n`);
