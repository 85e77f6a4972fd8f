import { useState } from 'react';
import { ScrollView, View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import { courseTitles, type CourseKind } from '@core/modules/courses/labels';
import { namesOf } from '@core/shared/names-of';
import { useDraft } from '@app/data/draft';
import { newId } from '@app/data/ids';
import { saveRecord } from '@app/data/save';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { TextInput } from '@app/ui/control';
import { DoneOnField } from '@app/ui/done-on-field';
import { DraftLine } from '@app/ui/draft-line';
import { Field } from '@app/ui/field';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';
import { Attendees, type Attendee } from './attendees';

const FIRST: CourseKind = 'secretaries';

interface Props {
  today: string;
  offices: ActionOutput<'course.list'>['offices'];
  onClose: () => void;
}

/** A course put on record: what it was, when, how long, who came of the roster, how many besides. */
export function CourseForm({ today, offices, onClose }: Props) {
  const [id] = useState(newId);
  const draft = useDraft('course', {
    officeId: offices[0]?.officeId ?? '',
    kind: FIRST,
    title: '',
    on: today,
    hours: '8',
    others: '',
    people: [] as readonly Attendee[],
  });
  const { officeId, kind, title, on, hours, others, people } = draft.value;
  const halfHours = Number(hours) * 2;
  const othersCount = Number(others || '0');
  const hoursAreRight = Number.isInteger(halfHours) && halfHours > 0 && halfHours <= 400;
  const othersAreRight = Number.isInteger(othersCount) && othersCount >= 0 && othersCount <= 5000;
  const ready =
    title.trim() !== '' && hoursAreRight && othersAreRight && people.length + othersCount > 0;
  const save = (): void => {
    const input = {
      id,
      officeId,
      kind,
      title: title.trim(),
      on,
      hours: Number(hours),
      personIds: people.map(({ personId }) => personId),
      others: othersCount,
    };
    if (!saveRecord('course.record', input, `培训：${input.title}`)) return;
    draft.clear();
    onClose();
  };
  return (
    <Sheet title="登记培训" onClose={onClose}>
      <ScrollView scrollY className="sheet-fields">
        <View className="stack">
          <DraftLine draft={draft} />
          {offices.length > 1 ? (
            <Field label="办班单位">
              <View className="row row--wrap">
                {offices.map((office) => (
                  <Chip
                    key={office.officeId}
                    on={officeId === office.officeId}
                    onTap={() => draft.change({ officeId: office.officeId })}
                  >
                    {office.name}
                  </Chip>
                ))}
              </View>
            </Field>
          ) : null}
          <Field label="类型">
            <View className="row row--wrap">
              {namesOf(courseTitles).map((one) => (
                <Chip key={one} on={kind === one} onTap={() => draft.change({ kind: one })}>
                  {courseTitles[one]}
                </Chip>
              ))}
            </View>
          </Field>
          <TextField
            label="名称"
            value={title}
            max={50}
            onChange={(text) => draft.change({ title: text })}
          />
          <DoneOnField
            label="哪天（多天的填最后一天）"
            value={on}
            today={today}
            onChange={(day) => draft.change({ on: day })}
          />
          <Field label="学时" error={hoursAreRight ? undefined : '填 0.5 到 200，半小时为最小单位'}>
            <TextInput
              label="学时"
              type="digit"
              value={hours}
              onInput={(event) => draft.change({ hours: event.detail.value })}
            />
          </Field>
          <Attendees
            kind={kind}
            value={people}
            onChange={(chosen) => draft.change({ people: chosen })}
          />
          <Field
            label="名册以外到场的人数"
            error={othersAreRight ? undefined : '填整数，最多 5000'}
          >
            <TextInput
              label="名册以外到场的人数"
              type="number"
              value={others}
              placeholder="没有就不填"
              onInput={(event) => draft.change({ others: event.detail.value })}
            />
          </Field>
        </View>
      </ScrollView>
      <Button look="main" onTap={save} disabled={!ready}>
        保存{people.length + othersCount > 0 ? `（${people.length + othersCount} 人）` : ''}
      </Button>
    </Sheet>
  );
}
