import { Text, View } from '@tarojs/components';
import { markTitles, type Mark } from '@core/modules/pledges/labels';
import type { PledgePage } from '@core/modules/pledges/pages.contract';

type Judgement = PledgePage['judgements'][number];

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
              {linesOf(one).map((line) => (
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

const linesOf = ({ answers, marks, mark, words, byName }: Judgement): string[] =>
  [
    answers === undefined ? '' : `已收到 ${answers} 份${marks ? '' : '，满 5 份后显示'}`,
    marks
      ? (Object.keys(markTitles) as Mark[])
          .map((one) => `${markTitles[one]} ${marks[one]}`)
          .join('，')
      : '',
    mark ? `${byName ?? ''}：${markTitles[mark]}，${words ?? ''}` : '',
  ].filter(Boolean);
