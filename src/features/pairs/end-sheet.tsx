import { useState } from 'react';
import { View } from '@tarojs/components';
import { pairEndTitles, type PairEndKind } from '@core/modules/pairs/labels';
import type { PairPage } from '@core/modules/pairs/pages.contract';
import { acting } from '@app/data/acting';
import { useSend } from '@app/data/use-send';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';

interface Props {
  page: PairPage;
  ends: boolean;
  reload: () => Promise<void>;
  onClose: () => void;
}

/** The office looks at a pair, or ends it; how the goals stand is what the records say, and is kept. */
export function EndSheet({ page, ends, reload, onClose }: Props) {
  const { pair, goals, today } = page;
  const [words, setWords] = useState('');
  const [end, setEnd] = useState<PairEndKind | ''>('');
  const { send, busy, error } = useSend();
  const done = (): void => {
    onClose();
    void reload();
  };
  const save = (): void => {
    const { id: _id, ...when } = acting(today);
    const input = { ...when, pairId: pair.pairId, words: words.trim() };
    if (!ends) send('pair.review', input, done);
    else if (end) send('pair.end', { ...input, end }, done);
  };
  return (
    <Sheet title={ends ? '结束结对' : '阶段评估'} onClose={onClose}>
      {goals.map(({ goal, title, words: state }) => (
        <View className="note" key={goal}>
          {title}：{state}
        </View>
      ))}
      {ends ? (
        <View className="row row--wrap">
          {(Object.keys(pairEndTitles) as PairEndKind[]).map((one) => (
            <Chip key={one} on={end === one} onTap={() => setEnd(one)}>
              {pairEndTitles[one]}
            </Chip>
          ))}
        </View>
      ) : null}
      <TextField
        label={ends ? '说明' : '评估意见'}
        value={words}
        max={200}
        long
        onChange={setWords}
      />
      {error ? <View className="banner">{error}</View> : null}
      <Button
        look="main"
        onTap={save}
        disabled={busy || words.trim() === '' || (ends && end === '')}
      >
        保存
      </Button>
    </Sheet>
  );
}
