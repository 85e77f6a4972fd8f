/** 联系情况 of the supervisor's towns, by name: what the clock counted, numerator and denominator apart. */
import { View } from '@tarojs/components';
import { showInstant } from '@core/shared/calendar/display';
import { List, ListRow } from '@app/ui/list';
import { useQuery } from '@app/data/query';
import { opens } from '@app/data/routes';
import { lineOf, periodsOf, runningOf } from './overview-lines.shared';

export function OverviewLines() {
  const { data } = useQuery('overview.open', {}, { snapshot: true });
  if (!data || data.towns.length === 0) return null;
  const counted = data.towns.flatMap(({ figures }) => figures ?? []);
  const [first] = counted;
  if (!first) return <View className="note">联系情况还没有统计，每天统计一次。</View>;
  // The oldest of the towns' stamps holds for all of them.
  const asOf = Math.min(...counted.map((figures) => figures.asOf));
  return (
    <View>
      <View className="section-title">联系情况（截至 {showInstant(asOf)}）</View>
      <View className="note note--above">已完成/应完成：{periodsOf(first)}</View>
      <List>
        {data.towns.map(({ townId, name, figures }) => (
          <ListRow
            key={townId}
            title={name}
            note={figures ? [lineOf(figures), runningOf(figures)] : '还没有统计'}
            onTap={opens('overview', { townId })}
          />
        ))}
      </List>
    </View>
  );
}
