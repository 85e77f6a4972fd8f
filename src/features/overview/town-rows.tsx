import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { TownFigures } from '@core/modules/figures/actions';
import { ListRow } from '@app/components/list';
import { UnfoldRow } from '@app/components/unfold-row';
import { hasCharts, type ChartedFigures } from './sums.shared';

interface Props {
  towns: readonly TownFigures[];
  /** The town that is unfolded at first. */
  opened: string | null;
  line: (figures: ChartedFigures) => string;
  inside: (townId: string) => ReactNode;
}

/** A line a town, by name, with its part of a figure; it unfolds to what the part counts. */
export function TownRows({ towns, opened, line, inside }: Props) {
  const [open, setOpen] = useState(opened ?? (towns.length === 1 ? towns[0]?.townId : null));
  return (
    <View className="list">
      {towns.map(({ townId, name, figures }) =>
        hasCharts(figures) ? (
          <UnfoldRow
            key={townId}
            title={name}
            note={line(figures)}
            open={open === townId}
            onToggle={() => setOpen(open === townId ? null : townId)}
          >
            {inside(townId)}
          </UnfoldRow>
        ) : (
          <ListRow key={townId} title={name} note="还没有统计" />
        ),
      )}
    </View>
  );
}
