/** Turns the bytes of a workbook into raw cells. Runs in the reading thread only. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import readXlsx from 'read-excel-file/universal';
import type { Cell, RawSheet, RawWorkbook } from '@core/modules/roster/contract';
import { guardWorkbook } from './guard';
import { LIMITS } from './limits';
import { unpackParts } from './unpack';
import { WorkbookError } from './workbook-error';
import { parseTable } from './table-text';
import { countsFrom1904, guardExtent, sheetInfos } from './workbook-parts';
import { mergesOf, withTextCells, withWholeCharacters } from './sheet-xml';

const SHEET_PART = /^xl\/worksheets\//;

/**
 * Reads all sheets. The library gets a plain archive of the parts as they were
 * unpacked and counted here, never the sender's own.
 * @throws WorkbookError; the library's errors for what it cannot make out
 */
export async function parseWorkbook(bytes: Uint8Array): Promise<RawWorkbook> {
  const entries = guardWorkbook(bytes);
  if (entries === null) return parseTable(bytes);
  const parts = unpackParts(bytes, entries);
  const infos = sheetInfos(parts);
  if (infos.length > LIMITS.sheets) throw new WorkbookError('TOO_MANY_SHEETS');
  guardExtent(infos, parts);
  const merges = infos.map(({ part }) => mergesOf(parts.get(part ?? '') ?? ''));
  const date1904 = countsFrom1904(parts);
  const archive: Zippable = {};
  for (const [name, text] of parts) {
    const whole = withWholeCharacters(text);
    archive[name] = strToU8(SHEET_PART.test(name) ? withTextCells(whole) : whole);
  }
  parts.clear();
  const plain = zipSync(archive, { level: 0 });
  const sheets = await readXlsx(plain.buffer, { trim: false });
  const text = { left: LIMITS.totalText as number };
  return {
    ...(date1904 ? { date1904 } : {}),
    sheets: sheets.map(({ sheet, data }, index): RawSheet => {
      // A chart has no data, whatever the types say.
      const rows = (data as unknown[][] | undefined) ?? [];
      const merged = merges[index] ?? [];
      return {
        name: sheet,
        rows: rows.map((cells, at) => rowOf(sheet, at + 1, cells, text)),
        ...(infos[index]?.hidden ? { hidden: true } : {}),
        ...(merged.length > 0 ? { merges: merged } : {}),
      };
    }),
  };
}

/** The library fills the rows that a sheet leaves out, leading ones too: a place is a number. */
function rowOf(
  sheet: string,
  number: number,
  cells: readonly unknown[],
  text: { left: number },
): RawSheet['rows'][number] {
  return {
    number,
    cells: cells.map((value) => {
      const cell = cellOf(value);
      if (typeof cell === 'string') {
        if (cell.length > LIMITS.cellText) {
          throw new WorkbookError('TEXT_TOO_LONG', `“${sheet}”第 ${number} 行`);
        }
        text.left -= cell.length;
        if (text.left < 0) throw new WorkbookError('TOO_MANY_CELLS');
      }
      return cell;
    }),
  };
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date) {
    // The library counts days in UTC. Excel shows a number that is no date as ####.
    return Number.isNaN(value.getTime()) ? '####' : { date: value.toISOString().slice(0, 10) };
  }
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return null;
}
