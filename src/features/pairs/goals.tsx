import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { PairPage } from '@core/modules/pairs/pages.contract';
import { showDay } from '@core/shared/calendar/display';
import type { Day } from '@core/shared/calendar/day';
import { Tap } from '@app/ui/tap';
import { VerdictTag } from '@app/ui/verdict-tag';

interface GoalProps {
  goals: PairPage['goals'];
  today: Day;
  ended: boolean;
}

/** Whether the gap is closed: read from the records, stated by nobody. */
export function Goals({ goals, today, ended }: GoalProps) {
  if (goals.length === 0) return null;
  return (
    <View>
      <View className="section-title">{ended ? '结束时的成效' : '目标（由记录认定）'}</View>
      <View className="list">
        {goals.map(({ goal, title, reached, on, words }) => (
          <View className="list-row" key={goal}>
            <View className="grow">
              <View>{title}</View>
              <View className="note">
                {words}
                {on ? `，${showDay(on, today)}` : ''}
              </View>
            </View>
            <Text className={`tag tag--${reached ? 'met' : 'open'}`}>
              {reached ? '已达到' : '未达到'}
            </Text>
          </View>
        ))}
      </View>
    </View>
  );
}

/** How often they meet; each light explains itself. */
export function Lights({ lights }: { lights: PairPage['lights'] }) {
  const [open, setOpen] = useState('');
  if (lights.length === 0) return null;
  return (
    <View>
      <View className="section-title">活动频次</View>
      <View className="list">
        {lights.map(({ title, verdict, lines }) => {
          const key = `${verdict.obligation}/${verdict.period.key}`;
          return (
            <Tap
              className="list-row"
              key={key}
              expanded={open === key}
              onTap={() => setOpen(open === key ? '' : key)}
            >
              <View className="grow">
                <View>{title}</View>
                {(open === key ? lines : lines.slice(0, 1)).map((line) => (
                  <View className="note" key={line}>
                    {line}
                  </View>
                ))}
              </View>
              <VerdictTag verdict={verdict} />
            </Tap>
          );
        })}
      </View>
    </View>
  );
}
