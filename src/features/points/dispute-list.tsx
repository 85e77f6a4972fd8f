import { View } from '@tarojs/components';
import { showDay } from '@core/shared/calendar/display';
import { WithdrawButton } from '@app/ui/withdraw-button';
import type { Standing } from './standing';

/** 异议 about these points, with their answers; nothing where there is none. */
export function DisputeList({ standing: { disputes, today } }: { standing: Standing }) {
  if (disputes.length === 0) return null;
  return (
    <View>
      <View className="section-title">异议</View>
      <View className="list">
        {disputes.map(({ disputeId, text, on, answer, withdrawn, mayWithdraw }) => (
          <View className="points__entry" key={disputeId}>
            <View>{text}</View>
            <View className="note">
              {showDay(on, today)}提出
              {answer
                ? `；${showDay(answer.on, today)}${answer.byName}答复（${answer.changed ? '已更正' : '维持'}）：${answer.text}`
                : withdrawn
                  ? '，已收回'
                  : '，待答复'}
            </View>
            {mayWithdraw ? <WithdrawButton kind="dispute" itemId={disputeId} what="异议" /> : null}
          </View>
        ))}
      </View>
    </View>
  );
}
