import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { Charts, TownFigures } from '@core/contracts/actions/overview';
import { Icon } from '@app/components/icon';
import { ListRow } from '@app/components/list';
import { Tap } from '@app/components/tap';

interface Props {
  towns: readonly TownFigures[];
  /** The town that is unfolded at first. */
  opened: string | null;
  line: (charts: Charts) => string;
  inside: (townId: string) => ReactNode;
}

/** A line a town, by name, with its part of a figure; it unfolds to what the part counts. */
export function TownRows({ towns, opened, line, inside }: Props) {
  const [open, setOpen] = useState(opened ?? (towns.length === 1 ? towns[0]?.townId : null));
  return (
    <View className="list">
      {towns.map(({ townId, name, figures }) =>
        figures?.charts ? (
          <View key={townId} className="light">
            <Tap
              className="list-row"
              expanded={open === townId}
              onTap={() => setOpen(open === townId ? null : townId)}
            >
              <View className="grow">
                <View>{name}</View>
                <View className="note">{line(figures.charts)}</View>
              </View>
              <Icon name={open === townId ? 'chevron-up' : 'chevron-down'} small />
            </Tap>
            {open === townId ? inside(townId) : null}
          </View>
        ) : (
          <ListRow key={townId} title={name} note="还没有统计" />
        ),
      )}
    </View>
  );
}
