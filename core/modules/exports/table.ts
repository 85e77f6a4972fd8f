/** A table of an export: columns that begin with `#` are ids, which join the tables of the archive. */
export interface Table {
  /** Name of the sheet, of the CSV file, and of the page's section. */
  readonly title: string;
  readonly columns: readonly string[];
}
export type Tables = Readonly<Record<string, Table>>;

/** @param columns parted by spaces */
export const table = (title: string, columns: string): Table => ({
  title,
  columns: columns.split(' '),
});
