import { useState } from 'react';
import { View } from '@tarojs/components';
import { followUpStepTitles } from '@core/modules/follow-ups/labels';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { TextArea } from '@app/ui/control';
import { Field } from '@app/ui/field';
import { Sheet } from '@app/ui/sheet';
import { useSend } from '@app/data/use-send';
import { REQUIREMENTS, REQUIREMENTS_OF_DEADLINE, subjectOf, type OpenedCase } from './words';

const REASONS = ['到期未回复', '回复没有说明原因', '回复与记录不符'] as const;

interface Props {
  opened: OpenedCase;
  /** The next step, which needs its own reason; else the draft's first. */
  raising: boolean;
  onClose: (done: boolean) => void;
}

/** A person has verified and signs: what is asked for, of whom, and why it goes a step further. */
export function IssueSheet({ opened, raising, onClose }: Props) {
  const { followUp, responsible, may, today } = opened;
  const step = (raising && may.raise?.step) || followUp.step;
  const last = followUp.acts[followUp.acts.length - 1];
  const overdue = last && !last.reply && last.dueOn < today;
  const usual = (followUp.overdue ? REQUIREMENTS_OF_DEADLINE : REQUIREMENTS)[step];
  const [requirement, setRequirement] = useState(usual[0] ?? '');
  const [responsibleId, setResponsibleId] = useState(responsible[0]?.personId ?? '');
  const [reason, setReason] = useState<string>(overdue ? REASONS[0] : REASONS[1]);
  const { send, busy, error } = useSend();
  const word = followUpStepTitles[step];
  const sign = (): void => {
    const issued = {
      followUpId: followUp.followUpId,
      requirement: requirement.trim(),
      responsibleId,
    };
    const done = (): void => onClose(true);
    if (raising) send('followUp.raise', { ...issued, step, reason: reason.trim() }, done);
    else send('followUp.sign', issued, done);
  };
  return (
    <Sheet title={`签发${word}单`} onClose={() => onClose(false)}>
      <View className="note">
        {subjectOf(followUp)}：{followUp.threshold}
      </View>
      {raising ? (
        <Chosen label="原因（对方能看到）" value={reason} choices={REASONS} onChange={setReason} />
      ) : null}
      <Chosen
        label="要求（对方能看到）"
        value={requirement}
        choices={usual}
        onChange={setRequirement}
      />
      <Field label="责任人">
        <View className="row row--wrap">
          {responsible.map(({ personId, name, title }) => (
            <Chip
              key={personId}
              on={responsibleId === personId}
              onTap={() => setResponsibleId(personId)}
            >
              {name}（{title}）
            </Chip>
          ))}
        </View>
        {responsible.length === 0 ? (
          <View className="note">名册上还没有可以回复的人，请先在“人员与绑定码”中核对。</View>
        ) : null}
      </Field>
      {error ? <View className="field__error">{error}</View> : null}
      <Button
        look="main"
        onTap={sign}
        disabled={busy || !requirement.trim() || !responsibleId || (raising && !reason.trim())}
      >
        签发{word}单
      </Button>
    </Sheet>
  );
}

interface ChosenProps {
  label: string;
  value: string;
  choices: readonly string[];
  onChange: (value: string) => void;
}

function Chosen({ label, value, choices, onChange }: ChosenProps) {
  return (
    <Field label={label}>
      <View className="row row--wrap follow-up__choices">
        {choices.map((text) => (
          <Chip key={text} on={value === text} onTap={() => onChange(text)}>
            {text}
          </Chip>
        ))}
      </View>
      <TextArea
        value={value}
        maxlength={200}
        label={label}
        onInput={(event) => onChange(event.detail.value)}
      />
    </Field>
  );
}
