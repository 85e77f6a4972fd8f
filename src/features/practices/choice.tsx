import { View } from '@tarojs/components';
import { Chip } from '@app/ui/chip';
import { Field } from '@app/ui/field';

interface ChoiceProps {
  label: string;
  rows: readonly { readonly code: string; readonly title: string }[];
  value: string;
  onPick: (code: string) => void;
}

/** One of a few, by its title. */
export function Choice({ label, rows, value, onPick }: ChoiceProps) {
  return (
    <Field label={label}>
      <View className="row row--wrap">
        {rows.map(({ code, title }) => (
          <Chip key={code} on={value === code} onTap={() => onPick(code)}>
            {title}
          </Chip>
        ))}
      </View>
    </Field>
  );
}
