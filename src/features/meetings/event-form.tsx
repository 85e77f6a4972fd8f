import { Picker, View } from '@tarojs/components';
import { rulePacks } from '@core/rulepacks';
import type { Day } from '@core/shared/calendar/day';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { DayField } from '@app/ui/day-field';
import { DraftLine } from '@app/ui/draft-line';
import { Field } from '@app/ui/field';
import { obligationTitle } from '@app/ui/obligation-titles';
import { TextField } from '@app/ui/text-field';
import { useDraft } from '@app/data/draft';
import { goBack } from '@app/data/routes';
import { useSubmission } from '@app/data/submission';

/** Every kind of a branch's meetings that this client knows. */
const KINDS = [
  ...new Set(
    Object.values(rulePacks)
      .flatMap((pack) => pack.cadence)
      .flatMap((rules) => rules.obligations)
      .flatMap((o) => (o.owedBy === 'branch' && o.event ? [o.event] : [])),
  ),
];
const NO_TIME = '未定';
const HOURS = [0.5, 1, 1.5, 2, 3, 4];

/** What an announcement says, as it is filled in. */
export interface EventDraft {
  readonly kinds: readonly string[];
  readonly on: Day | null;
  /** Empty when none is set. */
  readonly time: string;
  readonly venue: string;
  readonly topic: string;
  readonly agenda: string;
  readonly hours: number;
}

interface Props {
  initial: EventDraft;
  today: Day;
  /** Kinds that are still owed now, to be met by the same event. */
  owed?: readonly string[];
  action: string;
  /** Kept on the phone under this name until it is saved. */
  name: string;
  /** Whether it was saved. */
  onSave: (id: string, event: ReturnType<typeof eventOf>) => boolean;
}

/** What is sent of a draft: fields left empty are left out. */
const eventOf = (draft: EventDraft & { on: Day }) => ({
  kinds: KINDS.filter((kind) => draft.kinds.includes(kind)),
  on: draft.on,
  ...(draft.time ? { time: draft.time } : {}),
  ...(draft.venue.trim() ? { venue: draft.venue.trim() } : {}),
  topic: draft.topic.trim(),
  ...(draft.agenda.trim() ? { agenda: draft.agenda.trim() } : {}),
  hours: draft.hours,
});

/** Day, time, place, kinds, topic, agenda and hours of an event. */
export function EventForm({ initial, today, owed = [], action, name, onSave }: Props) {
  const kept = useDraft<EventDraft>(name, initial);
  const { value: draft, change } = kept;
  const { submit } = useSubmission(() => {
    kept.clear();
    goBack();
  });
  const { kinds, on, time, venue, topic, agenda, hours } = draft;
  const toggle = (kind: string): void =>
    change({ kinds: kinds.includes(kind) ? kinds.filter((k) => k !== kind) : [...kinds, kind] });
  const ready = on !== null && kinds.length > 0 && topic.trim() !== '';
  return (
    <View className="card stack">
      <DraftLine draft={kept} />
      <DayField label="日期" value={on} onChange={(day) => change({ on: day })} today={today} />
      <Field label="时间">
        <Picker mode="time" value={time} onChange={(event) => change({ time: event.detail.value })}>
          <View className="chip" aria-label={`时间：${time || NO_TIME}`}>
            {time || NO_TIME}
          </View>
        </Picker>
      </Field>
      <TextField
        label="地点（可不填）"
        name="地点"
        value={venue}
        max={40}
        onChange={(text) => change({ venue: text })}
      />
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
      <TextField label="主题" value={topic} max={60} onChange={(text) => change({ topic: text })} />
      <TextField
        label="议程（可不填）"
        name="议程"
        value={agenda}
        max={1000}
        onChange={(text) => change({ agenda: text })}
        long
      />
      <Field label="时长（计入全年学时）">
        <View className="row row--wrap">
          {HOURS.map((value) => (
            <Chip key={value} on={hours === value} onTap={() => change({ hours: value })}>
              {value} 学时
            </Chip>
          ))}
        </View>
      </Field>
      <Button
        look="main"
        onTap={() => on !== null && submit((id) => onSave(id, eventOf({ ...draft, on })))}
        disabled={!ready}
      >
        {action}
      </Button>
    </View>
  );
}
