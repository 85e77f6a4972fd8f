import { View } from '@tarojs/components';
import type { LogLine } from '@core/modules/standards/log.contract';
import { officeTitles } from '@core/modules/standards/labels';
import type { Day } from '@core/shared/calendar/day';
import { showDay } from '@core/shared/calendar/display';

/** What was done, the last first, out of lines in the order of time: nothing in it is ever overwritten. */
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
