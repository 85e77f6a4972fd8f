/** Town by week, on a desktop: where and when the weekly contact was kept, as a picture of numbers. */
import { Text, View } from '@tarojs/components';
import type { PeriodFigures, TownFigures } from '@core/modules/figures/actions';
import { obligationTitle } from '@app/ui/obligation-titles';
import { opens } from '@app/data/routes';
import { Tap } from '@app/ui/tap';
import { role } from './role.shared';
import { shortDays, sumWeeks, weekName } from './sums.shared';
import { useGridKeys } from './use-grid-keys';

interface Props {
  towns: readonly TownFigures[];
}

/** Shades by the least percent of each. */
const SHADES = [
  [0, '60% 以下'],
  [60, '60% 起'],
  [80, '80% 起'],
  [90, '90% 起'],
  [100, '100%'],
] as const;

const shadeOf = (share: number): number => SHADES.filter(([least]) => share >= least).length - 1;

/** One for each weekly obligation; a cell opens the town's units that missed it in that week. */
export function HeatMaps({ towns }: Props) {
  const all = sumWeeks(towns.flatMap(({ figures }) => figures?.charts ?? []));
  return (
    <>
      {[...new Set(all.map(({ obligation }) => obligation))].map((code) => (
        <HeatMap
          key={code}
          title={`每周${obligationTitle(code)}，逐镇街逐周`}
          weeks={all.filter(({ obligation }) => obligation === code)}
          towns={towns}
        />
      ))}
    </>
  );
}

interface MapProps extends Props {
  title: string;
  weeks: readonly PeriodFigures[];
}

function HeatMap({ title, weeks, towns }: MapProps) {
  const keys = useGridKeys();
  return (
    <View className="card heat" {...role('table', title)} {...keys}>
      <View className="chart__title">{title}</View>
      <View className="row row--wrap note chart__legend">
        <Text>已完成占应完成的比例：</Text>
        {SHADES.map(([, words], i) => (
          <View className="row" key={words}>
            <View className={`chart__mark heat__cell--${i}`} />
            <Text>{words}</Text>
          </View>
        ))}
        <Text>— 没有到期的。点一格看未完成的单位</Text>
      </View>
      <View className="heat__row" {...role('row')}>
        <Text className="heat__name note" {...role('columnheader')}>
          镇街、园区
        </Text>
        {weeks.map(({ period }) => (
          <View className="heat__week note" key={period.key} {...role('columnheader')}>
            <View>{weekName(period.key)}</View>
            <View>{shortDays(period.first, period.last)}</View>
          </View>
        ))}
      </View>
      {towns.map(({ townId, name, figures }) => (
        <View className="heat__row" key={townId} {...role('row')}>
          <Text className="heat__name" {...role('cell')}>
            {name}
          </Text>
          {weeks.map(({ obligation, period: { key } }) => (
            <Cell
              key={key}
              week={figures?.charts?.weeks.find(
                (w) => w.obligation === obligation && w.period.key === key,
              )}
              onTap={opens('figure', { week: key, townId })}
            />
          ))}
        </View>
      ))}
    </View>
  );
}

/** The share of what is settled, in words that do without the colour. */
function Cell({ week, onTap }: { week: PeriodFigures | undefined; onTap: () => void }) {
  const due = week ? week.met + week.missed : 0;
  if (!week || due === 0)
    return (
      <View className="heat__cell note" {...role('cell')}>
        —
      </View>
    );
  // Down, not to the nearest: only all of them are 100%.
  const share = Math.floor((100 * week.met) / due);
  return (
    <View className={`heat__cell heat__cell--${shadeOf(share)}`} {...role('cell')}>
      <Tap className="heat__tap" onTap={onTap} label={`${share}%，${week.met}/${due}`}>
        {share}%
      </Tap>
    </View>
  );
}
