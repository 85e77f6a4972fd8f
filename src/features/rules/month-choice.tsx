import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Day } from '@core/shared/calendar/day';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { Field } from '@app/ui/field';
import { monthsAfter, showMonth } from './months';

interface Props {
  today: Day;
  value: Day;
  onChange: (from: Day) => void;
}

/** What is offered at once; more are one tap away. */
const NEAR = 4;
const ALL = 24;

/** From the first of which month: only those that are still to come. */
export function MonthChoice({ today, value, onChange }: Props) {
  const [wide, setWide] = useState(false);
  const near = monthsAfter(today, NEAR);
  return (
    <Field label="从哪个月的第一天起">
      <View className="row row--wrap">
        {monthsAfter(today, wide || value > (near.at(-1) ?? '') ? ALL : NEAR).map((from) => (
          <Chip key={from} on={from === value} onTap={() => onChange(from)}>
            {showMonth(from)}
          </Chip>
        ))}
        {wide ? null : (
          <Button look="quiet" onTap={() => setWide(true)}>
            更晚的月份
          </Button>
        )}
      </View>
    </Field>
  );
}
