import { useState, type ReactNode } from 'react';
import { PageContainer, Text, View } from '@tarojs/components';
import { useDialog } from '@app/phone/dialog';
import { newId } from '@app/data/ids';
import { Button } from './button';

interface Props {
  title: string;
  onClose: () => void;
  /** What leaving it is called: 取消 unless there is nothing to call off. */
  closeWord?: string;
  children: ReactNode;
}

/** A card from the bottom of the screen; a dialog in the middle of a desk. Back closes it, not the page. */
export function Sheet(props: Props) {
  if (process.env.TARO_ENV === 'h5') return <Card {...props} />;
  // WeChat's own back closes the container and leaves the page where it is.
  return (
    <PageContainer show overlay={false} duration={0} onLeave={props.onClose}>
      <Card {...props} />
    </PageContainer>
  );
}

function Card({ title, onClose, closeWord = '取消', children }: Props) {
  const [id] = useState(() => `sheet-${newId()}`);
  useDialog(id, onClose);
  return (
    <View
      id={id}
      className={process.env.TARO_ENV === 'h5' ? 'sheet sheet--h5' : 'sheet'}
      {...(process.env.TARO_ENV === 'h5'
        ? { role: 'dialog', ariaModal: 'true' }
        : { 'aria-role': 'dialog' })}
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
