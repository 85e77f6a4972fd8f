import { View } from '@tarojs/components';
import type { LedgerValue } from '@core/modules/unit-profile/contract';
import type { LedgerField } from '@core/modules/unit-profile/labels';
import type { Day } from '@core/shared/calendar/day';
import { Chip } from '@app/ui/chip';
import { TextInput } from '@app/ui/control';
import { DayField } from '@app/ui/day-field';
import { Field } from '@app/ui/field';

interface Props {
  field: LedgerField;
  value: LedgerValue | null | undefined;
  error?: string | undefined;
  today: Day;
  onChange: (value: LedgerValue | null) => void;
}

/** One field of the table; a chosen chip tapped again, or an emptied line, is unknown again. */
export function FactField({ field, value, error, today, onChange }: Props) {
  const { title } = field;
  if (field.kind === 'date') {
    return (
      <View>
        <DayField
          label={title}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
          today={today}
          {...(field.past ? { end: today } : { start: today })}
          error={error}
        />
        {typeof value === 'string' ? (
          <View className="ledger-sheet__unknown">
            <Chip on={false} onTap={() => onChange(null)}>
              还不清楚
            </Chip>
          </View>
        ) : null}
      </View>
    );
  }
  if (field.kind === 'yesNo' || field.kind === 'choice') {
    const options: [LedgerValue, string][] =
      field.kind === 'choice'
        ? Object.entries(field.options)
        : [
            [true, '是'],
            [false, '否'],
          ];
    return (
      <Field label={title} error={error}>
        <View className="row row--wrap">
          {options.map(([option, word]) => (
            <Chip
              key={word}
              on={value === option}
              onTap={() => onChange(value === option ? null : option)}
            >
              {word}
            </Chip>
          ))}
        </View>
      </Field>
    );
  }
  const isNumber = field.kind === 'number';
  return (
    <Field label={isNumber ? `${title}（${field.unit}）` : title} error={error}>
      <TextInput
        value={value === null || value === undefined ? '' : String(value)}
        type={isNumber ? 'number' : 'text'}
        maxlength={isNumber ? 8 : field.max}
        label={title}
        onInput={(event) => onChange(event.detail.value)}
      />
    </Field>
  );
}
