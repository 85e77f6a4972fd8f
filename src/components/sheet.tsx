import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { Button } from './button';

interface Props {
  title: string;
  onClose: () => void;
  /** What leaving it is called: 取消 unless there is nothing to call off. */
  closeWord?: string;
  children: ReactNode;
}

/** A card from the bottom of the screen. */
export function Sheet({ title, onClose, closeWord = '取消', children }: Props) {
  return (
    <View
      className={process.env.TARO_ENV === 'h5' ? 'sheet sheet--h5' : 'sheet'}
      {...(process.env.TARO_ENV === 'h5' ? { role: 'dialog' } : { 'aria-role': 'dialog' })}
      aria-label={title}
      catchMove
    >
      <View className="sheet__shade" onClick={onClose} />
      <View className="sheet__body stack">
        <Text className="title">{title}</Text>
        {children}
        <Button look="quiet" onTap={onClose}>
          {closeWord}
        </Button>
      </View>
    </View>
  );
}
