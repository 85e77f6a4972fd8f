/** For an administrator of a cloud that is not set up yet: the next step. */
import { List, ListRow } from '@app/ui/list';
import { useQuery } from '@app/data/query';
import { opens } from '@app/data/routes';

export function GuideRow() {
  const { data } = useQuery('guide.open', {});
  const next = data?.steps.find(({ state }) => state === 'next');
  if (!next) return null;
  return (
    <List>
      <ListRow icon="flag" title="开始使用" note={`下一步：${next.told}`} onTap={opens('guide')} />
    </List>
  );
}
