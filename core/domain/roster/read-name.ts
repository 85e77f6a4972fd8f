/**
 * Names and short texts.
 *
 * R1 Blanks around a name are dropped and said; so are line breaks, and blanks
 *    between Han characters (张 三 is padded for looks). *ours*
 * R3 The text of a failed formula is an error. *ours*
 */
import type { Cell } from '../../contracts/roster';
import { accept, refuse, type Reader } from './reading';
import { quoted, trimmed } from './text';

const CONTROLS = /[\u0000-\u001f\u007f\u200b-\u200d\u2060\ufeff]/g;
const PADDED_HAN = /(\p{Script=Han})[ \u3000\u00a0]+(?=\p{Script=Han})/gu;

/** Reads a text of at most `limit` characters (R1). */
export function textReader(limit: number): Reader<string> {
  return (cell: Cell) => {
    if (typeof cell !== 'string') return refuse('应是文字');
    const value = trimmed(cell.replace(CONTROLS, '').replace(PADDED_HAN, '$1'));
    if (value === '') return refuse('没有可以读的文字');
    if ([...value].length > limit) return refuse(`超过 ${limit} 个字`);
    return value === cell ? accept(value) : accept(value, `去掉多余空格，读作${quoted(value)}`);
  };
}

/** Name of a unit or a party organisation. */
export const readOrganizationName = textReader(100);
/** Name of a person. */
export const readPersonName = textReader(50);
/** Town, dispatching body, duty. */
export const readShortText = textReader(50);
