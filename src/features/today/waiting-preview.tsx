import { View } from '@tarojs/components';
import { waitingTitles } from '@core/modules/statements/labels';
import { List, ListRow } from '@app/ui/list';
import { Waiting } from '@app/ui/messages';
import { useQuery } from '@app/data/query';
import { opens } from '@app/data/routes';

const SHOWN = 3;
/** 待确认 for supervisors: the oldest few, and the way to all. */
export function WaitingPreview() {
  const query = useQuery('waiting.list', {}, { snapshot: true });
  const items = query.data?.items;
  return (
    <View>
      <View className="section-title">待确认</View>
      {items ? (
        <List>
          {items.slice(0, SHOWN).map((item) => (
            <ListRow
              key={item.id}
              title={`${waitingTitles[item.kind]} · ${item.personName}`}
              note={[item.unitName, item.reason].filter(Boolean).join(' · ') || undefined}
              onTap={opens('waiting')}
            />
          ))}
          <ListRow
            icon="list-checks"
            title={
              items.length === 0
                ? '没有待确认的事项'
                : `全部待确认（${items.length}${query.data?.next ? '+' : ''}）`
            }
            onTap={opens('waiting')}
          />
        </List>
      ) : (
        <Waiting {...query} />
      )}
    </View>
  );
}
