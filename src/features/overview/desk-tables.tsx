/** What only the breadth of a desktop and a sheet of paper have room for. */
import type { CoverageTarget } from '@core/modules/coverage/contract';
import type { TownFigures } from '@core/modules/figures/actions';
import { HeatMaps } from './heat-map';
import { TownTable } from './town-table';
import './desk-tables.scss';

export interface DeskTablesProps {
  readonly towns: readonly TownFigures[];
  readonly targets: readonly CoverageTarget[];
  /** Looks at one town alone. */
  readonly onChoose: (townId: string) => void;
}

export const DeskTables = (props: DeskTablesProps) => (
  <>
    <TownTable {...props} />
    <HeatMaps towns={props.towns} />
  </>
);
