import { useState } from 'react';
import { ScrollView, View } from '@tarojs/components';
import type { ActionOutput, ActionRequest } from '@core/modules/actions';
import type { OfficeMeetingDue } from '@core/modules/office-meetings/contract';
import { addDays } from '@core/shared/calendar/day';
import { useDraft } from '@app/data/draft';
import { newId } from '@app/data/ids';
import { saveRecord } from '@app/data/save';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { DayField } from '@app/ui/day-field';
import { DoneOnField } from '@app/ui/done-on-field';
import { DraftLine } from '@app/ui/draft-line';
import { Field } from '@app/ui/field';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';

type Decision = ActionRequest<'officeMeeting.record'>['decisions'][number];

/** Until when a decision is usually carried out. */
const USUAL_DAYS = 30;

interface Props {
  page: ActionOutput<'officeMeeting.list'>;
  owed?: OfficeMeetingDue;
  onClose: () => void;
}

/** A meeting put on record: who took part, what it was about, what was decided, whose it is, by when. */
export function RecordSheet({ page, owed, onClose }: Props) {
  const { today, owners } = page;
  const [id] = useState(newId);
  const draft = useDraft(`office-meeting/${owed?.obligation ?? 'other'}`, {
    on: today,
    participants: '工委和各成员单位',
    agenda: (owed?.agenda ?? []).join('\n'),
    minutes: '',
    decisions: [] as readonly Decision[],
  });
  const { on, participants, agenda, minutes, decisions } = draft.value;
  const put = (at: number, change: Partial<Decision>): void =>
    draft.change({
      decisions: decisions.map((one, i) => (i === at ? { ...one, ...change } : one)),
    });
  const add = (): void =>
    draft.change({
      decisions: [
        ...decisions,
        { text: '', ownerId: owners[0]?.id ?? '', dueOn: addDays(today, USUAL_DAYS) },
      ],
    });
  const ready =
    participants.trim() !== '' && decisions.every(({ text, ownerId }) => text.trim() && ownerId);
  const save = (): void => {
    const input = {
      id,
      ...(owed ? { obligation: owed.obligation } : {}),
      on,
      participants: participants.trim(),
      agenda: agenda.split('\n').flatMap((line) => line.trim() || []),
      minutes: minutes.trim(),
      decisions: decisions.map((one) => ({ ...one, text: one.text.trim() })),
    };
    if (!saveRecord('officeMeeting.record', input, `会议：${owed?.title ?? '其他会议'}`)) return;
    draft.clear();
    onClose();
  };
  return (
    <Sheet title={owed?.title ?? '其他会议'} onClose={onClose}>
      <ScrollView scrollY className="sheet-fields">
        <View className="stack">
          <DraftLine draft={draft} />
          <DoneOnField
            label="会议日期"
            value={on}
            today={today}
            onChange={(day) => draft.change({ on: day })}
          />
          <TextField
            label="参加人员"
            value={participants}
            max={200}
            onChange={(text) => draft.change({ participants: text })}
          />
          <TextField
            label="议题（一行一个）"
            name="议题"
            value={agenda}
            max={2000}
            long
            onChange={(text) => draft.change({ agenda: text })}
          />
          <TextField
            label="会议情况（可不填）"
            name="会议情况"
            value={minutes}
            max={2000}
            long
            onChange={(text) => draft.change({ minutes: text })}
          />
          {decisions.map((decision, at) => (
            <View className="card stack" key={at}>
              <TextField
                label={`决定 ${at + 1}`}
                value={decision.text}
                max={200}
                long
                onChange={(text) => put(at, { text })}
              />
              <Field label="谁来办">
                <View className="row row--wrap">
                  {owners.map((owner) => (
                    <Chip
                      key={owner.id}
                      on={decision.ownerId === owner.id}
                      onTap={() => put(at, { ownerId: owner.id })}
                    >
                      {owner.name}
                    </Chip>
                  ))}
                </View>
              </Field>
              <DayField
                label="办结的期限"
                value={decision.dueOn}
                today={today}
                start={today}
                quick={[
                  [14, '两周内'],
                  [USUAL_DAYS, '一个月内'],
                ]}
                onChange={(dueOn) => put(at, { dueOn })}
              />
              <Button
                look="quiet"
                label={`删去决定 ${at + 1}`}
                onTap={() => draft.change({ decisions: decisions.filter((_, i) => i !== at) })}
              >
                删去
              </Button>
            </View>
          ))}
          <Button icon="plus" onTap={add}>
            加一项决定
          </Button>
        </View>
      </ScrollView>
      <Button look="main" onTap={save} disabled={!ready}>
        保存
      </Button>
    </Sheet>
  );
}
