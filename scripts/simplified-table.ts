/**
 * Makes `core/modules/roster/simplified.generated.ts`: each traditional character of the
 * basic plane with the simplified one it is read as, one by one. Run by hand when
 * opencc-js changes; nothing of it is installed where the product runs.
 */
import { writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js';

const FIRST = 0x3400;
const LAST = 0x9fff;

const convert = Converter({ from: 't', to: 'cn' });
let traditional = '';
let simplified = '';
for (let code = FIRST; code <= LAST; code += 1) {
  const char = String.fromCharCode(code);
  const read = convert(char);
  if (read === char || read.length !== 1) continue;
  traditional += char;
  simplified += read;
}
const target = 'core/modules/roster/simplified.generated.ts';
writeFileSync(
  target,
  '/** Made by scripts/simplified-table.ts from opencc-js (OpenCC’s tables, Apache-2.0); do not edit. */\n' +
    `export const TRADITIONAL =\n  '${traditional}';\n` +
    `export const SIMPLIFIED =\n  '${simplified}';\n`,
);
process.stdout.write(`${target}: ${traditional.length} characters\n`);
