import { Picker, View } from '@tarojs/components';
import { addDays, type Day } from '@core/shared/calendar/day';
import { showDay } from '@core/shared/calendar/display';
import { Chip } from './chip';
import { Field } from './field';

interface Props {
  label: string;
  value: Day | null;
  onChange: (day: Day) => void;
  today: Day;
  /** Days away from today that are one tap away, with their words. */
  quick?: readonly (readonly [away: number, word: string])[];
  start?: Day;
  end?: Day;
  error?: string | undefined;
}

/** A day: the likely ones as chips, any other in the picker. */
export function DayField({ label, value, onChange, today, quick = [], start, end, error }: Props) {
  const isQuick = quick.some(([away]) => addDays(today, away) === value);
  const chosen = value !== null && !isQuick;
  return (
    <Field label={label} error={error}>
      <View className="row row--wrap">
        {quick.map(([away, word]) => {
          const day = addDays(today, away);
          return (
            <Chip key={away} on={value === day} onTap={() => onChange(day)}>
              {word}
            </Chip>
          );
        })}
        <Picker
          mode="date"
          value={value ?? today}
          {...(start ? { start } : {})}
          {...(end ? { end } : {})}
          onChange={(event) => onChange(event.detail.value)}
        >
          <View className={chosen ? 'chip chip--on' : 'chip'} aria-label={`${label}：选择日期`}>
            {chosen ? showDay(value, today) : quick.length > 0 ? '其他日期' : '选择日期'}
          </View>
        </Picker>
      </View>
    </Field>
  );
}
