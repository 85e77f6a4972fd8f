import { useState } from 'react';
import { View } from '@tarojs/components';
import { dayOfInstant } from '@core/shared/calendar/day';
import { Button } from '@app/ui/button';
import { FailureLine } from '@app/ui/messages';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';
import { call, serverNow } from '@app/data/cloud-client/call';
import { chooseWorkbook } from '@app/data/choose-workbook';
import { newId } from '@app/data/ids';
import { go } from '@app/data/routes';
import { useWork } from '@app/data/use-work';
import { MonthChoice } from './month-choice';
import { monthsAfter } from './months';

/** Another county's file as a draft: chosen, weighed by the server, opened. */
export function TakeOver({ onClose }: { onClose: () => void }) {
  const today = dayOfInstant(serverNow());
  const [from, setFrom] = useState(monthsAfter(today, 1)[0] ?? '');
  const [reason, setReason] = useState('');
  const { busy, error, doing } = useWork();
  const take = (): void =>
    void doing(async () => {
      const chosen = await chooseWorkbook(['json']);
      if (!chosen) return;
      const { versionId } = await call('rules.import', {
        id: newId(),
        fileId: chosen.fileId,
        from,
        reason: reason.trim(),
      });
      onClose();
      go('ruleVersion', { versionId });
    });
  return (
    <Sheet title="取用规则文件" onClose={onClose}>
      <View className="note">与现行规则不同的部分存为一份草稿；本地的放假和上班日不取用。</View>
      <MonthChoice today={today} value={from} onChange={setFrom} />
      <TextField label="理由" value={reason} max={200} onChange={setReason} />
      <FailureLine why={error} />
      <Button look="main" onTap={take} disabled={busy || !reason.trim()}>
        选择文件
      </Button>
    </Sheet>
  );
}
