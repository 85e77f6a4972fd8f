import { useState } from 'react';
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import { ScrollView, Text, View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import type { UnitRow } from '@core/modules/units/contract';
import { formationTitles, statusTitles, unitKindTitles } from '@core/modules/units/labels';
import { filterSentence } from '@core/modules/units/filter';
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
import { go, opens } from '@app/data/routes';
import { FilterSheet } from './filter-sheet';
import { useFilter, type LedgerFilter } from './use-filter';
import './units.scss';

const OFFICES = ['townSupervisor', 'districtSupervisor', 'administrator'] as const;

/** 台账: units by town and name. */
export function Ledger() {
  const session = useSession();
  const place = useFilter();
  const { typed, setTyped, townId, setTownId, asked, isPlain } = place;
  const [choosing, setChoosing] = useState(false);
  const list = useQuery('unit.list', asked, { snapshot: isPlain, wait: !session.data?.bound });
  const {
    items: rows,
    next,
    loadMore,
  } = useMore(
    list.data,
    (page) => page.units,
    (after) => call('unit.list', { ...asked, after }),
  );
  useReachBottom(loadMore);
  usePullDownRefresh(() => {
    void list.reload().finally(() => Taro.stopPullDownRefresh());
  });
  if (list.error?.code === 'FORBIDDEN') return <NotYours place={place} />;
  const isOffice = hasRole(session.data, ...OFFICES);
  return (
    <Page>
      <OfflineBanner shown={list.offline && list.data !== null} />
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
      {list.data ? (
        <View className="row row--between towns__sentence">
          <View className="note grow" role="status">
            {sentenceOf(place, list.data)}
          </View>
          {isOffice ? (
            <Button icon="plus" onTap={() => openNewUnit(townId)}>
              新增单位
            </Button>
          ) : null}
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
          {next ? (
            <View className="list-end">
              <Button look="quiet" onTap={loadMore}>
                上拉显示更多，或点这里
              </Button>
            </View>
          ) : (
            <View className="list-end note">
              <Text>共 {rows.length} 家</Text>
            </View>
          )}
        </>
      )}
    </Page>
  );
}

/** The filter read back as a sentence, counted; without one, how the list stands. */
function sentenceOf({ asked }: LedgerFilter, page: ActionOutput<'unit.list'>): string {
  const { count, towns, instructorName, countIsLeast } = page;
  if (count === undefined) return '按镇街和名称排列';
  const townName = towns.find(({ id }) => id === asked.townId)?.name;
  return filterSentence(asked, { townName, instructorName, count, isLeast: countIsLeast });
}

/** Nobody's list, or one of a town that is not the reader's. */
function NotYours({ place }: { place: LedgerFilter }) {
  if (!place.isPlain) {
    return (
      <Page>
        <Message
          icon="inbox"
          title="这个列表不在您的工作范围内"
          action={{ label: '看我的台账', onTap: place.clear }}
        >
          可以看自己范围内的单位。
        </Message>
      </Page>
    );
  }
  return (
    <Page>
      <Message icon="inbox" title="台账由指导员、书记和工作人员使用">
        您的党组织信息在“今日”和“我的”里。
      </Message>
    </Page>
  );
}

function openNewUnit(townId: string): void {
  go('unitFacts', { townId });
}

const isCut = ({ filter }: LedgerFilter): boolean => Object.keys(filter).length > 0;

function emptyTitle(place: LedgerFilter): string {
  if (isCut(place)) return '没有这样的单位';
  return place.asked.query ? `没有找到“${place.asked.query}”` : '这里还没有单位';
}

function emptyAdvice(place: LedgerFilter): string {
  if (isCut(place)) return '可以去掉几项筛选，或换一个词。';
  return place.asked.query ? '可以换一个词，或改用拼音首字母。' : '导入名册后，单位会列在这里。';
}

function noteOf({ townName, kind, formation, status }: UnitRow): string {
  const words = [townName, unitKindTitles[kind], formationTitles[formation]];
  return [...words, ...(status === 'operating' ? [] : [statusTitles[status]])].join(' · ');
}
