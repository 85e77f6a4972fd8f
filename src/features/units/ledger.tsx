import { useState } from 'react';
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import { ScrollView, Text, View } from '@tarojs/components';
import {
  formationTitles,
  statusTitles,
  unitKindTitles,
  type UnitFilter,
  type UnitRow,
} from '@core/contracts/units';
import { filterSentence } from '@core/domain/units/filter';
import { Button } from '@app/components/button';
import { Chip } from '@app/components/chip';
import { TextInput } from '@app/components/control';
import { Icon } from '@app/components/icon';
import { List, ListRow } from '@app/components/list';
import { Message, OfflineBanner, Waiting } from '@app/components/messages';
import { Page } from '@app/components/page';
import { call } from '@app/lib/cloud-client/call';
import { hasRole, useSession } from '@app/lib/session';
import { useMore } from '@app/lib/use-more';
import { useQuery } from '@app/lib/use-query';
import { useTyped } from '@app/lib/use-typed';
import { FilterSheet } from './filter-sheet';
import './units.scss';

const OFFICES = ['townSupervisor', 'districtSupervisor', 'administrator'] as const;

/** 台账: units by town and name. */
export function Ledger() {
  const session = useSession();
  const { typed, query, setTyped } = useTyped();
  const [townId, setTownId] = useState('');
  const [filter, setFilter] = useState<UnitFilter>({});
  const [choosing, setChoosing] = useState(false);
  const input = { ...filter, ...(query ? { query } : {}), ...(townId ? { townId } : {}) };
  const list = useQuery('unit.list', input, {
    snapshot: !query && !townId && Object.keys(filter).length === 0,
    wait: !session.data?.bound,
  });
  const {
    items: rows,
    next,
    loadMore,
  } = useMore(
    list.data,
    (page) => page.units,
    (after) => call('unit.list', { ...input, after }),
  );
  useReachBottom(loadMore);
  usePullDownRefresh(() => {
    void list.reload().finally(() => Taro.stopPullDownRefresh());
  });
  if (list.error?.code === 'FORBIDDEN') {
    return (
      <Page>
        <Message icon="inbox" title="台账由指导员、书记和工作人员使用">
          您的党组织信息在“今日”和“我的”里。
        </Message>
      </Page>
    );
  }
  return (
    <Page>
      <OfflineBanner shown={list.offline} />
      <View className="row search">
        <Icon name="search" />
        <TextInput
          className="input grow"
          value={typed}
          placeholder="单位名称或拼音首字母"
          confirmType="search"
          label="搜索单位"
          onInput={(event) => setTyped(event.detail.value)}
        />
        <Button icon="list-filter" onTap={() => setChoosing(true)}>
          筛选
        </Button>
      </View>
      {list.data && list.data.towns.length > 1 ? (
        <ScrollView scrollX className="towns" enhanced showScrollbar={false}>
          <View className="row">
            <Chip on={!townId} onTap={() => setTownId('')}>
              全部
            </Chip>
            {list.data.towns.map((town) => (
              <Chip key={town.id} on={townId === town.id} onTap={() => setTownId(town.id)}>
                {town.name}
              </Chip>
            ))}
          </View>
        </ScrollView>
      ) : null}
      {list.data?.count === undefined ? null : (
        <View className="note towns__sentence" role="status">
          {filterSentence(
            { ...filter, ...(query ? { query } : {}) },
            {
              townName: list.data.towns.find(({ id }) => id === townId)?.name,
              count: list.data.count,
            },
          )}
        </View>
      )}
      {choosing ? (
        <FilterSheet
          filter={filter}
          onChange={setFilter}
          onClose={() => setChoosing(false)}
          office={hasRole(session.data, ...OFFICES) ? { townId } : null}
        />
      ) : null}
      {!list.data ? (
        <Waiting {...list} />
      ) : rows.length === 0 ? (
        <Message icon="search" title={emptyTitle(query, filter)}>
          {emptyAdvice(query, filter)}
        </Message>
      ) : (
        <>
          <List>
            {rows.map((unit) => (
              <ListRow
                key={unit.unitId}
                title={unit.name}
                note={noteOf(unit)}
                onTap={() =>
                  void Taro.navigateTo({ url: `/pages/unit/index?unitId=${unit.unitId}` })
                }
              />
            ))}
          </List>
          <View className="list-end note">
            <Text>{next ? '上拉显示更多' : `共 ${rows.length} 家`}</Text>
          </View>
        </>
      )}
    </Page>
  );
}

function emptyTitle(query: string, filter: UnitFilter): string {
  if (Object.keys(filter).length > 0) return '没有这样的单位';
  return query ? `没有找到“${query}”` : '这里还没有单位';
}

function emptyAdvice(query: string, filter: UnitFilter): string {
  if (Object.keys(filter).length > 0) return '可以去掉几项筛选，或换一个词。';
  return query ? '可以换一个词，或改用拼音首字母。' : '导入名册后，单位会列在这里。';
}

function noteOf({ townName, kind, formation, status }: UnitRow): string {
  const words = [townName, unitKindTitles[kind], formationTitles[formation]];
  return [...words, ...(status === 'operating' ? [] : [statusTitles[status]])].join(' · ');
}
