/**
 * Which cells of a form take which values. Rows whose names are printed already are found by
 * them; a form without printed names takes one row a record. A row of sums takes sums.
 */
import { cutText } from '@core/shared/visible-text';
import type { Form } from './contract';
import type { RawSheet } from '@core/modules/roster/contract';
import { orderedRows } from '@core/modules/roster/header';
import { cellText, nameKey } from '@core/modules/roster/text';
import type { Fact, FormValue } from './fact';

export interface FilledCell {
  /** From 1. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  readonly value: string | number;
}
export interface Filling {
  readonly cells: FilledCell[];
  /** Records that found their row. */
  readonly filled: number;
  readonly notes: string[];
}

const SUM = /^(合计|总计|全区|全县|全市|小计)/;

export function fillForm<R>(
  { columns, headerRow }: Pick<Form, 'columns' | 'headerRow'>,
  sheet: RawSheet,
  records: readonly R[],
  facts: Readonly<Record<string, Fact<R>>>,
): Filling {
  const notes = columns.flatMap(({ heading, refused }) =>
    refused ? [`“${heading}”${refused}`] : [],
  );
  const wanted = wantedOf(columns, facts);
  const name = wanted.find(({ code }) => code === 'name');
  const nothing = (why: string): Filling => ({ cells: [], filled: 0, notes: [...notes, why] });
  if (!name) return nothing('没有哪一列是名称，填不了');
  const printed = printedNames(sheet, headerRow, name.column);
  const nameOf = (record: R): string => textOf(name.fact.value(record));
  const placed = place(records, nameOf, printed, headerRow);
  if (typeof placed === 'string') return nothing(placed);
  const missing = placed.records.filter(({ row }) => row === undefined);
  if (missing.length > 0) {
    const list = missing.map(({ record }) => nameOf(record)).join('、');
    notes.push(`表里没有这些名称，没有填：${cutText(list, 200)}`);
  }
  const values = wanted.filter(({ code }) => code !== 'name');
  const cells = placed.records.flatMap(({ record, row }) =>
    row === undefined
      ? []
      : (placed.byName ? values : wanted).flatMap(({ column, fact }) =>
          cellAt(row, column, fact.value(record)),
        ),
  );
  const sums = printed.find(({ key }) => SUM.test(key));
  const summed = sums
    ? values.flatMap(({ column, fact }) =>
        cellAt(sums.number, column, sumOf(records.map(fact.value))),
      )
    : [];
  return { cells: [...cells, ...summed], filled: placed.records.length - missing.length, notes };
}

interface Wanted<R> {
  readonly column: number;
  readonly code: string;
  readonly fact: Fact<R>;
}

/** Columns that take a known fact and are not refused. */
function wantedOf<R>(
  columns: Form['columns'],
  facts: Readonly<Record<string, Fact<R>>>,
): Wanted<R>[] {
  return columns.flatMap(({ column, fact: code, refused }) => {
    const fact = code !== null && !refused ? facts[code] : undefined;
    return fact && code !== null ? [{ column, code, fact }] : [];
  });
}

interface PrintedName {
  readonly number: number;
  readonly key: string;
}

function printedNames(sheet: RawSheet, headerRow: number, column: number): PrintedName[] {
  return orderedRows(sheet)
    .filter(({ number }) => number > headerRow)
    .flatMap(({ number, cells }) => {
      const text = cellText(cells[column]);
      return text === '' ? [] : [{ number, key: nameKey(text) }];
    });
}

interface Placed<R> {
  readonly byName: boolean;
  readonly records: { readonly record: R; readonly row: number | undefined }[];
}

/** Each record's row, by its printed name or one after another; a text says why there is no room. */
function place<R>(
  records: readonly R[],
  nameOf: (record: R) => string,
  printed: readonly PrintedName[],
  headerRow: number,
): Placed<R> | string {
  const rowOf = new Map(printed.map(({ key, number }) => [key, number]));
  const found = records.map((record) => ({ record, row: rowOf.get(nameKey(nameOf(record))) }));
  if (found.some(({ row }) => row !== undefined)) return { byName: true, records: found };
  const taken = printed.find(({ number }) => number <= headerRow + records.length);
  if (taken) {
    return `第 ${taken.number} 行已有内容。请在表头下留出 ${records.length} 个空行再上传`;
  }
  return {
    byName: false,
    records: records.map((record, i) => ({ record, row: headerRow + 1 + i })),
  };
}

const textOf = (value: FormValue): string =>
  value === null || typeof value === 'object' ? '' : String(value);

/** A share of nothing stays empty. */
function cellAt(row: number, column: number, value: FormValue): FilledCell[] {
  if (value === null) return [];
  if (typeof value !== 'object') return [{ row, column, value }];
  return value.of === 0 ? [] : [{ row, column, value: value.part / value.of }];
}

/** Numbers are added, shares are the share of the sums, texts have none. */
function sumOf(values: readonly FormValue[]): FormValue {
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length === values.length) return numbers.reduce((sum, value) => sum + value, 0);
  const shares = values.flatMap((v) => (v !== null && typeof v === 'object' ? [v] : []));
  if (shares.length === 0 || shares.length < values.length) return null;
  return {
    part: shares.reduce((sum, { part }) => sum + part, 0),
    of: shares.reduce((sum, { of }) => sum + of, 0),
  };
}
