/** Raw cells, as a reader gives them: types only, and no schema, for a small reading thread. They stay on the server. */

/** A cell as the reader gives it; a date cell is a Beijing day. */
export type Cell = string | number | boolean | null | { date: string };
/** What the reader gives for a formula that nobody calculated: the file has the formula alone. */
export const UNCALCULATED = '#UNCALCULATED!';
/** Cells that are one on the sheet; rows from 1, columns from 0, all included. The first has the value. */
export interface MergedCells {
  top: number;
  left: number;
  bottom: number;
  right: number;
}
export interface RawRow {
  /** The sheet's own row number, from 1. */
  number: number;
  cells: Cell[];
}
export interface RawSheet {
  name: string;
  hidden?: boolean;
  rows: RawRow[];
  merges?: MergedCells[];
}
export interface RawWorkbook {
  sheets: RawSheet[];
  /** Serial numbers of days count from 1904-01-01, as old Macs had it. */
  date1904?: boolean;
  /** A table as text: one sheet without a name, and nothing of a workbook beside it. */
  text?: boolean;
}
