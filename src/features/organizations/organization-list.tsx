import { View } from '@tarojs/components';
import { organizationKindTitles } from '@core/modules/units/labels';
import { TextInput } from '@app/ui/control';
import { List, ListRow } from '@app/ui/list';
import { Message, Waiting } from '@app/ui/messages';
import { Page } from '@app/ui/page';
import { Pager } from '@app/ui/pager';
import { useAfter } from '@app/data/use-after';
import { useQuery } from '@app/data/query';
import { useTyped } from '@app/phone/use-typed';
import { go } from '@app/data/routes';
import { useInAddress } from '@app/data/use-in-address';
import { usePlace } from '@app/data/use-place';
import { useWidth } from '@app/phone/wide';
import { OrganizationTable } from './organization-table';

export const openOrganization = (organizationId: string): void =>
  go('organization', { organizationId });

/** Party organisations of one's scope, by name. */
export function OrganizationList() {
  const [place, setPlace] = usePlace('organizations', ['query', 'sort']);
  const { typed, query, setTyped } = useTyped(place.query);
  useInAddress('organizations', { ...place, query });
  const isDesk = useWidth('desk');
  const [after, setAfter] = useAfter(query);
  const list = useQuery('organization.list', {
    ...(query ? { query } : {}),
    ...(after ? { after } : {}),
  });
  const found = list.data?.organizations ?? [];
  return (
    <Page wide>
      <View className="stack">
        <TextInput
          value={typed}
          placeholder="党组织名称"
          confirmType="search"
          label="按名称查找党组织"
          onInput={(event) => setTyped(event.detail.value)}
        />
        {!list.data ? (
          <Waiting {...list} />
        ) : found.length === 0 ? (
          <Message icon="flag" title={query ? `没有找到“${query}”` : '还没有党组织'}>
            {query ? '可以换一个词。' : '导入名册，或在单位页登记建立党组织。'}
          </Message>
        ) : isDesk ? (
          <OrganizationTable
            organizations={found}
            isPart={Boolean(list.data.next ?? after)}
            sort={place.sort}
            onSort={(sort) => setPlace({ sort })}
          />
        ) : (
          <List>
            {found.map(({ id, name, townName, kind, units }) => (
              <ListRow
                key={id}
                title={name}
                note={`${organizationKindTitles[kind]} · ${townName} · 覆盖 ${units} 个单位`}
                onTap={() => openOrganization(id)}
              />
            ))}
          </List>
        )}
        <Pager next={list.data?.next} after={after} onGo={setAfter} />
      </View>
    </Page>
  );
}
