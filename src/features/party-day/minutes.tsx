import { useState } from 'react';
import Taro, { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { MeetingPage, Minutes as Written } from '@core/contracts/meetings';
import { Button } from '@app/components/button';
import { TextArea, TextInput } from '@app/components/control';
import { Field } from '@app/components/field';
import { Waiting } from '@app/components/messages';
import { Page } from '@app/components/page';
import { newId } from '@app/lib/ids';
import { useReloadOnDelivery } from '@app/lib/outbox';
import { saveRecord } from '@app/lib/save';
import { useQuery } from '@app/lib/use-query';
import { AppraisalForm } from './appraisal-form';
import { Votes } from './votes';
import './party-day.scss';

const EMPTY: Written = { host: '', recorder: '', superiors: '', content: '', resolution: '' };
const LINES: readonly (readonly [field: keyof Written, label: string, max: number])[] = [
  ['host', '主持人', 20],
  ['recorder', '记录人', 20],
  ['superiors', '到会指导的上级（可不填）', 100],
];
const TEXTS: readonly (readonly [field: keyof Written, label: string, max: number])[] = [
  ['content', '内容', 3000],
  ['resolution', '决议（可不填）', 1000],
];

/** 会议记录 as text, and the votes. */
export function Minutes() {
  const { meetingId = '' } = useRouter().params;
  const query = useQuery('meeting.open', { meetingId });
  useReloadOnDelivery(query.reload);
  return (
    <Page>
      {query.data ? (
        <View className="stack">
          <Form page={query.data} />
          <Votes page={query.data} />
          {query.data.kinds.includes('appraisal') ? <AppraisalForm page={query.data} /> : null}
        </View>
      ) : (
        <Waiting {...query} />
      )}
    </Page>
  );
}

function Form({ page }: { page: MeetingPage }) {
  const [written, setWritten] = useState<Written>(page.minutes ?? EMPTY);
  const set = (field: keyof Written, value: string): void =>
    setWritten({ ...written, [field]: value });
  const save = (): void => {
    const input = { id: newId(), meetingId: page.meetingId, minutes: written };
    if (saveRecord('minutes.write', input, `会议记录：${page.topic}`)) void Taro.navigateBack();
  };
  return (
    <View className="card stack">
      {LINES.map(([field, label, max]) => (
        <Field key={field} label={label}>
          <TextInput
            label={label}
            value={written[field]}
            maxlength={max}
            onInput={(event) => set(field, event.detail.value)}
          />
        </Field>
      ))}
      {TEXTS.map(([field, label, max]) => (
        <Field key={field} label={label}>
          <TextArea
            label={label}
            value={written[field]}
            maxlength={max}
            onInput={(event) => set(field, event.detail.value)}
          />
        </Field>
      ))}
      <Button look="main" onTap={save}>
        保存
      </Button>
    </View>
  );
}
