/**
 * Names and short texts.
 *
 * R1 Blanks around a name are dropped and said; so are line breaks, marks that
 *    nobody sees, and blanks between Han characters (张 三 is padded for looks). *ours*
 * R3 The text of a failed formula is an error. *ours*
 */
import type { Cell } from './contract';
import { accept, refuse, type Reader } from './reading';
import { mayBePerson } from './row-kinds';
import { quoted, seenText, simplified, trimmed } from './text';

/** Line breaks of a cell part no words: 永川⏎商贸 is one name. */
const BREAKS = /\n/g;
const PADDED_HAN = /(\p{Script=Han})[ \u3000\u00a0]+(?=\p{Script=Han})/gu;

/** Reads a text of at most `limit` characters (R1). */
export function textReader(limit: number): Reader<string> {
  return (cell: Cell) => {
    if (typeof cell !== 'string') return refuse('应是文字');
    const value = trimmed(seenText(cell).replace(BREAKS, '').replace(PADDED_HAN, '$1'));
    if (value === '') return refuse('没有可以读的文字');
    if ([...value].length > limit) return refuse(`超过 ${limit} 个字`);
    return value === cell
      ? accept(value)
      : accept(value, `去掉多余空格和看不见的字符，读作${quoted(value)}`);
  };
}

/** Name of a unit or a party organisation. */
export const readOrganizationName = textReader(100);
/** Name of a person; a sentence, a label or a date is none. */
export const readPersonName: Reader<string> = (cell) => {
  const reading = textReader(50)(cell);
  if (!reading.ok || reading.value === undefined || mayBePerson(reading.value)) return reading;
  return refuse(`${quoted(reading.value)}不像姓名`);
};
/** Name of a town; traditional characters are read as simplified ones, and said. */
export const readTown: Reader<string> = (cell) => {
  const reading = textReader(50)(cell);
  if (!reading.ok || reading.value === undefined) return reading;
  const value = simplified(reading.value);
  return value === reading.value ? reading : accept(value, `${quoted(reading.value)}读作${value}`);
};
/** Dispatching body, duty. */
export const readShortText = textReader(50);
/** Where a unit is. */
export const readAddress = textReader(100);
