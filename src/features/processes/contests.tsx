import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ProcessPage } from '@core/modules/processes/pages.contract';
import { showDay } from '@core/shared/calendar/display';
import { acting } from '@app/data/acting';
import { saveRecord } from '@app/data/save';
import { Button } from '@app/ui/button';
import { WordsSheet } from '@app/ui/words-sheet';

/** Contests that nobody has settled. */
export function Contests({ page: { contests, run, today } }: { page: ProcessPage }) {
  const [settling, setSettling] = useState<string | null>(null);
  if (contests.length === 0) return null;
  return (
    <View>
      <View className="section-title">待处理的异议</View>
      <View className="list">
        {contests.map(({ id, on, byName, words, maySettle }) => (
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
          choices={[
            ['upheld', '异议成立'],
            ['dismissed', '异议不成立'],
          ]}
          onSave={(words, choice) =>
            saveRecord(
              'process.settle',
              {
                ...acting(today),
                runId: run.runId,
                contestId: settling,
                upheld: choice === 'upheld',
                words,
              },
              `处理异议：${run.title}`,
            )
          }
          onClose={() => setSettling(null)}
        />
      ) : null}
    </View>
  );
}
