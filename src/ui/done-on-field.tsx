import type { Day } from '@core/shared/calendar/day';
import { DayField } from './day-field';

interface Props {
  label: string;
  value: Day;
  today: Day;
  /** No earlier than this. */
  start?: Day | undefined;
  onChange: (day: Day) => void;
}

/** The day on which something was done: mostly today or yesterday, never in the future. */
export function DoneOnField({ label, value, today, start, onChange }: Props) {
  return (
    <DayField
      label={label}
      value={value}
      today={today}
      end={today}
      {...(start ? { start } : {})}
      quick={[
        [0, '今天'],
        [-1, '昨天'],
      ]}
      onChange={onChange}
    />
  );
}
