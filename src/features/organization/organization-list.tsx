import { useEffect, useState } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { organizationKindTitles } from '@core/contracts/units';
import { Button } from '@app/components/button';
import { TextInput } from '@app/components/control';
import { List, ListRow } from '@app/components/list';
import { Message, Waiting } from '@app/components/messages';
import { Page } from '@app/components/page';
import { useQuery } from '@app/lib/use-query';

const TYPING_MS = 300;

export const openOrganization = (organizationId: string): void =>
  void Taro.navigateTo({ url: `/supervisor/organization/index?organizationId=${organizationId}` });

/** Party organisations of one's scope, by name. */
export function OrganizationList() {
  const [typed, setTyped] = useState('');
  const [query, setQuery] = useState('');
  const [after, setAfter] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      setQuery(typed.trim());
      setAfter(null);
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
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
        {list.data?.next ? (
          <Button look="quiet" onTap={() => setAfter(list.data?.next ?? null)}>
            下一页
          </Button>
        ) : null}
        {after ? (
          <Button look="quiet" onTap={() => setAfter(null)}>
            回到第一页
          </Button>
        ) : null}
      </View>
    </Page>
  );
}
