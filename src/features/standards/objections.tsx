import { useState } from 'react';
import { View } from '@tarojs/components';
import type { StandardPage } from '@core/modules/standards/pages.contract';
import { showDay } from '@core/shared/calendar/display';
import { acting } from '@app/data/acting';
import { saveRecord } from '@app/data/save';
import { Button } from '@app/ui/button';
import { WordsSheet } from '@app/ui/words-sheet';

/** Objections that nobody has settled: what is said, and who may settle it. */
export function Objections({ page, checkId }: { page: StandardPage; checkId: string }) {
  const { objections, today, subject } = page;
  const [settling, setSettling] = useState<string | null>(null);
  if (objections.length === 0) return null;
  return (
    <View>
      <View className="section-title">待处理的异议</View>
      <View className="list">
        {objections.map(({ id, on, byName, words, maySettle }) => (
          <View className="list-row" key={id}>
            <View className="grow stack">
              <View>{words}</View>
              <View className="note">
                {byName} · {showDay(on, today)}
              </View>
              {maySettle ? <Button onTap={() => setSettling(id)}>处理异议</Button> : null}
            </View>
          </View>
        ))}
      </View>
      {settling ? (
        <WordsSheet
          title="处理异议"
          label="处理的理由"
          note="成立的，退回补充后重新办理；不成立的，照原来的办理。"
          choices={[
            ['upheld', '异议成立'],
            ['dismissed', '异议不成立'],
          ]}
          onSave={(words, choice) =>
            saveRecord(
              'standard.settle',
              {
                ...acting(today),
                checkId,
                objectionId: settling,
                upheld: choice === 'upheld',
                words,
              },
              `处理异议：${subject.name}`,
            )
          }
          onClose={() => setSettling(null)}
        />
      ) : null}
    </View>
  );
}
