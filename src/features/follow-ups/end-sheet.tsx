import { useState } from 'react';
import { View } from '@tarojs/components';
import type { FollowUpCase } from '@core/modules/follow-ups/contract';
import { Button } from '@app/ui/button';
import { ReasonField } from '@app/ui/reason-field';
import { Sheet } from '@app/ui/sheet';
import { useSend } from '@app/data/use-send';
import { subjectOf } from './words';

const WORDS = {
  close: { title: '销号', reasons: ['已整改', '情况已说明', '已补上记录'] },
  drop: { title: '不予督办', reasons: ['情况特殊，已电话核实', '已另行处理', '记录有误'] },
} as const;

interface Props {
  followUp: FollowUpCase;
  kind: 'close' | 'drop';
  onClose: (done: boolean) => void;
}

/** 销号, or a draft that shall not be signed: the reason stays. */
export function EndSheet({ followUp, kind, onClose }: Props) {
  const { title, reasons } = WORDS[kind];
  const [reason, setReason] = useState<string>(reasons[0]);
  const { send, busy, error } = useSend();
  const end = (): void => {
    const input = { followUpId: followUp.followUpId, reason: reason.trim() };
    send(kind === 'close' ? 'followUp.close' : 'followUp.drop', input, () => onClose(true));
  };
  return (
    <Sheet title={title} onClose={() => onClose(false)}>
      <View className="note">{subjectOf(followUp)}</View>
      <ReasonField
        label="理由（会一直保留）"
        name="理由"
        usual={reasons}
        value={reason}
        max={200}
        onChange={setReason}
      />
      {error ? <View className="field__error">{error}</View> : null}
      <Button look="main" onTap={end} disabled={busy || !reason.trim()}>
        确定{title}
      </Button>
    </Sheet>
  );
}
