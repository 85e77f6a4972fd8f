import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Icon } from './icon';
import { Tap } from './tap';

interface Props {
  on: boolean;
  onChange: (on: boolean) => void;
  children: ReactNode;
  /** What a screen reader says, where the words beside it do not say enough. */
  label?: string;
}

/** A box to tick; the words beside it tick it too. */
export function Check({ on, onChange, children, label }: Props) {
  return (
    <Tap className="check" onTap={() => onChange(!on)} pressed={on} {...(label ? { label } : {})}>
      <Icon name={on ? 'square-check' : 'square'} />
      <View className="grow">{children}</View>
    </Tap>
  );
}
