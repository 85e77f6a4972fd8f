/** Raw workbooks for tests: from a file's bytes, or written by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import readXlsx from 'read-excel-file/universal';
import type { Cell, RawSheet, RawWorkbook } from '@core/modules/roster/contract';

const FIXTURES = join(__dirname, '../../fixtures');

/** The cells of a workbook, straight from the library: these tests are about meaning, not about reading. */
export async function rawOf(bytes: Uint8Array): Promise<RawWorkbook> {
  const copy = new Uint8Array(bytes).buffer;
  const sheets = await readXlsx(copy, { trim: false });
  return {
    sheets: sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((cells, index) => ({
        number: index + 1,
        cells: cells.map((cell): Cell => {
          const value: unknown = cell;
          return value instanceof Date
            ? { date: value.toISOString().slice(0, 10) }
            : (value as Cell);
        }),
      })),
    })),
  };
}

export const fixtureBytes = (): Uint8Array =>
  readFileSync(join(FIXTURES, 'roster-yongchuan-2026.xlsx'));

export interface Expected {
  headerRow: number;
  summary: Record<
    string,
    { rows: number; error: number; fixed: number; skipped: number; setAside: number }
  >;
  issues: { sheet: string; row: number; level: string; field: string; why: string }[];
  unitsInError: string[];
  assignmentsToUnitsInError: number;
  branchesToUnitsInError: number;
}

export const expected = (): Expected =>
  JSON.parse(
    readFileSync(join(FIXTURES, 'roster-yongchuan-2026.expected.json'), 'utf8'),
  ) as Expected;

/** A sheet from its rows, numbered from 1. */
export function sheetOf(name: string, rows: Cell[][]): RawSheet {
  return { name, rows: rows.map((cells, index) => ({ number: index + 1, cells })) };
}
