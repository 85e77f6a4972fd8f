/** What a cell of the calendar looks like, for the native component and its h5 twin alike. */
import {
  markOf,
  type CalendarCell,
  type ContactCalendar,
} from '@core/modules/cadence/contact-calendar';
import { stateLook } from './verdict-tag.shared';

/** A cell as it is drawn: little enough to travel to a native component. */
export interface GridCell {
  readonly key: string;
  /** Its place: rows and columns of the grid, header row and month column counted. */
  readonly style: string;
  readonly look: string;
  readonly mark: string;
  /** What a screen reader says. */
  readonly name: string;
}

const area = (row: number, rows: number, column: number, columns: number): string =>
  `grid-row: ${row} / span ${rows}; grid-column: ${column} / span ${columns}`;

/** One flat list of all cells: titles above, months at the left, periods in their places. */
export function gridCells(calendar: ContactCalendar, chosen: string | null): GridCell[] {
  return [
    ...calendar.columns.map(({ title, from, count }) => ({
      key: `title/${title}`,
      // Over a single column a title stands in two lines of two characters.
      style:
        area(1, 1, from + 1, count) + (count === 1 ? '; width: 2.2em; justify-self: center' : ''),
      look: 'title',
      mark: title,
      name: '',
    })),
    ...calendar.months.map(({ row, label }) => ({
      key: `month/${row}`,
      style: area(row + 1, 1, 1, 1),
      look: 'month',
      mark: label,
      name: '',
    })),
    ...calendar.cells.map((cell) => periodCell(cell, chosen === cell.key)),
  ];
}

function periodCell(cell: CalendarCell, chosen: boolean): GridCell {
  const { look, word } = stateLook(cell.verdict);
  const marks = [look, cell.current ? 'current' : '', chosen ? 'chosen' : ''].filter(Boolean);
  return {
    key: cell.key,
    style: area(cell.row + 1, cell.span, cell.column + 1, 1),
    look: marks.join(' '),
    mark: markOf(cell.verdict),
    name: `${cell.name}，${word}`,
  };
}

/** Columns of the grid: the months, then every column of the calendar, each wide enough to tap. */
export function gridColumns({ columns }: ContactCalendar): string {
  const count = columns.reduce((sum, c) => sum + c.count, 0);
  const month = 'calc(32px * var(--scale))';
  return [
    `grid-template-columns: ${month} repeat(${count}, minmax(0, 1fr))`,
    `min-width: calc(${month} + ${count} * (var(--target) + 1px) + 4px)`,
  ].join('; ');
}
