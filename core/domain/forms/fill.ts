/**
 * Which cells of a form take which values. Rows whose names are printed already are found by
 * them; a form without printed names takes one row a record. A row of sums takes sums.
 */
import type { Form } from '../../contracts/forms';
import type { RawSheet } from '../../contracts/roster';
import { orderedRows } from '../roster/header';
import { cellText, nameKey } from '../roster/text';
import type { Fact, FormValue } from './facts';

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
  const wanted = columns.flatMap(({ column, fact, refused }) => {
    const known = fact !== null && !refused ? facts[fact] : undefined;
    return known ? [{ column, code: fact as string, fact: known }] : [];
  });
  const notes = columns.flatMap(({ heading, refused }) =>
    refused ? [`“${heading}”${refused}`] : [],
  );
  const name = wanted.find(({ code }) => code === 'name');
  if (!name) return { cells: [], filled: 0, notes: [...notes, '没有哪一列是名称，填不了'] };
  const below = orderedRows(sheet).filter(({ number }) => number > headerRow);
  const printed = below.flatMap(({ number, cells }) => {
    const text = cellText(cells[name.column]);
    return text === '' ? [] : [{ number, key: nameKey(text) }];
  });
  const nameOf = (record: R): string => nameKey(String(name.fact.value(record)));
  const rowOf = new Map(printed.map(({ key, number }) => [key, number]));
  const isPrinted = records.some((record) => rowOf.has(nameOf(record)));
  const placed = isPrinted
    ? records.map((record) => ({ record, row: rowOf.get(nameOf(record)) }))
    : records.map((record, i) => ({ record, row: (headerRow + 1 + i) as number | undefined }));
  if (!isPrinted) {
    const taken = printed.find(({ number }) => number <= headerRow + records.length);
    if (taken) {
      const short = `第 ${taken.number} 行已有内容。请在表头下留出 ${records.length} 个空行再上传`;
      return { cells: [], filled: 0, notes: [...notes, short] };
    }
  }
  const missing = placed.filter(({ row }) => row === undefined);
  if (missing.length > 0) {
    const list = missing.map(({ record }) => String(name.fact.value(record))).join('、');
    notes.push(`表里没有这些名称，没有填：${list.slice(0, 200)}`);
  }
  const cells = placed.flatMap(({ record, row }) =>
    row === undefined
      ? []
      : wanted
          .filter(({ code }) => !(isPrinted && code === 'name'))
          .flatMap(({ column, fact }) => cellAt(row, column, fact.value(record))),
  );
  const sums = printed.find(({ key }) => SUM.test(key));
  if (sums) {
    for (const { column, fact, code } of wanted) {
      if (code === 'name') continue;
      cells.push(...cellAt(sums.number, column, sumOf(records.map(fact.value))));
    }
  }
  return { cells, filled: placed.length - missing.length, notes };
}

/** A share of nothing stays empty. */
function cellAt(row: number, column: number, value: FormValue): FilledCell[] {
  if (value === null) return [];
  if (typeof value !== 'object') return [{ row, column, value }];
  return value.of === 0 ? [] : [{ row, column, value: value.part / value.of }];
}

/** Numbers are added, shares are the share of the sums, texts have none. */
function sumOf(values: readonly FormValue[]): FormValue {
  if (values.every((value) => typeof value === 'number')) {
    return values.reduce<number>((sum, value) => sum + (value as number), 0);
  }
  const shares = values.flatMap((v) => (v !== null && typeof v === 'object' ? [v] : []));
  if (shares.length === 0 || shares.length < values.length) return null;
  return {
    part: shares.reduce((sum, { part }) => sum + part, 0),
    of: shares.reduce((sum, { of }) => sum + of, 0),
  };
}
