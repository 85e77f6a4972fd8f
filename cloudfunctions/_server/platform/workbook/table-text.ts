/**
 * A table as text: CSV as Excel, WPS and registries write it (RFC 4180, and what they
 * make of it), in UTF-8 with or without its mark, in UTF-16 with it, or in GBK and
 * GB 18030. The encodings are the platform's own `TextDecoder`.
 */
import type { Cell, RawRow, RawWorkbook } from '@core/shared/raw-workbook';
import { LIMITS } from './limits';
import { WorkbookError } from './workbook-error';

/** What the one sheet of a text is called when nobody says its file's name. */
export const TABLE_NAME = '表格';
/** Bytes looked at to tell a text from anything else. */
const HEAD = 4_096;

/** True for bytes that may be a table as text: no controls, no mark of another format. */
export function looksLikeTable(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD);
  if (isUtf16(head)) return true;
  const text = Buffer.from(head).toString('latin1');

  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text)) return false;
  if (/^(\u00ef\u00bb\u00bf)?\s*(<|\{|%PDF|\{\\rtf)/.test(text)) return false;
  return /[,\t;]/.test(text);
}

const isUtf16 = ([a, b]: Uint8Array): boolean =>
  (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);

/**
 * Reads a table of one sheet; every cell is text, as it stands.
 * @throws WorkbookError when the encoding is none of those known, or the table is too large
 */
export function parseTable(bytes: Uint8Array): RawWorkbook {
  const text = decoded(bytes);
  const lines = rowsOf(text, separatorOf(text));
  if (lines.length > LIMITS.rows) throw new WorkbookError('TOO_MANY_ROWS', `“${TABLE_NAME}”`);
  const rows = lines.map((cells, at): RawRow => {
    if (cells.length > LIMITS.columns) {
      throw new WorkbookError('TOO_MANY_COLUMNS', `“${TABLE_NAME}”`);
    }
    return { number: at + 1, cells: cells.map((cell) => cellOf(cell, at + 1)) };
  });
  // A text of one column is a text.
  if (!rows.some(({ cells }) => cells.length > 1)) throw new WorkbookError('NOT_A_WORKBOOK');
  return { text: true, sheets: [{ name: TABLE_NAME, rows }] };
}

/** In this order: a text that is well-formed UTF-8 is hardly ever meant as GBK. */
function decoded(bytes: Uint8Array): string {
  const [a] = bytes;
  const encodings = isUtf16(bytes) ? [a === 0xff ? 'utf-16le' : 'utf-16be'] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one, or none that this runtime has: the next.
    }
  }
  throw new WorkbookError('BROKEN_TEXT');
}

/** Lines that the separator is looked for in: a title above the headings has none. */
const FIRST_LINES = 20;

/** The mark that parts the first lines most often. */
function separatorOf(text: string): string {
  const outside = text
    .split(/\r?\n/, FIRST_LINES)
    .join('\n')
    .replace(/"[^"]*"/g, '');
  const count = (mark: string): number => outside.split(mark).length;
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function rowsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"' && (cell === '' || cell === '=')) quoted = true;
    else if (char === separator) {
      row.push(cell);
      cell = '';
    } else if (char === '\n' || char === '\r') {
      if (char === '\r' && text.charAt(at + 1) === '\n') at += 1;
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else cell += char;
  }
  return cell !== '' || row.length > 0 ? [...rows, [...row, cell]] : rows;
}

/** Excel's way to keep a number as text: `="13800000000"`; the quotes are gone already. */
function cellOf(text: string, row: number): Cell {
  const cell = text.replace(/^=(?=[\d-]+$)/, '').replace(/^\t+|\t+$/g, '');
  if (cell.length > LIMITS.cellText) {
    throw new WorkbookError('TEXT_TOO_LONG', `“${TABLE_NAME}”第 ${row} 行`);
  }
  return cell === '' ? null : cell;
}
