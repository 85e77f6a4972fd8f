import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '@app/ui/button';
import { FailureLine } from '@app/ui/messages';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';
import { useSend } from '@app/data/use-send';

interface Props {
  versionId: string;
  onDone: () => void;
  onClose: () => void;
}

/** Takes a version back before its day, with a reason that stays. */
export function WithdrawSheet({ versionId, onDone, onClose }: Props) {
  const [reason, setReason] = useState('');
  const { busy, error, send } = useSend();
  return (
    <Sheet title="撤回这一版规则" onClose={onClose} closeWord="不撤回">
      <View className="note">撤回后不再生效，内容和理由留在记录里。</View>
      <TextField label="理由" value={reason} max={200} onChange={setReason} />
      <FailureLine why={error} />
      <Button
        look="main"
        disabled={busy || !reason.trim()}
        onTap={() =>
          send('rules.withdraw', { versionId, reason: reason.trim() }, () => {
            onClose();
            onDone();
          })
        }
      >
        撤回
      </Button>
    </Sheet>
  );
}
