import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Day } from '@core/shared/calendar/day';
import { showDay } from '@core/shared/calendar/display';
import { Button } from './button';
import { WordsSheet } from './words-sheet';

interface Objection {
  readonly id: string;
  readonly on: Day;
  readonly byName: string;
  readonly words: string;
  readonly maySettle: boolean;
}

interface Props {
  objections: readonly Objection[];
  today: Day;
  /** What settling leads to. */
  note?: string;
  onSettle: (id: string, settled: { upheld: boolean; words: string }) => boolean;
}

/** Objections that nobody has settled: what is said, and for who may, the way to settle it. */
export function ObjectionList({ objections, today, note, onSettle }: Props) {
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
      {settling === null ? null : (
        <WordsSheet
          title="处理异议"
          label="处理的理由"
          {...(note ? { note } : {})}
          choices={[
            ['upheld', '异议成立'],
            ['dismissed', '异议不成立'],
          ]}
          onSave={(words, choice) => onSettle(settling, { upheld: choice === 'upheld', words })}
          onClose={() => setSettling(null)}
        />
      )}
    </View>
  );
}
