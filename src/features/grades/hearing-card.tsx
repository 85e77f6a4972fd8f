import { useState } from 'react';
import { View } from '@tarojs/components';
import type { GradeScale } from '@core/modules/grades/contract';
import type { Day } from '@core/shared/calendar/day';
import { showDay } from '@core/shared/calendar/display';
import { call } from '@app/data/cloud-client/call';
import { newId } from '@app/data/ids';
import { useWork } from '@app/data/use-work';
import { Button } from '@app/ui/button';
import { FailureLine } from '@app/ui/messages';
import { TextField } from '@app/ui/text-field';
import { refOf, type Graded } from './graded';

interface Props {
  row: Graded;
  scale: GradeScale;
  today: Day;
  onDone: () => void;
}

/** Before a lowering the other side is asked; what it says stands beside the finding. */
export function HearingCard({ row, scale, today, onDone }: Props) {
  const [words, setWords] = useState<string | null>(null);
  const work = useWork();
  const [id] = useState(newId);
  if (!row.level) return null;
  if (row.hearing) {
    const { askedOn, words: asked, reply } = row.hearing;
    return (
      <View className="card">
        <View>
          {showDay(askedOn, today)}告知：{asked}
        </View>
        <View className="note">
          {reply
            ? `${reply.byName} ${showDay(reply.on, today)}回复：${reply.words}`
            : '对方还没有回复'}
        </View>
      </View>
    );
  }
  if (words === null) {
    return <Button onTap={() => setWords('')}>拟降级，先听取对方意见</Button>;
  }
  const ask = async (): Promise<void> => {
    await call('grade.hear', { id, ...refOf(row), scale: scale.code, words: words.trim() });
    onDone();
  };
  return (
    <View className="card stack">
      <TextField label="告知对方：为什么拟降级" value={words} max={200} long onChange={setWords} />
      <FailureLine why={work.error} />
      <Button disabled={work.busy || words.trim() === ''} onTap={() => void work.doing(ask)}>
        发出
      </Button>
    </View>
  );
}
