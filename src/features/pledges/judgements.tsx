import { Text, View } from '@tarojs/components';
import { judgementLines } from '@core/modules/pledges/judgement-lines';
import type { PledgePage } from '@core/modules/pledges/pages.contract';

/** Who judges in which order, what has been said, and what is still to come. */
export function Judgements({ page }: { page: PledgePage }) {
  if (page.judgements.length === 0) return null;
  return (
    <View>
      <View className="section-title">评议</View>
      <View className="list">
        {page.judgements.map((one) => (
          <View className="list-row" key={one.kind}>
            <View className="grow">
              <View>{one.title}</View>
              <View className="note">{one.asked}</View>
              {judgementLines(one).map((line) => (
                <View key={line}>{line}</View>
              ))}
            </View>
            <Text className={`tag tag--${one.done ? 'met' : 'open'}`}>
              {one.done ? '已完成' : '未完成'}
            </Text>
          </View>
        ))}
      </View>
      {page.waits ? <View className="note">{page.waits}</View> : null}
    </View>
  );
}
