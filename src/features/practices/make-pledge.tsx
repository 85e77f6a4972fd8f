import { useState } from 'react';
import { ScrollView, View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import type { OpenPledgeKind } from '@core/modules/pledges/pages.contract';
import { addDays, type Day } from '@core/shared/calendar/day';
import { afterMonths } from '@core/shared/calendar/deadline';
import { acting } from '@app/data/acting';
import { saveRecord } from '@app/data/save';
import { Button } from '@app/ui/button';
import { DayField } from '@app/ui/day-field';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';
import { Choice } from './choice';

interface Props {
  kind: OpenPledgeKind;
  subject: { readonly kind: 'unit' | 'organization'; readonly id: string; readonly name: string };
  members: ActionOutput<'pledge.subject'>['members'];
  today: Day;
  onClose: () => void;
}

/** Who promises what until when; it is public only after a second look. */
export function MakePledge({ kind, subject, members, today, onClose }: Props) {
  const [personId, setPersonId] = useState('');
  const [form, setForm] = useState('');
  const [says, setSays] = useState<Record<string, string>>({});
  const [until, setUntil] = useState<Day>(addDays(afterMonths(today, kind.months), -1));
  const ofPerson = kind.subject === 'person';
  const ready =
    (!ofPerson || personId !== '') &&
    (kind.forms.length === 0 || form !== '') &&
    kind.says.every(({ code, required }) => !required || says[code]?.trim());
  const save = (): void => {
    const about = ofPerson
      ? { kind: 'person' as const, organizationId: subject.id, personId }
      : { kind: subject.kind, id: subject.id };
    const input = {
      ...acting(today),
      kind: kind.code,
      subject: about,
      ...(form ? { form } : {}),
      says: Object.fromEntries(
        Object.entries(says).flatMap(([code, words]) =>
          words.trim() ? [[code, words.trim()]] : [],
        ),
      ),
      until,
    };
    if (saveRecord('pledge.make', input, `${kind.title}：${subject.name}`)) onClose();
  };
  return (
    <Sheet title={kind.title} onClose={onClose}>
      <ScrollView scrollY className="practices__fields">
        <View className="stack">
          {ofPerson ? (
            <Choice
              label="哪位党员"
              rows={members.map(({ personId: code, name }) => ({ code, title: name }))}
              value={personId}
              onPick={setPersonId}
            />
          ) : null}
          {kind.forms.length > 0 ? (
            <Choice label="类别" rows={kind.forms} value={form} onPick={setForm} />
          ) : null}
          {kind.fixed.map((words) => (
            <View key={words}>{words}</View>
          ))}
          {kind.says.map(({ code, title, required }) => (
            <TextField
              key={code}
              label={required ? title : `${title}（可不填）`}
              value={says[code] ?? ''}
              max={200}
              long
              onChange={(words) => setSays({ ...says, [code]: words })}
            />
          ))}
          <DayField
            label="到哪天"
            value={until}
            today={today}
            start={today}
            end={afterMonths(today, kind.months)}
            onChange={setUntil}
          />
        </View>
      </ScrollView>
      <View className="note">先存为起草，公开前还可以改。</View>
      <Button look="main" onTap={save} disabled={!ready}>
        保存
      </Button>
    </Sheet>
  );
}
