import { useState } from 'react';
import { View } from '@tarojs/components';
import type { MeetingPage } from '@core/modules/meetings/contract';
import type { AbsenceKind } from '@core/modules/meetings/labels';
import { absenceTitles } from '@core/modules/meetings/labels';
import { showDay } from '@core/shared/calendar/display';
import { namesOf } from '@core/shared/names-of';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { Field } from '@app/ui/field';
import { TextField } from '@app/ui/text-field';
import { UnsentButton, WithdrawButton } from '@app/ui/withdraw-button';
import { newId } from '@app/data/ids';
import { usePending } from '@app/data/outbox/use-pending';
import { saveRecord } from '@app/data/save';
import { MakeUpSheet } from './make-up-sheet';
import { ReminderRow } from './reminder-row';
import { SignInField } from './sign-in-field';
import { StateTag } from './state-tag';

interface Props {
  page: MeetingPage;
  reload: () => Promise<void>;
}

/** One's own part of an event: how one stands, 请假, 签到, 补学. */
export function MemberDay({ page, reload }: Props) {
  const { mine, state, on, today } = page;
  const [making, setMaking] = useState(false);
  const { absence, makeUp } = mine ?? {};
  const asks =
    state === 'planned' &&
    on >= today &&
    absence?.state !== 'waiting' &&
    absence?.state !== 'granted';
  return (
    <View className="stack party-day__gap">
      {mine?.state ? (
        <View className="card row row--between">
          <View>书记已确认名单</View>
          <StateTag state={mine.state} />
        </View>
      ) : null}
      {absence ? (
        <View className="card">
          <View>
            {absenceTitles[absence.kind]} · {ABSENCES[absence.state]}
          </View>
          {absence.decision ? <View className="note">意见：{absence.decision}</View> : null}
          {absence.state === 'waiting' ? (
            <WithdrawButton kind="absence" itemId={page.meetingId} what={`请假：${page.topic}`} />
          ) : null}
        </View>
      ) : null}
      {makeUp ? (
        <View className="card stack">
          <View className="title">补学</View>
          <View>
            {makeUp.confirmed
              ? '已补学，书记已确认。'
              : makeUp.doneOn
                ? '已报告，待书记确认。'
                : `缺席的内容：${page.topic}。请在 ${showDay(makeUp.dueOn, today)} 前补学。`}
          </View>
          {makeUp.confirmed ? null : (
            <Button onTap={() => setMaking(true)}>{makeUp.doneOn ? '修改' : '我已补学'}</Button>
          )}
          {makeUp.doneOn && !makeUp.confirmed ? (
            <WithdrawButton kind="makeUp" itemId={page.meetingId} what={`补学：${page.topic}`} />
          ) : null}
        </View>
      ) : null}
      {state === 'planned' && on === today ? (
        <SignInField page={page} signedIn={mine?.signedIn ?? false} reload={reload} />
      ) : null}
      {asks ? <AbsenceForm page={page} /> : null}
      {state === 'planned' && on > today ? <ReminderRow /> : null}
      {making ? (
        <MakeUpSheet title="补学" page={page} makeUp={makeUp} onClose={() => setMaking(false)} />
      ) : null}
    </View>
  );
}

const ABSENCES = {
  waiting: '待书记批准',
  granted: '已批准',
  refused: '未批准',
  withdrawn: '已收回',
} as const;

function AbsenceForm({ page }: { page: MeetingPage }) {
  const [kind, setKind] = useState<AbsenceKind>('ill');
  const [reason, setReason] = useState('');
  const [sent] = usePending('absence.request', ({ meetingId }) => meetingId === page.meetingId);
  if (sent) {
    return (
      <View className="card">
        <View>请假已存本机，待送达</View>
        <UnsentButton item={sent} />
      </View>
    );
  }
  const save = (): void => {
    const text = reason.trim();
    const input = {
      id: newId(),
      meetingId: page.meetingId,
      kind,
      ...(text ? { reason: text } : {}),
    };
    saveRecord('absence.request', input, `请假：${page.topic}`);
  };
  return (
    <View className="card stack">
      <View className="title">不能到会</View>
      <Field label="事由">
        <View className="row row--wrap">
          {namesOf(absenceTitles).map((option) => (
            <Chip key={option} on={kind === option} onTap={() => setKind(option)}>
              {absenceTitles[option]}
            </Chip>
          ))}
        </View>
      </Field>
      <TextField label="说明（可不填）" name="说明" value={reason} max={100} onChange={setReason} />
      <Button onTap={save}>请假</Button>
    </View>
  );
}
