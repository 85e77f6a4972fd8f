import { useState } from 'react';
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import { ScrollView, Text, View } from '@tarojs/components';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { List, ListRow } from '@app/ui/list';
import { Message, OfflineBanner, Waiting } from '@app/ui/messages';
import { Page } from '@app/ui/page';
import { SearchBox } from '@app/ui/search-box';
import { call } from '@app/data/cloud-client/call';
import { hasRole, useSession } from '@app/data/session';
import { useMore } from '@app/data/use-more';
import { useQuery } from '@app/data/query';
import { useWidth } from '@app/phone/wide';
import { go, opens } from '@app/data/routes';
import { usePlace } from '@app/data/use-place';
import { FilterNames } from './filter-names';
import { FilterSheet } from './filter-sheet';
import { emptyAdvice, emptyTitle, noteOf, sentenceOf } from './list-words';
import { NotYours } from './not-yours';
import { UnitTable } from './unit-table';
import { useFilter } from './use-filter';
import './units.scss';

const OFFICES = ['townSupervisor', 'districtSupervisor', 'administrator'] as const;

/** Rows of a page of the list. */
const AT_A_DESK = 100;

/** 台账: units by town and name. */
export function Ledger() {
  const session = useSession();
  const isDesk = useWidth('desk');
  const [beside, setBeside] = usePlace('units', ['at', 'sort']);
  const place = useFilter(beside);
  const { typed, setTyped, townId, setTownId, asked, isPlain } = place;
  const [choosing, setChoosing] = useState(false);
  // A screen of a desk holds more than one of a phone.
  const asking = { ...asked, ...(isDesk ? { atMost: AT_A_DESK } : {}) };
  const list = useQuery('unit.list', asking, { snapshot: isPlain, wait: !session.data?.bound });
  const {
    items: rows,
    next,
    loadMore,
  } = useMore(
    list.data,
    (page) => page.units,
    (after) => call('unit.list', { ...asking, after }),
  );
  useReachBottom(loadMore);
  usePullDownRefresh(() => {
    void list.reload().finally(() => Taro.stopPullDownRefresh());
  });
  if (list.error?.code === 'FORBIDDEN') return <NotYours place={place} />;
  const isOffice = hasRole(session.data, ...OFFICES);
  const isTable = isDesk && rows.length > 0;
  const adding = isOffice ? (
    <Button icon="plus" onTap={() => openNewUnit(townId)}>
      新增单位
    </Button>
  ) : null;
  return (
    <Page wide={isDesk}>
      <OfflineBanner shown={list.offline && list.data !== null} />
      {isDesk ? <FilterNames place={place} /> : null}
      <SearchBox
        label="搜索单位"
        placeholder="单位名称或拼音首字母"
        value={typed}
        onInput={setTyped}
      >
        <Button icon="list-filter" onTap={() => setChoosing(true)}>
          筛选
        </Button>
      </SearchBox>
      {list.data && list.data.towns.length > 1 ? (
        <ScrollView scrollX className="towns no-print" enhanced showScrollbar={false}>
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
      {list.data && !isTable ? (
        <View className="row row--between towns__sentence">
          <View className="note grow" role="status">
            {sentenceOf(place, list.data)}
          </View>
          {adding}
        </View>
      ) : null}
      {choosing ? (
        <FilterSheet
          place={place}
          instructorName={list.data?.instructorName}
          onClose={() => setChoosing(false)}
          isOffice={isOffice}
        />
      ) : null}
      {!list.data || (list.loading && !list.offline && rows.length === 0) ? (
        <Waiting {...list} />
      ) : rows.length === 0 && !next ? (
        <Message icon="search" title={emptyTitle(place)}>
          {emptyAdvice(place)}
        </Message>
      ) : (
        <>
          {isTable ? (
            <UnitTable
              rows={rows}
              hasMore={Boolean(next)}
              onMore={loadMore}
              {...beside}
              onPlace={setBeside}
              sentence={list.data?.count === undefined ? '' : sentenceOf(place, list.data)}
              acts={adding}
            />
          ) : (
            <List>
              {rows.map((unit) => (
                <ListRow
                  key={unit.unitId}
                  title={unit.name}
                  note={noteOf(unit)}
                  onTap={opens('unit', { unitId: unit.unitId })}
                />
              ))}
            </List>
          )}
          {next ? (
            <View className="list-end no-print">
              <Button look="quiet" onTap={loadMore}>
                上拉显示更多，或点这里
              </Button>
            </View>
          ) : (
            <View className="list-end note no-print">
              <Text>共 {rows.length} 家</Text>
            </View>
          )}
        </>
      )}
    </Page>
  );
}

function openNewUnit(townId: string): void {
  go('unitFacts', { townId });
}
