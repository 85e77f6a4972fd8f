import { useEffect } from 'react';
import { View } from '@tarojs/components';
import { Icon } from './icon';
import { Tap } from './tap';
import { undoContact } from '@app/data/contact-draft';

const SHOWN_MS = 15_000;

interface Props {
  contactId: string;
  unitName: string;
  onGone: () => void;
}

/** What was just saved, with the way back, for a while. */
export function SavedLine({ contactId, unitName, onGone }: Props) {
  useEffect(() => {
    const timer = setTimeout(onGone, SHOWN_MS);
    return () => clearTimeout(timer);
    // A new record starts the time anew; a new function does not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [contactId]);
  const undo = (): void => {
    if (undoContact(contactId, unitName)) onGone();
  };
  return (
    <View className="banner saved-line" role="status">
      <Icon name="circle-check" small />
      <View className="grow">已记：{unitName}</View>
      <Tap className="saved-line__undo" onTap={undo} label={`撤销刚记的${unitName}`}>
        撤销
      </Tap>
    </View>
  );
}
