import { Picker, View } from '@tarojs/components';
import { addDays, type Day } from '@core/shared/calendar/day';
import { showDay } from '@core/shared/calendar/display';
import { Chip } from '@app/ui/chip';
import { Field } from '@app/ui/field';

const QUICK_DAYS = [0, -1, -2] as const;

interface Props {
  today: Day;
  on: Day;
  onChoose: (day: Day) => void;
}

/** The day of a deed: one of the last three by a tap, any of the last year by the calendar. */
export function DayField({ today, on, onChoose }: Props) {
  const isQuick = QUICK_DAYS.some((away) => addDays(today, away) === on);
  return (
    <Field label="日期">
      <View className="row row--wrap">
        {QUICK_DAYS.map((away) => (
          <Chip
            key={away}
            on={on === addDays(today, away)}
            onTap={() => onChoose(addDays(today, away))}
          >
            {['今天', '昨天', '前天'][-away]}
          </Chip>
        ))}
        <Picker
          mode="date"
          value={on}
          start={addDays(today, -366)}
          end={today}
          onChange={(event) => onChoose(event.detail.value)}
        >
          <View className={isQuick ? 'chip' : 'chip chip--on'}>
            {isQuick ? '其他日期' : showDay(on, today)}
          </View>
        </Picker>
      </View>
    </Field>
  );
}
