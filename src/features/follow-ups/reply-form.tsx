import { useState } from 'react';
import { View } from '@tarojs/components';
import type { FollowUpCase } from '@core/modules/follow-ups/contract';
import { Button } from '@app/ui/button';
import { TextField } from '@app/ui/text-field';
import { newId } from '@app/data/ids';
import { usePending } from '@app/data/outbox/use-pending';
import { saveRecord } from '@app/data/save';

/** The other side's word: kept beside the step, read by whoever decides. */
export function ReplyForm({ followUp }: { followUp: FollowUpCase }) {
  const [text, setText] = useState('');
  const { followUpId } = followUp;
  const pending = usePending('followUp.reply', (input) => input.followUpId === followUpId);
  if (pending.length > 0) return <View className="card note">回复已存本机，待送达</View>;
  const send = (): void => {
    const input = { id: newId(), followUpId: followUp.followUpId, text: text.trim() };
    saveRecord('followUp.reply', input, `回复督办：${followUp.subjectName}`);
  };
  return (
    <View>
      <View className="section-title">您的回复</View>
      <View className="card stack">
        <View className="note">
          写明原因和安排。对依据有异议的，可在单位页对该期提出申诉，处理前不会有下一步。
        </View>
        <TextField label="反馈" value={text} max={500} onChange={setText} long />
        <Button look="main" onTap={send} disabled={!text.trim()}>
          提交回复
        </Button>
      </View>
    </View>
  );
}
