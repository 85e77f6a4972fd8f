/** 联系情况 of the supervisor's towns, by name: what the clock counted, numerator and denominator apart. */
import { View } from '@tarojs/components';
import { showInstant } from '@core/shared/calendar/display';
import { List, ListRow } from '@app/ui/list';
import { useQuery } from '@app/data/query';
import { opens } from '@app/data/routes';
import { LinkRows, type LinkRow } from './link-rows';
import { lineOf, periodsOf, runningOf } from './overview-lines.shared';

const PAGES: readonly LinkRow[] = [
  {
    icon: 'chart-column',
    title: '总览',
    note: '覆盖、联系、诉求和评星的图表，可打印',
    to: 'overview',
  },
  {
    icon: 'circle-check',
    title: '两个覆盖',
    note: '组织覆盖和工作覆盖，分子分母和未覆盖的单位',
    to: 'coverage',
  },
  {
    icon: 'award',
    title: '分类定级',
    note: '示范点、类别和结对帮带',
    to: 'grades',
  },
  {
    icon: 'file-text',
    title: '月度通报',
    note: '由记录统计成文，可导出 Word 和 Excel',
    to: 'reports',
  },
  {
    icon: 'list-checks',
    title: '未建党组织的单位',
    note: '应建未建清单，五步排查到帮建对象',
    to: 'investigations',
  },
];

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
      <View className="section-title">统计与通报</View>
      <List>
        <LinkRows rows={PAGES} />
      </List>
    </View>
  );
}
