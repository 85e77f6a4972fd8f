import type { StepField } from '@core/modules/processes/rules.contract';
import { isDay, type Day } from '@core/shared/calendar/day';
import { Check } from '@app/ui/check';
import { DayField } from '@app/ui/day-field';
import { TextField } from '@app/ui/text-field';
import type { StepForm } from './step-form';

const UNITS: Readonly<Partial<Record<StepField['kind'], string>>> = { people: '人', hours: '学时' };

/** One thing that a step puts on record. */
export function RecordField({
  field,
  form,
  today,
}: {
  field: StepField;
  form: StepForm;
  today: Day;
}) {
  const { code, title, kind, required } = field;
  const value = form.typed.fields[code];
  const unit = UNITS[kind] ? `（${UNITS[kind]}）` : '';
  const label = `${title}${unit}${required ? '' : '（可不填）'}`;
  const text = typeof value === 'string' ? value : '';
  if (kind === 'yes') {
    return (
      <Check on={value === true} onChange={(on) => form.setField(code, on)}>
        {title}
      </Check>
    );
  }
  if (kind === 'day') {
    return (
      <DayField
        label={label}
        value={isDay(text) ? text : null}
        today={today}
        onChange={(day) => form.setField(code, day)}
      />
    );
  }
  return (
    <TextField
      label={label}
      name={title}
      value={text}
      max={kind === 'text' ? 200 : 6}
      error={form.whyNot(code)}
      onChange={(typed) => form.setField(code, typed)}
    />
  );
}
