import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { TextInput } from './control';
import { Icon } from './icon';

interface Props {
  /** For a screen reader. */
  label: string;
  placeholder: string;
  value: string;
  onInput: (words: string) => void;
  /** What stands beside it, such as 筛选. */
  children?: ReactNode;
}

/** A field that cuts down the list below it while one types. */
export function SearchBox({ label, placeholder, value, onInput, children }: Props) {
  return (
    <View className="row search no-print">
      <Icon name="search" />
      <TextInput
        className="input grow"
        value={value}
        placeholder={placeholder}
        confirmType="search"
        label={label}
        onInput={(event) => onInput(event.detail.value)}
      />
      {children}
    </View>
  );
}
