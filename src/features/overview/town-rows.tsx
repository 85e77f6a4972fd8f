import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { TownFigures } from '@core/modules/figures/actions';
import { ListRow } from '@app/ui/list';
import { UnfoldRow } from '@app/ui/unfold-row';
import { hasCharts, type ChartedFigures } from './sums.shared';

interface Props {
  towns: readonly TownFigures[];
  /** The towns that are unfolded at first; the only one always is. */
  opened: readonly string[];
  line: (figures: ChartedFigures) => string;
  inside: (townId: string) => ReactNode;
}

/** A line a town, by name, with its part of a figure; it unfolds to what the part counts. */
export function TownRows({ towns, opened, line, inside }: Props) {
  const [open, setOpen] = useState<readonly string[]>(
    towns.length === 1 ? towns.map(({ townId }) => townId) : opened,
  );
  const toggle = (id: string): void =>
    setOpen(open.includes(id) ? open.filter((one) => one !== id) : [...open, id]);
  return (
    <View className="list">
      {towns.map(({ townId, name, figures }) =>
        hasCharts(figures) ? (
          <UnfoldRow
            key={townId}
            title={name}
            note={line(figures)}
            open={open.includes(townId)}
            onToggle={() => toggle(townId)}
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
