import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { newId } from '@app/data/ids';
import { useBackCloses } from '@app/phone/dialog';
import { Tap } from './tap';
import { Icon } from './icon';

interface Props {
  /** The list; it keeps its place whatever lies open. */
  list: ReactNode;
  /** What a screen reader calls what lies open. */
  label: string;
  /** By Escape, by its button, and by back. */
  onClose: () => void;
  /** What lies open beside the list, or nothing. */
  children: ReactNode;
}

/** A list over the whole breadth, and what is chosen in it beside it, each with a scroll of its own. */
export function Beside({ list, label, onClose, children }: Props) {
  const isOpen = Boolean(children);
  const [id] = useState(() => `beside-${newId()}`);
  useBackCloses(id, isOpen, onClose);
  const onKeyDown = ({ key, target }: { key: string; target: EventTarget }): void => {
    const isElsewhere = target instanceof HTMLElement && target.closest('[role=dialog]') !== null;
    if (isOpen && key === 'Escape' && !isElsewhere) onClose();
  };
  const keys = process.env.TARO_ENV === 'h5' ? { onKeyDown } : {};
  const region = process.env.TARO_ENV === 'h5' ? { role: 'region', tabIndex: 0 } : {};
  return (
    <View className={isOpen ? 'beside' : ''} {...keys}>
      <View>{list}</View>
      {isOpen ? (
        <View className="beside__case" {...region} aria-label={label}>
          <Tap className="beside__close no-print" label={`关闭${label}`} onTap={onClose}>
            <Icon name="x" />
          </Tap>
          {children}
        </View>
      ) : null}
    </View>
  );
}
