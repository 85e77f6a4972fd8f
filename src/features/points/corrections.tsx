import { useState } from 'react';
import { View } from '@tarojs/components';
import { showAmount } from '@core/modules/points/amounts';
import { Button } from '@app/ui/button';
import { call } from '@app/data/cloud-client/call';
import { newId } from '@app/data/ids';
import { showFailure } from '@app/phone/show-failure';
import { useQuery } from '@app/data/query';
import { TextSheet } from './text-sheet';

/** Ratings that later entries would change: each is signed by a person, or left. */
export function Corrections({ runId }: { runId: string }) {
  const list = useQuery('rating.corrections', { runId });
  const [chosen, setChosen] = useState<{ subjectId: string; name: string } | null>(null);
  const pending = list.data?.pending ?? [];
  if (pending.length === 0) return null;
  const sign = (reason: string): boolean => {
    if (!chosen) return false;
    void call('rating.correct', { id: newId(), runId, subjectId: chosen.subjectId, reason })
      .catch(showFailure)
      .then(list.reload);
    return true;
  };
  return (
    <View className="stack">
      <View className="section-title">截止后有变化，待签发更正</View>
      {pending.map(({ subjectId, name, rated, now }) => (
        <View className="stack" key={subjectId}>
          <View>
            {name}：{rated.title} {showAmount(rated.total)} 分 → {now.title} {showAmount(now.total)}{' '}
            分
          </View>
          <Button onTap={() => setChosen({ subjectId, name })} label={`签发${name}的更正`}>
            签发更正
          </Button>
        </View>
      ))}
      {chosen ? (
        <TextSheet
          title={`更正${chosen.name}的评定`}
          label="原因（原结果保留）"
          max={100}
          action="签发"
          onClose={() => setChosen(null)}
          onSend={sign}
        />
      ) : null}
    </View>
  );
}
