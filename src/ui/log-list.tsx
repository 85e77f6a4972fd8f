import { View } from '@tarojs/components';
import { officeTitles, type Office } from '@core/modules/standards/labels';
import type { Day } from '@core/shared/calendar/day';
import { showDay } from '@core/shared/calendar/display';

interface LogLine {
  readonly id: string;
  readonly on: Day;
  readonly byName: string;
  readonly office: Office;
  readonly text: string;
  readonly words?: string | undefined;
}

/** What was done, the last first: nothing in it is ever overwritten. */
export function LogList({ lines, today }: { lines: readonly LogLine[]; today: Day }) {
  if (lines.length === 0) return null;
  return (
    <View>
      <View className="section-title">办理记录</View>
      <View className="list">
        {[...lines].reverse().map(({ id, on, byName, office, text, words }) => (
          <View className="list-row" key={id}>
            <View className="grow">
              <View>{text}</View>
              {words ? <View>{words}</View> : null}
              <View className="note">
                {byName}（{officeTitles[office]}） · {showDay(on, today)}
              </View>
            </View>
          </View>
        ))}
      </View>
    </View>
  );
}
