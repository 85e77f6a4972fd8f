import { useState } from 'react';
import { View } from '@tarojs/components';
import type { PairPage } from '@core/modules/pairs/pages.contract';
import { showDay } from '@core/shared/calendar/display';
import { acting } from '@app/data/acting';
import { saveRecord } from '@app/data/save';
import { Button } from '@app/ui/button';
import { WordsSheet } from '@app/ui/words-sheet';
import { TogetherSheet } from './together-sheet';

type Done = PairPage['done'][number];
type Doing = { readonly kind: 'correct' | 'void' | 'contest'; readonly one: Done };

/** What was done together, the last first, and its sums; each may be put right, voided or contested. */
export function DoneList({ page }: { page: PairPage }) {
  const { pair, today, may, counts } = page;
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = (): void => setDoing(null);
  const sums = counts.filter(({ sum }) => sum > 0);
  return (
    <View>
      <View className="section-title">共同活动 · {page.done.length} 次</View>
      {sums.length > 0 ? (
        <View className="note">
          {sums.map(({ title, sum, unit }) => `${title} ${sum} ${unit}`).join('，')}
        </View>
      ) : null}
      {page.done.length === 0 ? <View className="note">还没有登记。</View> : null}
      <View className="list">
        {page.done.map((one) => (
          <View className="list-row" key={one.entryId}>
            <View className="grow stack">
              <View>{one.title}</View>
              {one.words ? <View>{one.words}</View> : null}
              <View className="note">
                {[one.byName, showDay(one.on, today), ...countWords(page, one)].join(' · ')}
                {one.corrected ? '（已更正）' : ''}
              </View>
              <View className="row row--wrap">
                {one.mayCorrect ? (
                  <>
                    <Button look="quiet" onTap={() => setDoing({ kind: 'correct', one })}>
                      更正
                    </Button>
                    <Button look="quiet" onTap={() => setDoing({ kind: 'void', one })}>
                      作废
                    </Button>
                  </>
                ) : null}
                {may.contest ? (
                  <Button look="quiet" onTap={() => setDoing({ kind: 'contest', one })}>
                    提出异议
                  </Button>
                ) : null}
              </View>
            </View>
          </View>
        ))}
      </View>
      {doing?.kind === 'correct' ? (
        <TogetherSheet page={page} corrected={doing.one} onClose={close} />
      ) : null}
      {doing?.kind === 'void' ? (
        <WordsSheet
          title="作废这条活动"
          label="作废的原因"
          note="登记错了才作废；原来的登记仍留在办理记录里。"
          max={100}
          onSave={(reason) =>
            saveRecord(
              'pair.void',
              { ...acting(today), pairId: pair.pairId, entryId: doing.one.entryId, reason },
              `作废：${doing.one.title}`,
            )
          }
          onClose={close}
        />
      ) : null}
      {doing?.kind === 'contest' ? (
        <WordsSheet
          title="提出异议"
          label="异议的内容"
          onSave={(words) =>
            saveRecord(
              'pair.contest',
              { ...acting(today), pairId: pair.pairId, entryId: doing.one.entryId, words },
              `异议：${doing.one.title}`,
            )
          }
          onClose={close}
        />
      ) : null}
    </View>
  );
}

const countWords = ({ counts }: PairPage, one: Done): string[] =>
  counts.flatMap(({ code, title, unit }) =>
    one.counts[code] ? [`${title} ${one.counts[code]} ${unit}`] : [],
  );
