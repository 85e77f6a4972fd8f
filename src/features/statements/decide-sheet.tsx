import { useState } from 'react';
import { View } from '@tarojs/components';
import type { WaitingItem } from '@core/modules/statements/contract';
import { waitingTitles } from '@core/modules/statements/labels';
import { Button } from '@app/ui/button';
import { ReasonField } from '@app/ui/reason-field';
import { Sheet } from '@app/ui/sheet';
import { newId } from '@app/data/ids';
import { saveRecord } from '@app/data/save';

const REASONS = {
  yes: ['情况属实', '已电话核实', '有佐证'],
  no: ['与记录不符', '没有依据', '请补充说明后再报'],
} as const;

interface Props {
  items: readonly WaitingItem[];
  granted: boolean;
  onClose: (done: boolean) => void;
}

/** The reason of a decision: it stays beside the mark, and the other side reads it. */
export function DecideSheet({ items, granted, onClose }: Props) {
  const choices = granted ? REASONS.yes : REASONS.no;
  const [reason, setReason] = useState<string>(choices[0]);
  const word = granted ? '同意' : '不同意';
  const kinds = [...new Set(items.map((item) => waitingTitles[item.kind]))].join('、');
  const save = (): void => {
    const input = {
      id: newId(),
      items: items.map(({ kind, id }) => ({ kind, id })),
      granted,
      reason: reason.trim(),
    };
    if (saveRecord('waiting.decide', input, `${word} ${items.length} 项${kinds}`)) onClose(true);
  };
  return (
    <Sheet title={`${word}这 ${items.length} 项${kinds}`} onClose={() => onClose(false)}>
      <View className="note">{items.map((item) => item.personName).join('、')}</View>
      <ReasonField
        label="意见（对方能看到，会一直保留）"
        name="意见"
        usual={choices}
        value={reason}
        max={100}
        onChange={setReason}
      />
      <Button look="main" onTap={save} disabled={!reason.trim()}>
        确定{word}
      </Button>
    </Sheet>
  );
}
