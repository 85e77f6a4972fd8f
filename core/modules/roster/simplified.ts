/** Traditional characters read as simplified ones, one by one: for headings, terms and comparison, never for a person's name. */
import { SIMPLIFIED, TRADITIONAL } from './simplified.generated';

const table = new Map([...TRADITIONAL].map((char, i) => [char, SIMPLIFIED.charAt(i)]));

/** `text` with each traditional character as its simplified one. */
export function simplified(text: string): string {
  let read = '';
  for (const char of text) read += table.get(char) ?? char;
  return read;
}
