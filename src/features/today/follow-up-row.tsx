import { View } from '@tarojs/components';
import { List, ListRow } from '@app/ui/list';
import { useQuery } from '@app/data/query';
import { opens } from '@app/data/routes';

/** 督办 for supervisors: how many drafts a person has to verify, and what is under way. */
export function FollowUpRow() {
  const { data } = useQuery('followUp.list', { shelf: 'draft' }, { snapshot: true });
  if (!data) return null;
  const { draft, awaiting, toClose } = data.counts;
  return (
    <View>
      <View className="section-title">督办</View>
      <List>
        <ListRow
          icon="flag"
          title={draft > 0 ? `待核实的督办草稿 ${draft} 件` : '没有待核实的督办草稿'}
          note={`待回复 ${awaiting} 件 · 待销号 ${toClose} 件`}
          onTap={opens('followUps')}
        />
      </List>
    </View>
  );
}
