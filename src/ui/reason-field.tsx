import { View } from '@tarojs/components';
import { Chip } from './chip';
import { TextInput } from './control';
import { Field } from './field';

interface Props {
  label: string;
  /** What a screen reader calls the control. */
  name: string;
  /** The usual ones, one tap away; each may be worded further. */
  usual: readonly string[];
  value: string;
  max: number;
  onChange: (reason: string) => void;
}

/** A reason: one of the usual ones, or one's own words. */
export function ReasonField({ label, name, usual, value, max, onChange }: Props) {
  return (
    <Field label={label}>
      <View className="row row--wrap">
        {usual.map((text) => (
          <Chip key={text} on={value === text} onTap={() => onChange(text)}>
            {text}
          </Chip>
        ))}
      </View>
      <TextInput
        value={value}
        maxlength={max}
        label={name}
        onInput={(event) => onChange(event.detail.value)}
      />
    </Field>
  );
}
