import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '@app/ui/button';
import { FailureLine } from '@app/ui/messages';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';
import { call } from '@app/data/cloud-client/call';
import { newId } from '@app/data/ids';
import { useWork } from '@app/data/use-work';

interface Props {
  year: number;
  onDone: () => Promise<void>;
  onClose: () => void;
}

/** Takes an entered notice back, with a reason that stays. */
export function WithdrawSheet({ year, onDone, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [id] = useState(newId);
  const { busy, error, doing } = useWork();
  const withdraw = (): void =>
    void doing(async () => {
      await call('holidays.withdraw', { id, year, reason: reason.trim() });
      await onDone();
    });
  return (
    <Sheet title={`撤回 ${year} 年录入的安排`} onClose={onClose} closeWord="不撤回">
      <View className="note">
        撤回后按产品自带的安排判定；没有自带的，又成为暂计。录入的内容留在记录里。
      </View>
      <TextField label="理由" value={reason} max={200} onChange={setReason} />
      <FailureLine why={error} />
      <Button look="main" onTap={withdraw} disabled={busy || !reason.trim()}>
        撤回
      </Button>
    </Sheet>
  );
}
