/** What an office does about one suggestion: sent at once, since another office may have been first. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ReceivedSuggestion } from '@core/modules/suggestions/contract';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { DraftLine } from '@app/ui/draft-line';
import { Field } from '@app/ui/field';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';
import { useDraft } from '@app/data/draft';
import { useSend } from '@app/data/use-send';

interface Props {
  one: ReceivedSuggestion;
  onClose: (done: boolean) => void;
}

export function AnswerSheet({ one, onClose }: Props) {
  const draft = useDraft(`suggestion-answer/${one.suggestionId}`, { text: '' });
  const { busy, error, send } = useSend();
  const text = draft.value.text.trim();
  const answer = (): void =>
    send('suggestion.answer', { suggestionId: one.suggestionId, text }, () => {
      draft.clear();
      onClose(true);
    });
  return (
    <Sheet title="答复" onClose={() => onClose(false)}>
      <View className="note">{one.text}</View>
      <DraftLine draft={draft} />
      <TextField
        label="答复（提出人能看到，署部门名称）"
        name="答复"
        value={draft.value.text}
        max={300}
        onChange={(next) => draft.change({ text: next })}
        error={error || undefined}
        long
      />
      <Button look="main" disabled={!text || busy} onTap={answer}>
        发送答复
      </Button>
    </Sheet>
  );
}

export function PassSheet({ one, onClose }: Props) {
  const [first] = one.passTo;
  const [officeId, setOfficeId] = useState(first?.officeId ?? '');
  const [note, setNote] = useState('');
  const { busy, error, send } = useSend();
  const pass = (): void =>
    send('suggestion.pass', { suggestionId: one.suggestionId, officeId, note: note.trim() }, () =>
      onClose(true),
    );
  return (
    <Sheet title="转办" onClose={() => onClose(false)}>
      <View className="note">答复期限不变。转给镇街后，镇街能看到提出人和内容。</View>
      <Field label="转给">
        <View className="row row--wrap">
          {one.passTo.map((office) => (
            <Chip
              key={office.officeId}
              on={office.officeId === officeId}
              onTap={() => setOfficeId(office.officeId)}
            >
              {office.name}
            </Chip>
          ))}
        </View>
      </Field>
      <TextField
        label="说明（接办部门和提出人都能看到）"
        name="说明"
        value={note}
        max={200}
        onChange={setNote}
        error={error || undefined}
      />
      <Button look="main" disabled={!note.trim() || busy} onTap={pass}>
        确定转办
      </Button>
    </Sheet>
  );
}
