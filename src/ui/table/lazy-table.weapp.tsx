import type { TableProps } from './props';

/** A phone has no room for a table: it shows rows. */
export const LazyTable = <R,>(_props: TableProps<R>) => null;
