/** One's leaves: those that the server has, and those still on the phone. */
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { OwnLeave } from '@core/modules/statements/contract';
import { addDays, type Day } from '@core/shared/calendar/day';
import { showDay } from '@core/shared/calendar/display';
import { Button } from '@app/ui/button';
import { UnsentButton, WithdrawButton } from '@app/ui/withdraw-button';
import { newId } from '@app/data/ids';
import type { OutboxItem } from '@app/data/outbox/item';
import { usePending } from '@app/data/outbox/use-pending';
import { saveRecord } from '@app/data/save';

const STATES: Readonly<Record<OwnLeave['state'], string>> = {
  waiting: '待确认',
  granted: '已同意',
  refused: '未同意',
  withdrawn: '已收回',
};

export function UnsentRow({ item }: { item: OutboxItem }) {
  return (
    <View className="list-row">
      <View className="grow">
        <View>{item.title}</View>
        <View className="note">
          {item.state === 'held' ? `待处理：${item.reason ?? ''}` : '已存本机，待送达'}
        </View>
      </View>
      <UnsentButton item={item} />
    </View>
  );
}

export function LeaveRow({
  leave,
  today,
  cover,
}: {
  leave: OwnLeave;
  today: Day;
  cover: string | undefined;
}) {
  const ending = usePending('leave.end', ({ leaveId }) => leaveId === leave.leaveId).length > 0;
  const end = async (lastDay: Day): Promise<void> => {
    const { confirm } = await Taro.showModal({
      title: '今天起销假？',
      content: '从今天起恢复计算，已过去的假期不变。',
    });
    if (confirm) saveRecord('leave.end', { id: newId(), leaveId: leave.leaveId, lastDay }, '销假');
  };
  const facts = [
    leave.reason,
    cover ? `代管人 ${cover}` : '',
    STATES[leave.state],
    leave.decision ? `意见：${leave.decision}` : '',
  ];
  const running = leave.state === 'granted' && leave.from <= today && leave.lastDay > today;
  return (
    <View className="list-row">
      <View className="grow">
        <View>
          {showDay(leave.from, today)} 至 {showDay(leave.lastDay, today)}
        </View>
        <View className="note">{facts.filter(Boolean).join(' · ')}</View>
        {ending ? <View className="note">已存本机，待送达</View> : null}
      </View>
      {leave.state === 'waiting' && !ending ? (
        <WithdrawButton kind="leave" itemId={leave.leaveId} what="请假" />
      ) : null}
      {running && !ending ? (
        <Button
          onTap={() => void end(addDays(today, -1) < leave.from ? today : addDays(today, -1))}
        >
          销假
        </Button>
      ) : null}
    </View>
  );
}
