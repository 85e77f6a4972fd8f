import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';
import { newId } from '@app/data/ids';
import { saveRecord } from '@app/data/save';
import type { InvestigationOpen } from './view';

/** 联系跟踪: 帮建对象, or why not. */
export function ConcludeSheet({ page, onClose }: { page: InvestigationOpen; onClose: () => void }) {
  const { unit, instructorName } = page;
  const [outcome, setOutcome] = useState<'helped' | 'none'>(instructorName ? 'helped' : 'none');
  const [reason, setReason] = useState('');
  const save = (): void => {
    const conclusion =
      outcome === 'helped'
        ? { outcome: 'helped' as const }
        : { outcome: 'none' as const, reason: reason.trim() };
    const input = { id: newId(), unitId: unit.unitId, conclusion };
    if (saveRecord('investigation.conclude', input, `排查结果：${unit.name}`)) onClose();
  };
  return (
    <Sheet title="登记排查结果" onClose={onClose}>
      <View className="row row--wrap">
        {instructorName ? (
          <Chip on={outcome === 'helped'} onTap={() => setOutcome('helped')}>
            列为帮建对象
          </Chip>
        ) : null}
        <Chip on={outcome === 'none'} onTap={() => setOutcome('none')}>
          暂不帮建
        </Chip>
      </View>
      {outcome === 'helped' ? (
        <View className="note">由{instructorName}帮建。</View>
      ) : (
        <TextField label="理由" value={reason} max={200} onChange={setReason} long />
      )}
      {instructorName ? null : (
        <View className="note">还没有指导员；安排帮建责任后可以列为帮建对象。</View>
      )}
      <Button look="main" onTap={save} disabled={outcome === 'none' && !reason.trim()}>
        保存
      </Button>
    </Sheet>
  );
}
