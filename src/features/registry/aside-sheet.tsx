import { useState } from 'react';
import { Button } from '@app/components/button';
import { TextInput } from '@app/components/control';
import { Field } from '@app/components/field';
import { Sheet } from '@app/components/sheet';

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
      <Field label="理由">
        <TextInput
          value={reason}
          maxlength={100}
          label="理由"
          onInput={(event) => setReason(event.detail.value)}
        />
      </Field>
      <Button look="main" onTap={() => onSave(reason.trim())} disabled={!reason.trim()}>
        保存
      </Button>
    </Sheet>
  );
}
