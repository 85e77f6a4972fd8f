/**
 * A table as CSV: UTF-8 with a byte order mark, so that Excel and WPS read Chinese; commas,
 * quotes and line ends as in RFC 4180.
 */
import type { ExportCell } from './contract';
import { withoutUnseen, writable } from '@core/shared/visible-text';

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** The text of a cell as shown to people. */
export function cellWords(cell: ExportCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  // What was stored before texts were checked may hold what no reader of the file can.
  return typeof cell === 'object' ? cell.day : withoutUnseen(writable(String(cell)));
}

/** A text that begins like a formula gets an apostrophe before it: spreadsheets show it and run nothing. */
function field(cell: ExportCell | undefined): string {
  const words = cellWords(cell);
  const safe = typeof cell === 'string' && FORMULA.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

export function csvOf(columns: readonly string[], rows: readonly ExportCell[][]): string {
  const lines = [columns, ...rows.map((row) => columns.map((_, i) => row[i] ?? null))];
  return `\ufeff${lines.map((line) => line.map(field).join(',')).join('\r\n')}\r\n`;
}
