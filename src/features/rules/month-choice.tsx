import { View } from '@tarojs/components';
import type { Day } from '@core/shared/calendar/day';
import { Chip } from '@app/ui/chip';
import { Field } from '@app/ui/field';
import { monthsAfter, showMonth } from './months';

interface Props {
  today: Day;
  value: Day;
  onChange: (from: Day) => void;
}

const OFFERED = 12;

/** From the first of which month: only those that are still to come. */
export function MonthChoice({ today, value, onChange }: Props) {
  return (
    <Field label="从哪个月的第一天起">
      <View className="row row--wrap">
        {monthsAfter(today, OFFERED).map((from) => (
          <Chip key={from} on={from === value} onTap={() => onChange(from)}>
            {showMonth(from)}
          </Chip>
        ))}
      </View>
    </Field>
  );
}
