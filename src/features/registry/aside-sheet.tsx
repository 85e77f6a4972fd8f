import { useState } from 'react';
import { Button } from '@app/components/button';
import { Sheet } from '@app/components/sheet';
import { TextField } from '@app/components/text-field';

interface Props {
  what: string;
  onClose: () => void;
  onSave: (reason: string) => void;
}

/** Why a difference is set aside. */
export function AsideSheet({ what, onClose, onSave }: Props) {
  const [reason, setReason] = useState('');
  return (
    <Sheet title={`暂不采纳：${what}`} onClose={onClose}>
      <TextField label="理由" value={reason} max={100} onChange={setReason} />
      <Button look="main" onTap={() => onSave(reason.trim())} disabled={!reason.trim()}>
        保存
      </Button>
    </Sheet>
  );
}
