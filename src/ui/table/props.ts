import type { ReactNode } from 'react';
import type { Column, Sort } from './table.shared';

/** What a list gives its table. */
export interface TableProps<R> {
  /** Under which the chosen columns are kept. */
  readonly name: string;
  /** What the table holds: for a screen reader, and above it on paper. */
  readonly label: string;
  /** The first names the row, and always stands. */
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
  /** The address of a row's page, for another tab. */
  readonly hrefOf: (row: R) => string;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort | null) => void;
  /** Key of the row that lies open beside the list. */
  readonly chosen?: string | undefined;
  readonly onOpen: (row: R) => void;
  /** Several rows that something is done with at once. */
  readonly picks?: { isOn(key: string): boolean; toggle(key: string): void } | undefined;
  /** Something lies open beside it. */
  readonly isNarrow?: boolean | undefined;
  /** What stands at the left of its tools, such as how many there are. */
  readonly children?: ReactNode;
  /** What else the list is for, such as 新增: beside the tools. */
  readonly acts?: ReactNode;
}
