import { useState } from 'react';
import { View } from '@tarojs/components';
import type { RuleField } from '@core/modules/rules/contract';
import { Chip } from '@app/ui/chip';
import { Field } from '@app/ui/field';
import { TextField } from '@app/ui/text-field';
import { UnfoldRow } from '@app/ui/unfold-row';
import { sayField } from './say-field';

interface Props {
  field: RuleField;
  value: RuleField['value'];
  onChange: (value: RuleField['value']) => void;
}

/** One value of the rules: what it is, and on a tap what it may be. */
export function FieldRow({ field, value, onChange }: Props) {
  const [open, setOpen] = useState(false);
  const changed = value !== field.value;
  const said = sayField(field, value);
  return (
    <UnfoldRow
      title={field.label}
      {...(changed ? { note: `${sayField(field, field.value)} → ${said}` } : {})}
      value={changed ? '已改' : said}
      open={open}
      onToggle={() => setOpen(!open)}
    >
      <View className="rules__form">
        <Control field={field} value={value} onChange={onChange} />
      </View>
    </UnfoldRow>
  );
}

function Control({ field, value, onChange }: Props) {
  const { kind, label, group, options = [] } = field;
  const name = [group, label].filter(Boolean).join(' · ');
  if (kind === 'number') return <NumberControl {...{ field, value, onChange, name }} />;
  if (kind === 'text')
    return <TextField {...{ label, name, max: 500, onChange }} value={String(value)} long />;
  const choices =
    kind === 'yesNo'
      ? [
          { value: true, title: '是' },
          { value: false, title: '否' },
        ]
      : options;
  return (
    <Field label={label}>
      <View className="row row--wrap">
        {choices.map((one) => (
          <Chip key={one.title} on={one.value === value} onTap={() => onChange(one.value)}>
            {one.title}
          </Chip>
        ))}
      </View>
    </Field>
  );
}

/** A number while it is typed: what is none yet is said, and nothing is changed by it. */
function NumberControl({ field, value, onChange, name }: Props & { name: string }) {
  const [typed, setTyped] = useState(String(value));
  const { label, atLeast, atMost } = field;
  const error = wrongWith(typed, atLeast, atMost);
  return (
    <TextField
      label={[label, boundsOf(atLeast, atMost)].filter(Boolean).join(' ')}
      name={name}
      value={typed}
      max={12}
      error={error}
      onChange={(text) => {
        setTyped(text);
        if (!wrongWith(text, atLeast, atMost)) onChange(Number(text));
      }}
    />
  );
}

function wrongWith(text: string, atLeast?: number, atMost?: number): string | undefined {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) return '应填数字';
  if (atLeast !== undefined && number < atLeast) return `不能小于 ${atLeast}`;
  if (atMost !== undefined && number > atMost) return `不能大于 ${atMost}`;
  return undefined;
}

function boundsOf(atLeast?: number, atMost?: number): string {
  if (atLeast !== undefined && atMost !== undefined) return `（${atLeast}—${atMost}）`;
  if (atLeast !== undefined) return `（不小于 ${atLeast}）`;
  return atMost === undefined ? '' : `（不大于 ${atMost}）`;
}
