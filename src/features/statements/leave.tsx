import { useState } from 'react';
import { Picker, View } from '@tarojs/components';
import type { Day } from '@core/shared/calendar/day';
import { showDay } from '@core/shared/calendar/display';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { DayField } from '@app/ui/day-field';
import { Field } from '@app/ui/field';
import { Message } from '@app/ui/messages';
import { newId } from '@app/data/ids';
import { useOutbox, useReloadOnDelivery } from '@app/data/outbox';
import { saveRecord } from '@app/data/save';
import { useQuery } from '@app/data/query';
import { LeaveRow, UnsentRow } from './leave-rows';

const REASONS = ['年休假', '病假', '事假', '出差或培训', '其他'] as const;

/** 请假与代管: leave excuses once it is granted; whoever covers sees the units meanwhile. */
export function Leave() {
  const query = useQuery('leave.open', {}, { snapshot: true });
  const outbox = useOutbox();
  useReloadOnDelivery(query.reload);
  return (
    <AnswerPage query={query}>
      {({ today, leaves, colleagues }) => {
        const known = new Set(leaves.map(({ leaveId }) => leaveId));
        const unsent = outbox.filter(
          ({ action, id }) => action === 'leave.request' && !known.has(id),
        );
        const nameOf = (id?: string) => colleagues.find((c) => c.personId === id)?.name;
        return (
          <>
            <RequestForm today={today} colleagues={colleagues} />
            <View className="section-title">我的请假</View>
            {leaves.length + unsent.length === 0 ? (
              <View className="card">
                <Message icon="calendar-off" title="还没有请过假">
                  请假经镇街或工委同意后，假期内不足的期次免计。
                </Message>
              </View>
            ) : (
              <View className="list">
                {unsent.map((item) => (
                  <UnsentRow key={item.id} item={item} />
                ))}
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
          </>
        );
      }}
    </AnswerPage>
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
