import { useEffect, useMemo } from 'react';
import { View } from '@tarojs/components';
import { Button } from '@app/ui/button';
import { Icon } from '@app/ui/icon';
import { List, ListRow } from '@app/ui/list';
import { Page } from '@app/ui/page';
import { unvisitedNearby } from '@app/data/home-snapshot';
import { useOutbox } from '@app/data/outbox';
import { goBack, replaceBy } from '@app/data/routes';

/** After a visit: units of the same park that are still to be visited this month. */
export function NextNearby({ unitId, unitName }: { unitId: string; unitName: string }) {
  const outbox = useOutbox();
  const nearby = useMemo(() => unvisitedNearby(unitId, outbox), [unitId, outbox]);
  const none = nearby.length === 0;
  useEffect(() => {
    if (none) goBack();
  }, [none]);
  if (none) return <Page>{null}</Page>;
  const visit = (next: { unitId: string; name: string }): void => {
    void replaceBy('contact', { unitId: next.unitId, name: next.name });
  };
  return (
    <Page>
      <View className="stack">
        <View className="banner" role="status">
          <Icon name="circle-check" small />
          <View className="grow">已记：{unitName}</View>
        </View>
        <View className="title">同一镇街、园区，本月还没走访</View>
        <List>
          {nearby.map((next) => (
            <ListRow
              key={next.unitId}
              icon="footprints"
              title={next.name}
              onTap={() => visit(next)}
            />
          ))}
        </List>
        <Button onTap={goBack}>不用，返回</Button>
      </View>
    </Page>
  );
}
