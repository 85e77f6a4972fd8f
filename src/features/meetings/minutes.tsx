import { View } from '@tarojs/components';
import type { MeetingPage, Minutes as Written } from '@core/modules/meetings/contract';
import { Button } from '@app/ui/button';
import { TextArea, TextInput } from '@app/ui/control';
import { DraftLine } from '@app/ui/draft-line';
import { Field } from '@app/ui/field';
import { Waiting } from '@app/ui/messages';
import { Page } from '@app/ui/page';
import { useDraft } from '@app/data/draft';
import { useReloadOnDelivery } from '@app/data/outbox';
import { saveRecord } from '@app/data/save';
import { goBack, useAsked } from '@app/data/routes';
import { useSubmission } from '@app/data/submission';
import { useQuery } from '@app/data/query';
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
  const { meetingId = '' } = useAsked('minutes');
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
  const draft = useDraft<Written>(`minutes/${page.meetingId}`, page.minutes ?? EMPTY);
  const written = draft.value;
  const { submit } = useSubmission(() => {
    draft.clear();
    goBack();
  });
  const set = (field: keyof Written, value: string): void => draft.change({ [field]: value });
  const save = (): void => {
    submit((id) => {
      const input = { id, meetingId: page.meetingId, minutes: written };
      return saveRecord('minutes.write', input, `会议记录：${page.topic}`);
    });
  };
  return (
    <View className="card stack">
      <DraftLine draft={draft} />
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
