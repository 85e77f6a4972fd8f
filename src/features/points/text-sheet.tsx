import { useState } from 'react';
import { Button } from '@app/ui/button';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';

interface Props {
  title: string;
  label: string;
  max: number;
  action: string;
  onClose: () => void;
  /** Returns false when nothing was saved: the sheet then stays. */
  onSend: (text: string) => boolean;
}

/** Asks for some words, which may not be empty. */
export function TextSheet({ title, label, max, action, onClose, onSend }: Props) {
  const [text, setText] = useState('');
  const send = (): void => {
    if (onSend(text.trim())) onClose();
  };
  return (
    <Sheet title={title} onClose={onClose}>
      <TextField label={label} value={text} max={max} onChange={setText} long />
      <Button look="main" onTap={send} disabled={!text.trim()}>
        {action}
      </Button>
    </Sheet>
  );
}
