import { useState } from 'react';
import Taro, { useRouter } from '@tarojs/taro';
import { Picker, View } from '@tarojs/components';
import { rulePacks } from '@core/rulepacks';
import type { Day } from '@core/domain/calendar/day';
import { showDay } from '@core/domain/calendar/display';
import { Button } from '@app/components/button';
import { Chip } from '@app/components/chip';
import { TextArea, TextInput } from '@app/components/control';
import { DayField } from '@app/components/day-field';
import { Field } from '@app/components/field';
import { Waiting } from '@app/components/messages';
import { obligationTitle } from '@app/components/obligation-titles';
import { Page } from '@app/components/page';
import { newId } from '@app/lib/ids';
import { saveRecord } from '@app/lib/save';
import { useQuery } from '@app/lib/use-query';

/** Every kind of a branch's meetings that this client knows. */
const KINDS = [
  ...new Set(
    Object.values(rulePacks)
      .flatMap((pack) => pack.cadence)
      .flatMap((rules) => rules.obligations)
      .flatMap((o) => (o.owedBy === 'branch' && o.event ? [o.event] : [])),
  ),
];
const HOURS = [0.5, 1, 1.5, 2, 3, 4];

/** Announces an event. One may meet several obligations; those that are due are named. */
export function PlanForm() {
  const { organizationId = '', on: proposed, due = '' } = useRouter().params;
  const query = useQuery('meeting.list', {}, { snapshot: true });
  const branch = query.data?.branches.find((b) => b.organizationId === organizationId);
  const owed = due.split(',').filter((kind) => kind && kind !== 'partyDay');
  const [kinds, setKinds] = useState<string[]>(proposed ? ['partyDay'] : []);
  const [on, setOn] = useState<Day | null>(proposed ?? null);
  const [time, setTime] = useState<string | null>(null);
  const [topic, setTopic] = useState('');
  const [agenda, setAgenda] = useState('');
  const [hours, setHours] = useState(2);
  if (!query.data || !branch) {
    return (
      <Page>
        <Waiting {...query} />
      </Page>
    );
  }
  const { today } = query.data;
  const { venue } = branch.setting;
  const at = time ?? branch.setting.time ?? '14:30';
  const toggle = (kind: string): void =>
    setKinds(kinds.includes(kind) ? kinds.filter((k) => k !== kind) : [...kinds, kind]);
  const save = (): void => {
    if (!on) return;
    const input = {
      id: newId(),
      organizationId,
      kinds: KINDS.filter((kind) => kinds.includes(kind)),
      on,
      time: at,
      ...(venue ? { venue } : {}),
      topic: topic.trim(),
      ...(agenda.trim() ? { agenda: agenda.trim() } : {}),
      hours,
    };
    if (saveRecord('meeting.plan', input, `安排会议：${showDay(on)}`)) void Taro.navigateBack();
  };
  const ready = on !== null && kinds.length > 0 && topic.trim() !== '';
  return (
    <Page>
      <View className="card stack">
        <DayField label="日期" value={on} onChange={setOn} today={today} />
        <Field label="时间">
          <Picker mode="time" value={at} onChange={(event) => setTime(event.detail.value)}>
            <View className="chip" aria-label={`时间：${at}`}>
              {at}
            </View>
          </Picker>
        </Field>
        <Field label="合并开哪些会（可多选）">
          <View className="row row--wrap">
            {KINDS.map((kind) => (
              <Chip key={kind} on={kinds.includes(kind)} onTap={() => toggle(kind)}>
                {obligationTitle(kind)}
              </Chip>
            ))}
          </View>
          {owed.length > 0 ? (
            <View className="note party-day__gap">
              当期还没开：{owed.map(obligationTitle).join('、')}，可与党日合并。
            </View>
          ) : null}
        </Field>
        <Field label="主题">
          <TextInput
            label="主题"
            value={topic}
            maxlength={60}
            onInput={(event) => setTopic(event.detail.value)}
          />
        </Field>
        <Field label="议程（可不填）">
          <TextArea
            label="议程"
            value={agenda}
            maxlength={1000}
            onInput={(event) => setAgenda(event.detail.value)}
          />
        </Field>
        <Field label="时长（计入每年 32 学时）">
          <View className="row row--wrap">
            {HOURS.map((value) => (
              <Chip key={value} on={hours === value} onTap={() => setHours(value)}>
                {value} 学时
              </Chip>
            ))}
          </View>
        </Field>
        <Button look="main" onTap={save} disabled={!ready}>
          发布
        </Button>
      </View>
    </Page>
  );
}
