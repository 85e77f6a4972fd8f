/** Evidence from the cells: what a column's values look like, whatever its heading says. */
import type { Cell, RawRow } from './contract';
import { looksLikeCreditCode } from './read-credit-code';
import { readCount } from './read-count';
import { looksLikeDate } from './read-date';
import { looksLikeMobile, looksLikePhone } from './read-phone';
import { readCategory, readFormation, readStatus, readUnitKind } from './read-term';
import { cellText, isBlank, squeezed } from './text';

export type Shape =
  | 'code'
  | 'phone'
  | 'mobile'
  | 'date'
  | 'count'
  | 'unitKind'
  | 'formation'
  | 'status'
  | 'category'
  | 'partyName';

const tests: Readonly<Record<Shape, (cell: Cell) => boolean>> = {
  code: looksLikeCreditCode,
  phone: looksLikePhone,
  mobile: looksLikeMobile,
  date: looksLikeDate,
  count: (cell) => readCount(cell).ok,
  unitKind: (cell) => readUnitKind(cell).ok,
  formation: (cell) => readFormation(cell).ok,
  status: (cell) => readStatus(cell).ok,
  category: (cell) => readCategory(cell).ok,
  partyName: (cell) =>
    /(支部|总支|党委|党组织|党小组|工委)(\(.*\)|（.*）)?$/.test(squeezed(cellText(cell))),
};

/** Shapes that no other column has by chance: enough to propose a column without a heading. */
export const telling: ReadonlySet<Shape> = new Set<Shape>([
  'code',
  'mobile',
  'unitKind',
  'formation',
  'status',
  'category',
  'partyName',
]);

/** Rows looked at: enough to know a column, few enough to stay quick. */
const SAMPLE = 200;

/** How many of a column's filled cells were looked at and the share of a shape among them. */
export function shareOf(
  rows: readonly RawRow[],
  column: number,
  shape: Shape,
): { filled: number; share: number } {
  let filled = 0;
  let fits = 0;
  for (const row of rows.slice(0, SAMPLE)) {
    const cell = row.cells[column];
    if (cell === undefined || isBlank(cell)) continue;
    filled += 1;
    if (tests[shape](cell)) fits += 1;
  }
  return { filled, share: filled === 0 ? 0 : fits / filled };
}
