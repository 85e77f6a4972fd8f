import { View } from '@tarojs/components';
import { showAmount } from '@core/modules/points/amounts';
import { List, ListRow } from '@app/ui/list';
import { useReloadOnDelivery } from '@app/data/outbox';
import { useQuery } from '@app/data/query';
import { opens } from '@app/data/routes';

/** A member's own points, and what is missing to the next star. */
export function OwnPoints() {
  const { data, reload } = useQuery('points.open', {}, { snapshot: true });
  useReloadOnDelivery(reload);
  if (!data) return null;
  const { tally, levelTitle, next, year } = data;
  const lack =
    next &&
    (next.missing > 0
      ? `离${next.title}还差 ${showAmount(next.missing)} 分`
      : `离${next.title}还差一个条件`);
  return (
    <View>
      <View className="section-title">我的积分</View>
      <List>
        <ListRow
          icon="star"
          title={`${year} 年积分 ${showAmount(tally.total)}，${levelTitle}`}
          note={lack ?? '按今天已确认的记录计算'}
          onTap={opens('points')}
        />
      </List>
    </View>
  );
}
