import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { Message } from '@app/ui/messages';
import { SearchBox } from '@app/ui/search-box';
import { DueCard, type DueActs } from './due-card';
import { filtersOf, narrowed, PERIOD_TITLES, type DueFilter, type DueUnit } from './due-list';

/** Cards shown at first, and added by 再显示: at about 30 nodes a card a screen stays light. */
const PAGE = 10;
/** As many are seen without a search. */
const AT_A_GLANCE = 4;

const titleOf = (filter: DueFilter): string =>
  filter === 'gap' ? '可补录' : PERIOD_TITLES[filter];

/** The units where something is due, with what cuts them down. */
export function DueList({ all, acts }: { all: readonly DueUnit[]; acts: DueActs }) {
  const [filter, setFilter] = useState<DueFilter | null>(null);
  const [words, setWords] = useState('');
  const [shown, setShown] = useState(PAGE);
  const due = narrowed(all, filter, words);
  const more = due.length - shown;
  return (
    <View>
      <View className="section-title">要联系的单位 · {all.length} 家</View>
      <View className="stack">
        {all.length > AT_A_GLANCE ? (
          <>
            <SearchBox
              label="搜索单位"
              placeholder="单位或镇街名称"
              value={words}
              onInput={setWords}
            />
            <View className="row row--wrap">
              <Chip on={filter === null} onTap={() => setFilter(null)}>
                全部 {all.length}
              </Chip>
              {filtersOf(all).map(({ filter: one, count }) => (
                <Chip key={one} on={filter === one} onTap={() => setFilter(one)}>
                  {titleOf(one)} {count}
                </Chip>
              ))}
            </View>
          </>
        ) : null}
        {due.length === 0 ? (
          <Message
            icon="search"
            title="没有这样的单位"
            action={{
              label: '显示全部',
              onTap: () => {
                setFilter(null);
                setWords('');
              },
            }}
          />
        ) : null}
        {due.slice(0, shown).map((one) => (
          <DueCard key={one.unit.unitId} due={one} acts={acts} />
        ))}
        {more > 0 ? (
          <Button look="quiet" onTap={() => setShown(shown + PAGE)}>
            再显示 {Math.min(PAGE, more)} 家
          </Button>
        ) : null}
      </View>
    </View>
  );
}
