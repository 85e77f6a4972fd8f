import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';

interface Props {
  label: string;
  error?: string | undefined;
  children: ReactNode;
}

/** A labelled field; what is wrong with it stands right below. */
export function Field({ label, error, children }: Props) {
  return (
    <View className="field">
      <Text className="field__label">{label}</Text>
      {children}
      {error ? <Text className="field__error">{error}</Text> : null}
    </View>
  );
}
