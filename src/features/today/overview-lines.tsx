/** 联系情况 of the supervisor's towns, by name: what the clock counted, numerator and denominator apart. */
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { showInstant } from '@core/domain/calendar/display';
import { List, ListRow } from '@app/components/list';
import { useQuery } from '@app/lib/use-query';
import { lineOf, periodsOf } from './overview-lines.shared';

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
      <View className="note">已完成/应完成：{periodsOf(first)}</View>
      <List>
        {data.towns.map(({ townId, name, figures }) => (
          <ListRow key={townId} title={name} note={figures ? lineOf(figures) : '还没有统计'} />
        ))}
        <ListRow
          icon="chart-column"
          title="总览"
          note="覆盖、联系、诉求和评星的图表，可打印"
          onTap={() => void Taro.navigateTo({ url: '/supervisor/overview/index' })}
        />
        <ListRow
          icon="circle-check"
          title="两个覆盖"
          note="组织覆盖和工作覆盖，分子分母和未覆盖的单位"
          onTap={() => void Taro.navigateTo({ url: '/supervisor/coverage/index' })}
        />
        <ListRow
          icon="award"
          title="分类定级"
          note="示范点、类别和结对帮带"
          onTap={() => void Taro.navigateTo({ url: '/supervisor/grades/index' })}
        />
        <ListRow
          icon="file-text"
          title="月度通报"
          note="由记录统计成文，可导出 Word 和 Excel"
          onTap={() => void Taro.navigateTo({ url: '/supervisor/reports/index' })}
        />
        <ListRow
          icon="list-checks"
          title="未建党组织的单位"
          note="应建未建清单，五步排查到帮建对象"
          onTap={() => void Taro.navigateTo({ url: '/work/investigations/index' })}
        />
      </List>
    </View>
  );
}
