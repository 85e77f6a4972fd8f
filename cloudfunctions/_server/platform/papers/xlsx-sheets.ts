/** Sheets of an export as a workbook: days as days, numbers as numbers, everything else text. */
import writeXlsxFile, { type Sheet } from 'write-excel-file/node';
import type { ExportCell } from '@core/modules/exports/contract';
import type { ExportSheet } from '@core/modules/exports/roster-sheets';
import { cleanTexts } from './clean-texts';
import { sameBytes } from './same-bytes';

const HEADING = {
  type: String,
  fontWeight: 'bold',
  wrap: true,
  backgroundColor: '#F6F6F6',
  bottomBorderStyle: 'thin',
} as const;
const WIDE = 40;

/** Equal sheets give equal bytes. */
export async function xlsxOfSheets(sheets: readonly ExportSheet[]): Promise<Uint8Array> {
  const pages = cleanTexts(sheets).map(({ title, columns, rows }): Sheet<never> => ({
    sheet: title,
    stickyRowsCount: 1,
    orientation: 'landscape',
    columns: columns.map((column, i) => ({ width: widthOf(column, rows, i) })),
    data: [
      columns.map((value) => ({ value, ...HEADING })),
      ...rows.map((row) => columns.map((_, i) => cellOf(row[i] ?? null))),
    ],
  }));
  return sameBytes(new Uint8Array(await writeXlsxFile(pages).toBuffer()));
}

function cellOf(cell: ExportCell) {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number, format: '0' };
  if (typeof cell === 'object') {
    return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  }
  // Text stays text: a name that begins with = is no formula, and a phone no number.
  return { value: cell, type: String, format: '@' };
}

/** Han characters are twice as wide; the first rows tell enough. */
function widthOf(column: string, rows: readonly ExportCell[][], at: number): number {
  const lengths = rows.slice(0, 50).map((row) => {
    const cell = row[at] ?? '';
    const text = typeof cell === 'object' ? cell.day : String(cell);
    return [...text].reduce((sum, c) => sum + (c > '\u00ff' ? 2 : 1), 0);
  });
  return Math.min(WIDE, Math.max(column.length * 2, ...lengths) + 2);
}
