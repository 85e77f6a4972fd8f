/** What only the breadth of a desktop and a sheet of paper have room for. */
import { HeatMaps } from './heat-map';
import type { DeskTablesProps } from './desk-tables.shared';
import { TownTable } from './town-table';
import './desk-tables.scss';

export const DeskTables = (props: DeskTablesProps) => (
  <>
    <TownTable {...props} />
    <HeatMaps towns={props.towns} />
  </>
);
