import { useState } from 'react';
import Taro from '@tarojs/taro';
import { Picker, View } from '@tarojs/components';
import type { OwnLeave } from '@core/contracts/statements';
import { addDays, type Day } from '@core/domain/calendar/day';
import { showDay } from '@core/domain/calendar/display';
import { Button } from '@app/components/button';
import { Chip } from '@app/components/chip';
import { DayField } from '@app/components/day-field';
import { Field } from '@app/components/field';
import { Message, OfflineBanner, Waiting } from '@app/components/messages';
import { Page } from '@app/components/page';
import { WithdrawButton } from '@app/components/withdraw-button';
import { newId } from '@app/lib/ids';
import { useOutbox, useReloadOnDelivery } from '@app/lib/outbox';
import { saveRecord } from '@app/lib/save';
import { useQuery } from '@app/lib/use-query';

const REASONS = ['年休假', '病假', '事假', '出差或培训', '其他'] as const;

const STATES: Readonly<Record<OwnLeave['state'], string>> = {
  waiting: '待确认',
  granted: '已同意',
  refused: '未同意',
  withdrawn: '已收回',
};

/** 请假与代管: leave excuses once it is granted; whoever covers sees the units meanwhile. */
export function Leave() {
  const query = useQuery('leave.open', {}, { snapshot: true });
  useReloadOnDelivery(query.reload);
  if (!query.data) {
    return (
      <Page>
        <Waiting {...query} />
      </Page>
    );
  }
  const { today, leaves, colleagues } = query.data;
  const nameOf = (id?: string) => colleagues.find((c) => c.personId === id)?.name;
  return (
    <Page>
      <OfflineBanner shown={query.offline} />
      <RequestForm today={today} colleagues={colleagues} />
      <View className="section-title">我的请假</View>
      {leaves.length === 0 ? (
        <View className="card">
          <Message icon="calendar-off" title="还没有请过假">
            请假经镇街或工委同意后，假期内不足的期次免计。
          </Message>
        </View>
      ) : (
        <View className="list">
          {leaves.map((leave) => (
            <LeaveRow
              key={leave.leaveId}
              leave={leave}
              today={today}
              cover={nameOf(leave.coverId)}
            />
          ))}
        </View>
      )}
    </Page>
  );
}

interface FormProps {
  today: Day;
  colleagues: readonly { personId: string; name: string }[];
}

function RequestForm({ today, colleagues }: FormProps) {
  const [from, setFrom] = useState<Day>(today);
  const [lastDay, setLastDay] = useState<Day>(today);
  const [reason, setReason] = useState<string>(REASONS[0]);
  const [cover, setCover] = useState<{ personId: string; name: string } | null>(null);
  const backwards = lastDay < from;
  const save = (): void => {
    const input = {
      id: newId(),
      from,
      lastDay,
      reason,
      ...(cover ? { coverId: cover.personId } : {}),
    };
    saveRecord('leave.request', input, `请假：${showDay(from)}至${showDay(lastDay)}`);
  };
  return (
    <View className="card stack">
      <View className="title">请假</View>
      <DayField
        label="从哪天"
        value={from}
        onChange={setFrom}
        today={today}
        quick={[
          [0, '今天'],
          [1, '明天'],
        ]}
      />
      <DayField
        label="到哪天（含当天）"
        value={lastDay}
        onChange={setLastDay}
        today={today}
        start={from}
        quick={[
          [0, '今天'],
          [1, '明天'],
          [6, '一周'],
        ]}
        error={backwards ? '结束日期早于开始日期' : undefined}
      />
      <Field label="事由">
        <View className="row row--wrap">
          {REASONS.map((text) => (
            <Chip key={text} on={reason === text} onTap={() => setReason(text)}>
              {text}
            </Chip>
          ))}
        </View>
      </Field>
      <Field label="代管人（可不选；代管期间由其联系您的单位）">
        <Picker
          mode="selector"
          range={['不指定', ...colleagues.map((c) => c.name)]}
          value={0}
          onChange={(event) => setCover(colleagues[Number(event.detail.value) - 1] ?? null)}
        >
          <View className={cover ? 'chip chip--on' : 'chip'} aria-label="选择代管人">
            {cover?.name ?? '选择同镇街的指导员'}
          </View>
        </Picker>
      </Field>
      <Button look="main" onTap={save} disabled={backwards}>
        提交
      </Button>
    </View>
  );
}

function LeaveRow({
  leave,
  today,
  cover,
}: {
  leave: OwnLeave;
  today: Day;
  cover: string | undefined;
}) {
  const outbox = useOutbox();
  const ending = outbox.some(
    ({ action, input, state }) =>
      action === 'leave.end' &&
      state !== 'delivered' &&
      (input as { leaveId: string }).leaveId === leave.leaveId,
  );
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
