import { useState } from 'react';
import { Button } from '@app/ui/button';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';

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
