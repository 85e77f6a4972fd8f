import { View } from '@tarojs/components';
import { List, ListRow } from '@app/ui/list';
import { useQuery } from '@app/data/query';
import { opens } from '@app/data/routes';

/** 投诉与建议 for the office that must act next: how many, and how many are overdue. */
export function SuggestionsRow() {
  const { data } = useQuery('suggestion.list', {}, { snapshot: true });
  if (!data) return null;
  const mine = data.suggestions.filter((one) => one.mine);
  const overdue = mine.filter((one) => one.overdue).length;
  const more = data.next ? ' 以上' : '';
  return (
    <View>
      <View className="section-title">投诉与建议</View>
      <List>
        <ListRow
          icon="message-square"
          title={mine.length > 0 ? `待答复 ${mine.length} 件${more}` : '没有待答复的投诉与建议'}
          note={overdue > 0 ? `其中 ${overdue} 件已超期` : undefined}
          onTap={opens('suggestions')}
        />
      </List>
    </View>
  );
}
