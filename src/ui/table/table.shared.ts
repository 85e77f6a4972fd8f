/** What a table shows, in which order, and what of it is copied: without a screen. */

export interface Column<R> {
  readonly key: string;
  readonly title: string;
  /** As it is shown and copied. */
  readonly text: (row: R) => string;
  /** What it is sorted by where that is not its words, such as a day. */
  readonly by?: (row: R) => string;
  /** A word or a day: it stays on one line. */
  readonly isShort?: boolean;
  /** A number, which nothing is put in order by. */
  readonly isCount?: boolean;
  /** Shown only when somebody chooses it. */
  readonly extra?: boolean;
}

export interface Sort {
  readonly key: string;
  readonly down: boolean;
}

/** As an address says it: `town`, and `-town` for the other way round. */
export const sortToText = (sort: Sort | null): string =>
  sort ? `${sort.down ? '-' : ''}${sort.key}` : '';

/** The order that an address says; the list's own where it names no column. */
export function sortOfText<R>(
  text: string | undefined,
  columns: readonly Column<R>[],
): Sort | null {
  const down = text?.startsWith('-') === true;
  const key = down ? text?.slice(1) : text;
  return key && columns.some((column) => column.key === key && !column.isCount)
    ? { key, down }
    : null;
}

/** A column's heading was pressed: up, down, and the list's own order again. */
export function nextSort(sort: Sort | null, key: string): Sort | null {
  if (sort?.key !== key) return { key, down: false };
  return sort.down ? null : { key, down: true };
}

/** By the reading of Chinese, numbers in a name by their value. A browser's: WeChat has none, and shows no table. */
const byReading = (): Intl.Collator => new Intl.Collator('zh-Hans-CN', { numeric: true });

/** The rows in an order; equal ones keep that of the list, in both directions. */
export function sorted<R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  sort: Sort | null,
): readonly R[] {
  const column = columns.find(({ key }) => key === sort?.key);
  if (!sort || !column) return rows;
  const by = column.by ?? column.text;
  const collator = byReading();
  const sign = sort.down ? -1 : 1;
  return [...rows].sort((a, b) => sign * collator.compare(by(a), by(b)));
}

/** The table for other programs: as cells for a spreadsheet, and as a table for a text. */
export function copied<R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
): { text: string; html: string } {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => cellsOf(row, columns))];
  const [head = [], ...body] = lines;
  const tr = (tag: string) => (cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  return {
    text: lines.map((cells) => cells.map(asCell).join('\t')).join('\n'),
    html: `<table><thead>${tr('th')(head)}</thead><tbody>${body.map(tr('td')).join('')}</tbody></table>`,
  };
}

const cellsOf = <R>(row: R, columns: readonly Column<R>[]): string[] =>
  columns.map(({ text }) => text(row));

/** One line, and never a formula: a spreadsheet takes what begins so for one. */
function asCell(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return /^[=+\-@]/.test(line) ? `'${line}` : line;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** The place that a key leads to from row `at` of so many; null for another key. */
export function rowAfter(key: string, at: number, many: number): number | null {
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: many - 1,
    PageDown: at + 10,
    PageUp: at - 10,
  }[key];
  return to === undefined ? null : Math.max(0, Math.min(to, many - 1));
}
