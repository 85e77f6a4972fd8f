import { useState } from 'react';
import { View } from '@tarojs/components';
import { pairEndTitles } from '@core/modules/pairs/labels';
import type { PairRow } from '@core/modules/pairs/pages.contract';
import { showDay } from '@core/shared/calendar/display';
import { useQuery } from '@app/data/query';
import { opens, useAsked } from '@app/data/routes';
import { useAfter } from '@app/data/use-after';
import { AnswerPage } from '@app/ui/answer-page';
import { Chip } from '@app/ui/chip';
import { dueWords } from '@app/ui/due-line';
import { List, ListRow } from '@app/ui/list';
import { Message } from '@app/ui/messages';
import { Pager } from '@app/ui/pager';

type Shelf = 'underWay' | 'ended' | 'mine';

/** Pairs of one kind in one's scope by name, and one's own contacts as a leader. */
export function PairList() {
  const asked = useAsked('pairs');
  const [kind, setKind] = useState(asked.kind ?? '');
  const [shelf, setShelf] = useState<Shelf>(asked.mine ? 'mine' : 'underWay');
  const [after, setAfter] = useAfter(`${kind}/${shelf}`);
  const query = useQuery('pair.list', {
    ...(kind ? { kind } : {}),
    ...(shelf === 'mine' ? { mine: true, state: 'underWay' as const } : { state: shelf }),
    ...(asked.townId ? { townId: asked.townId } : {}),
    ...(after ? { after } : {}),
  });
  return (
    <AnswerPage query={query} wide>
      {(page) => {
        const { counts, today } = page;
        return (
          <>
            <View className="stack">
              <View className="row row--wrap">
                {page.kinds.map((one) => (
                  <Chip key={one.kind} on={page.kind === one.kind} onTap={() => setKind(one.kind)}>
                    {one.title}
                  </Chip>
                ))}
              </View>
              <View className="row row--wrap">
                <Chip on={shelf === 'underWay'} onTap={() => setShelf('underWay')}>
                  进行中 {counts.underWay}
                </Chip>
                <Chip on={shelf === 'ended'} onTap={() => setShelf('ended')}>
                  已结束 {counts.reached + counts.closed}
                </Chip>
                {counts.mine > 0 || shelf === 'mine' ? (
                  <Chip on={shelf === 'mine'} onTap={() => setShelf('mine')}>
                    我联系的 {counts.mine}
                  </Chip>
                ) : null}
              </View>
              {shelf === 'ended' ? (
                <View className="note">
                  其中目标达到 {counts.reached}，期满或另作安排 {counts.closed}
                </View>
              ) : null}
            </View>
            {page.pairs.length === 0 ? (
              <Message icon="circle-check" title="没有这样的结对">
                在单位或党组织的“规范化建设”里可以建立。
              </Message>
            ) : (
              <View>
                <View className="section-title">按名称排列</View>
                <List>
                  {page.pairs.map((pair) => (
                    <ListRow
                      key={pair.pairId}
                      title={`${pair.from.name} → ${pair.to.name}`}
                      note={[pair.townName, stateWords(pair, today)]}
                      onTap={opens('pair', { pairId: pair.pairId })}
                    />
                  ))}
                </List>
              </View>
            )}
            <Pager next={page.next} after={after} onGo={setAfter} />
          </>
        );
      }}
    </AnswerPage>
  );
}

const stateWords = ({ due, end, begunOn }: PairRow, today: string): string =>
  end
    ? `${pairEndTitles[end.kind]} · ${showDay(end.on, today)}`
    : due
      ? dueWords(due, today)
      : `${showDay(begunOn, today)}开始`;
