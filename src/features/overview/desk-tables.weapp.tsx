import type { DeskTablesProps } from './desk-tables.shared';

/** A phone has the towns behind each chart. */
export const DeskTables = (_props: DeskTablesProps) => null;
