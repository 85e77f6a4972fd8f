import { useState } from 'react';
import { View } from '@tarojs/components';
import type { TownFigures } from '@core/modules/figures/actions';
import type { CoverageMeasure } from '@core/modules/coverage/labels';
import { formationTitles, unitKindTitles, type UnitKind } from '@core/modules/units/labels';
import { percent } from '@core/modules/coverage/coverage';
import { Button } from '@app/ui/button';
import { ListRow } from '@app/ui/list';
import { Waiting } from '@app/ui/messages';
import { UnfoldRow } from '@app/ui/unfold-row';
import { useQuery } from '@app/data/query';
import { opens } from '@app/data/routes';
import { countOf } from './coverage.shared';

interface Props {
  towns: readonly TownFigures[];
  measure: CoverageMeasure;
  kind: UnitKind | null;
  /** The town that is unfolded at first. */
  opened: string | null;
}

/** A line a town, by name; a tap unfolds the units that would raise its figure. */
export function TownLines({ towns, measure, kind, opened }: Props) {
  const [open, setOpen] = useState<string | null>(opened);
  return (
    <View className="list">
      {towns.map(({ townId, name, figures }) => {
        if (!figures) return <ListRow key={townId} title={name} note="还没有统计" />;
        const count = countOf(figures.coverage, kind);
        const [n, d] = [count[measure], count.operating];
        return (
          <UnfoldRow
            key={townId}
            title={name}
            note={`${n}/${d}　${percent(n, d)}`}
            open={open === townId}
            onToggle={() => setOpen(open === townId ? null : townId)}
          >
            <Uncovered townId={townId} measure={measure} kind={kind} lacking={d - n} />
          </UnfoldRow>
        );
      })}
    </View>
  );
}

interface UncoveredProps {
  townId: string;
  measure: CoverageMeasure;
  kind: UnitKind | null;
  lacking: number;
}

function Uncovered({ townId, measure, kind, lacking }: UncoveredProps) {
  const [after, setAfter] = useState<string | null>(null);
  const query = useQuery('coverage.units', {
    townId,
    measure,
    ...(kind ? { kind } : {}),
    ...(after ? { after } : {}),
  });
  if (!query.data || query.loading) return <Waiting {...query} />;
  const { units, next } = query.data;
  return (
    <View className="coverage__lacking">
      <View className="note">
        {lacking === 0 ? '都已计入。' : `以下 ${lacking} 家未计入，按名称排列：`}
      </View>
      {units.map(({ unitId, name, kind: k, formation }) => (
        <ListRow
          key={unitId}
          title={name}
          note={`${unitKindTitles[k]} · ${formationTitles[formation]}`}
          onTap={opens('unit', { unitId })}
        />
      ))}
      {next ? (
        <Button look="quiet" onTap={() => setAfter(next)}>
          看后面的
        </Button>
      ) : null}
    </View>
  );
}
