import { useState } from 'react';
import { Picker, View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import type { Habit } from '@core/modules/meetings/contract';
import { habitWords } from '@core/modules/meetings/party-day';
import { Button } from '@app/ui/button';
import { Check } from '@app/ui/check';
import { Chip } from '@app/ui/chip';
import { Field } from '@app/ui/field';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';
import { newId } from '@app/data/ids';
import { saveRecord } from '@app/data/save';

const NTHS = ['第一个', '第二个', '第三个', '第四个', '最后一个'];
const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五'];
const DATES = Array.from({ length: 31 }, (_, i) => `${i + 1} 日`);

interface Props {
  branch: ActionOutput<'meeting.list'>['branches'][number];
  onClose: () => void;
}

/** The branch's habit: a weekday of the month, or a date; and what else it has. */
export function SettingSheet({ branch, onClose }: Props) {
  const { setting, organizationId } = branch;
  const [habit, setHabit] = useState<Habit>(
    setting.habit ?? { kind: 'weekday', nth: 1, weekday: 5 },
  );
  const [time, setTime] = useState(setting.time ?? '14:30');
  const [venue, setVenue] = useState(setting.venue ?? '党员活动室');
  const [hasCommittee, setCommittee] = useState(setting.hasCommittee);
  const [hasGroups, setGroups] = useState(setting.hasGroups);
  const save = (): void => {
    const input = {
      id: newId(),
      organizationId,
      habit,
      time,
      ...(venue.trim() ? { venue: venue.trim() } : {}),
      hasCommittee,
      hasGroups,
    };
    if (saveRecord('branch.settle', input, `每月党日：${habitWords(habit)}`)) onClose();
  };
  return (
    <Sheet title="每月党日" onClose={onClose}>
      <View className="row row--wrap">
        <Chip
          on={habit.kind === 'weekday'}
          onTap={() => setHabit({ kind: 'weekday', nth: 1, weekday: 5 })}
        >
          按星期
        </Chip>
        <Chip on={habit.kind === 'date'} onTap={() => setHabit({ kind: 'date', date: 10 })}>
          按日期
        </Chip>
      </View>
      {habit.kind === 'weekday' ? (
        <Field label="哪个星期几">
          <View className="row row--wrap">
            <Choose
              label="第几个"
              range={NTHS}
              at={habit.nth - 1}
              onPick={(i) => setHabit({ ...habit, nth: i + 1 })}
            />
            <Choose
              label="星期几"
              range={WEEKDAYS}
              at={habit.weekday - 1}
              onPick={(i) => setHabit({ ...habit, weekday: i + 1 })}
            />
          </View>
        </Field>
      ) : (
        <Field label="哪一天">
          <Choose
            label="日期"
            range={DATES}
            at={habit.date - 1}
            onPick={(i) => setHabit({ kind: 'date', date: i + 1 })}
          />
        </Field>
      )}
      <Field label="时间">
        <Picker mode="time" value={time} onChange={(event) => setTime(event.detail.value)}>
          <View className="chip" aria-label={`时间：${time}`}>
            {time}
          </View>
        </Picker>
      </Field>
      <TextField label="地点（可不填）" name="地点" value={venue} max={40} onChange={setVenue} />
      <Check on={hasCommittee} onChange={setCommittee}>
        有支委会
      </Check>
      <Check on={hasGroups} onChange={setGroups}>
        有党小组
      </Check>
      <Button look="main" onTap={save}>
        保存
      </Button>
    </Sheet>
  );
}

function Choose(props: {
  label: string;
  range: string[];
  at: number;
  onPick: (index: number) => void;
}) {
  const word = props.range[props.at] ?? '';
  return (
    <Picker
      mode="selector"
      range={props.range}
      value={props.at}
      onChange={(event) => props.onPick(Number(event.detail.value))}
    >
      <View className="chip" aria-label={`${props.label}：${word}`}>
        {word}
      </View>
    </Picker>
  );
}
