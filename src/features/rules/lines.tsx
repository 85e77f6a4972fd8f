import { View } from '@tarojs/components';
import type { RuleLine } from '@core/modules/rules/contract';
import { rulePartTitles } from '@core/modules/rules/labels';
import { keepTogether } from '@app/ui/keep-together';

/** What is not the same on two sides, a line each: before and after. */
export function Lines({ lines, more = 0 }: { lines: readonly RuleLine[]; more?: number }) {
  return (
    <View className="list">
      {lines.map(({ part, label, before, after }) => (
        <View className="list-row" key={`${part}/${label}`}>
          <View className="grow">
            <View>{label}</View>
            <View>{keepTogether(`${before || '没有'} → ${after || '没有'}`)}</View>
            <View className="note">{rulePartTitles[part]}</View>
          </View>
        </View>
      ))}
      {more > 0 ? <View className="list-row note">另有 {more} 处，带出文件可见全部</View> : null}
      {lines.length === 0 ? <View className="list-row note">两边相同</View> : null}
    </View>
  );
}
