/** Merged cells: a value holds for each row that its cells cover. */
import type { MergedCells, RawRow } from './contract';
import { isBlank } from './text';

/** A row with what it has from a cell merged from above. */
export interface FilledRow extends RawRow {
  /** Columns whose value stands in a row above. */
  readonly continued?: ReadonlySet<number>;
  /** One text over the width of the table: no row of it. */
  readonly banner?: boolean;
}

/** A text over so many columns is a line about the table. */
const WIDE = 3;

/** The rows with merged values in each of their rows; `after` is the header's last row. */
export function filledRows(
  rows: readonly RawRow[],
  merges: readonly MergedCells[],
  after: number,
): FilledRow[] {
  const own = merges.filter(({ top }) => top > after);
  if (own.length === 0) return [...rows];
  const numbered = new Map<number, Filling>(
    rows.map((row) => [
      row.number,
      { row: { ...row, cells: [...row.cells] }, continued: new Set() },
    ]),
  );
  for (const { top, left, bottom } of own) {
    const value = numbered.get(top)?.row.cells[left];
    if (value === undefined || isBlank(value)) continue;
    for (let at = top + 1; at <= bottom; at += 1) {
      const filling = numbered.get(at);
      if (!filling || !isBlank(filling.row.cells[left])) continue;
      while (filling.row.cells.length < left) filling.row.cells.push(null);
      filling.row.cells[left] = value;
      filling.continued.add(left);
    }
  }
  const wide = new Map(own.filter(isWide).map((merge) => [merge.top, merge]));
  return [...numbered.values()].map(({ row, continued }) => ({
    ...row,
    ...(continued.size > 0 ? { continued } : {}),
    ...(isAlone(row, wide.get(row.number)) ? { banner: true } : {}),
  }));
}

interface Filling {
  readonly row: RawRow;
  readonly continued: Set<number>;
}

const isWide = ({ left, right }: MergedCells): boolean => right - left + 1 >= WIDE;

function isAlone({ cells }: RawRow, merge: MergedCells | undefined): boolean {
  return (
    merge !== undefined && cells.every((cell, column) => column === merge.left || isBlank(cell))
  );
}
