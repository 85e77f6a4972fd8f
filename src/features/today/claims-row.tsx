import { View } from '@tarojs/components';
import { List, ListRow } from '@app/ui/list';
import { useQuery } from '@app/data/query';
import { opens } from '@app/data/routes';

/** 待确认的申报 for whoever decides them; nothing while there are none. */
export function ClaimsRow() {
  const list = useQuery('claim.list', {}, { snapshot: true });
  const waiting = list.data?.claims.filter(({ mayDecide }) => mayDecide).length ?? 0;
  if (waiting === 0) return null;
  return (
    <View>
      <View className="section-title">积分</View>
      <List>
        <ListRow
          icon="list-checks"
          title="待确认的申报"
          value={`${waiting} 件${list.data?.next ? ' 以上' : ''}`}
          onTap={opens('claims')}
        />
      </List>
    </View>
  );
}
