import { useState } from 'react';
import { View } from '@tarojs/components';
import type { MakeUp, MeetingPage } from '@core/modules/meetings/contract';
import { Button } from '@app/ui/button';
import { DayField } from '@app/ui/day-field';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';
import { newId } from '@app/data/ids';
import { saveRecord } from '@app/data/save';

interface Props {
  title: string;
  page: MeetingPage;
  /** Absent: one's own. */
  personId?: string;
  makeUp: MakeUp | undefined;
  onClose: () => void;
}

/** What was studied and when. */
export function MakeUpSheet({ title, page, personId, makeUp, onClose }: Props) {
  const { meetingId, topic, today, on } = page;
  const [content, setContent] = useState(makeUp?.content ?? `自学会议材料：${topic}`);
  const [doneOn, setDoneOn] = useState(makeUp?.doneOn ?? today);
  const save = (): void => {
    const input = {
      id: newId(),
      meetingId,
      ...(personId ? { personId } : {}),
      content: content.trim(),
      doneOn,
    };
    if (saveRecord('makeUp.finish', input, `补学：${topic}`)) onClose();
  };
  return (
    <Sheet title={title} onClose={onClose}>
      <View className="note">缺席的内容：{topic}</View>
      <TextField label="补学内容" value={content} max={200} onChange={setContent} />
      <DayField
        label="完成日期"
        value={doneOn}
        onChange={setDoneOn}
        today={today}
        start={on}
        end={today}
        quick={[[0, '今天']]}
      />
      <Button look="main" onTap={save} disabled={!content.trim()}>
        {personId ? '确认已补学' : '报告书记'}
      </Button>
    </Sheet>
  );
}
