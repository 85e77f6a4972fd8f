/** The roster's tables as the sheets of a workbook that the import reads back. */
import type { ExportCell, ExportRows } from './contract';
import { nameKeyOf } from '@core/shared/names/name-key';
import { sortKeyOf } from '@core/shared/names/sort-key';
import { cellWords } from './csv';
import { isIdColumn, rosterTables } from './tables';

export interface ExportSheet {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly ExportCell[][];
}

/**
 * Sheets without the columns of ids. An instructor's name that several have gets the phone
 * beside it in 帮建责任, where the import asks for it (R18).
 */
export function rosterSheets(tables: ExportRows): ExportSheet[] {
  const ambiguous = namesakes(tables['instructors'] ?? []);
  const phones = phonesById(tables['instructors'] ?? []);
  return Object.entries(rosterTables).map(([name, { title, columns }]) => {
    const kept = columns.flatMap((column, i) => (isIdColumn(column) ? [] : [i]));
    const rows = (tables[name] ?? []).map((row) => {
      const cells = kept.map((i) => row[i] ?? null);
      if (name !== 'responsibilities') return cells;
      const instructor = cellWords(row[1]);
      const phone = phones.get(cellWords(row[columns.indexOf('#指导员编号')]));
      if (!phone || !ambiguous.has(nameKeyOf(instructor))) return cells;
      return cells.map((cell, i) => (i === 1 ? `${instructor}（${phone}）` : cell));
    });
    return { title, columns: kept.map((i) => columns[i] ?? ''), rows: inOrder(rows, columns) };
  });
}

/**
 * Units by town, as they come: in the office's order. Then by name, then by what the row
 * says: never by ids, which differ from cloud to cloud.
 */
function inOrder(rows: ExportCell[][], columns: readonly string[]): ExportCell[][] {
  const town = columns === rosterTables.units.columns ? columns.indexOf('所属镇街') : -1;
  const towns = [...new Set(rows.map((row) => cellWords(row[town])))];
  const place = (row: ExportCell[]): string =>
    town < 0 ? '' : String(towns.indexOf(cellWords(row[town]))).padStart(4, '0');
  return rows
    .map((row) => ({
      row,
      key: place(row) + sortKeyOf(cellWords(row[0]), JSON.stringify(row)),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ row }) => row);
}

function namesakes(instructors: readonly ExportCell[][]): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const [name] of instructors) {
    const key = nameKeyOf(cellWords(name));
    if (seen.has(key)) twice.add(key);
    seen.add(key);
  }
  return twice;
}

function phonesById(instructors: readonly ExportCell[][]): Map<string, string> {
  const { columns } = rosterTables.instructors;
  const [phone, id] = [columns.indexOf('手机号'), columns.indexOf('#编号')];
  return new Map(instructors.map((row) => [cellWords(row[id]), cellWords(row[phone])]));
}
