import type { CoverageTarget } from '@core/modules/coverage/contract';
import type { TownFigures } from '@core/modules/figures/actions';

export interface DeskTablesProps {
  readonly towns: readonly TownFigures[];
  readonly targets: readonly CoverageTarget[];
  /** Looks at one town alone. */
  readonly onChoose: (townId: string) => void;
}
