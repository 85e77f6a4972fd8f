import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { Icon } from './icon';
import { Tap } from './tap';

interface Props {
  title: string;
  note?: string;
  /** What stands at the right. */
  value?: string;
  open: boolean;
  onToggle: () => void;
  /** What the row unfolds to. */
  children: ReactNode;
}

/** A row of a list that unfolds. */
export function UnfoldRow({ title, note, value, open, onToggle, children }: Props) {
  return (
    <View className="light">
      <Tap className="list-row" expanded={open} onTap={onToggle}>
        <View className="grow">
          <View>{title}</View>
          {note ? <View className="note">{note}</View> : null}
        </View>
        {value ? <Text className="note">{value}</Text> : null}
        <Icon name={open ? 'chevron-up' : 'chevron-down'} small />
      </Tap>
      {open ? children : null}
    </View>
  );
}
