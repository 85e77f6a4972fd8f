import { Text, View } from '@tarojs/components';
import type { WaitingItem } from '@core/modules/statements/contract';
import { waitingTitles } from '@core/modules/statements/labels';
import { daysBetween } from '@core/shared/calendar/day';
import { showDay, showInstant } from '@core/shared/calendar/display';
import { Check } from '@app/ui/check';
import { whatOf } from '@app/ui/contact-words';
import { obligationTitle } from '@app/ui/obligation-titles';
import { Tap } from '@app/ui/tap';
import { opens } from '@app/data/routes';
import { DecideRow } from './agree';

interface Props {
  item: WaitingItem;
  on: boolean;
  onToggle: () => void;
  onRefuse: () => void;
}

/** One item with what is needed to decide it. */
export function WaitingCard({ item, on, onToggle, onRefuse }: Props) {
  const { unitId, unitName } = item;
  return (
    <View className="card waiting__card">
      <Check
        on={on}
        onChange={onToggle}
        label={`选择：${waitingTitles[item.kind]}，${item.personName}`}
      >
        <Text className="title">
          {waitingTitles[item.kind]} · {item.personName}
        </Text>
      </Check>
      {unitId && unitName ? (
        <Tap className="waiting__unit" onTap={opens('unit', { unitId })}>
          {unitName}
        </Tap>
      ) : null}
      {linesOf(item).map((line) => (
        <View key={line}>{line}</View>
      ))}
      {item.reason ? <View>理由：{item.reason}</View> : null}
      <View className="note">{showInstant(item.at)} 提交</View>
      <DecideRow item={item} onRefuse={onRefuse} />
    </View>
  );
}

/** What is asked, in words. */
function linesOf(item: WaitingItem): string[] {
  switch (item.kind) {
    case 'backfill': {
      const late = daysBetween(item.on, item.recordedOn);
      const what = `${showDay(item.on)} ${whatOf(item)}`;
      const how = item.corrected
        ? `${late} 天后更正，增加了计入的内容`
        : `${late} 天后补录，超过可直接计入的天数`;
      return [what, how, ...(item.text ? [`记录：${item.text}`] : [])];
    }
    case 'leave':
      return [
        `${showDay(item.from)} 至 ${showDay(item.lastDay)}`,
        item.coverName ? `代管人：${item.coverName}` : '没有指定代管人',
      ];
    case 'lacking':
      return [`${item.year}年${obligationTitle(item.obligation)}：条件不具备`];
    case 'contest':
      return [`申诉：${obligationTitle(item.obligation)}`, ...item.explanation];
    case 'absence':
      return [`${showDay(item.on)} 的支部会议，书记本人请假`];
    case 'closure':
      return [`${showDay(item.from)}起停业${item.lastDay ? `，至${showDay(item.lastDay)}` : ''}`];
  }
}
