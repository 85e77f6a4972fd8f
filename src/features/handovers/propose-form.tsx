import { useState } from 'react';
import { View } from '@tarojs/components';
import { HANDOVER_UNITS } from '@core/modules/handovers/labels';
import { dayOfInstant, type Day } from '@core/shared/calendar/day';
import { Button } from '@app/ui/button';
import { Check } from '@app/ui/check';
import { DayField } from '@app/ui/day-field';
import { Field } from '@app/ui/field';
import { Waiting } from '@app/ui/messages';
import { TextField } from '@app/ui/text-field';
import { serverNow } from '@app/data/cloud-client/call';
import { newId } from '@app/data/ids';
import { saveRecord } from '@app/data/save';
import { useQuery } from '@app/data/query';
import { PersonPicker, type PickedPerson } from '@app/ui/person-picker';

/** Who gives, who receives, which units, from which day. */
export function ProposeForm({ onDone }: { onDone: () => void }) {
  const today = dayOfInstant(serverNow());
  const [from, setFrom] = useState<PickedPerson | null>(null);
  const [to, setTo] = useState<PickedPerson | null>(null);
  const [unitIds, setUnitIds] = useState<readonly string[]>([]);
  const [on, setOn] = useState<Day>(today);
  const [reason, setReason] = useState('岗位调整');
  const ready = from && to && from.personId !== to.personId && unitIds.length > 0 && reason.trim();
  const save = (): void => {
    if (!from || !to) return;
    const input = {
      id: newId(),
      fromId: from.personId,
      toId: to.personId,
      unitIds: [...unitIds],
      on,
      reason: reason.trim(),
    };
    if (saveRecord('handover.propose', input, `交接：${from.name} → ${to.name}`)) onDone();
  };
  return (
    <View className="stack">
      <View className="title">发起交接</View>
      <PersonPicker
        label="移交人"
        value={from}
        onPick={(person) => {
          setFrom(person);
          setUnitIds([]);
        }}
      />
      {from ? <UnitChoice instructor={from} chosen={unitIds} onChange={setUnitIds} /> : null}
      <PersonPicker label="接收人" value={to} onPick={setTo} />
      {from && to && from.personId === to.personId ? (
        <View className="field__error">接收人与移交人相同</View>
      ) : null}
      <DayField
        label="约定日期（接收人晚于这天签收的，从签收之日起）"
        value={on}
        onChange={setOn}
        today={today}
        quick={[
          [0, '今天'],
          [1, '明天'],
        ]}
      />
      <TextField label="原因" value={reason} max={100} onChange={setReason} />
      <Button look="main" onTap={save} disabled={!ready}>
        提交，待接收人签收
      </Button>
      <Button look="quiet" onTap={onDone}>
        取消
      </Button>
    </View>
  );
}

interface ChoiceProps {
  instructor: PickedPerson;
  chosen: readonly string[];
  onChange: (unitIds: readonly string[]) => void;
}

function UnitChoice({ instructor, chosen, onChange }: ChoiceProps) {
  const query = useQuery('responsibility.list', { instructorId: instructor.personId });
  if (!query.data || query.loading) return <Waiting {...query} />;
  const { units } = query.data;
  if (units.length === 0) return <View className="note">这位指导员目前没有负责的单位</View>;
  const all = units.slice(0, HANDOVER_UNITS).map((u) => u.unitId);
  return (
    <Field
      label={`移交的单位（已选 ${chosen.length}/${units.length}，一次最多 ${HANDOVER_UNITS} 家）`}
    >
      <Button look="quiet" onTap={() => onChange(chosen.length === all.length ? [] : all)}>
        {chosen.length === all.length ? '全不选' : '全选'}
      </Button>
      <View className="list">
        {units.map(({ unitId, name, townName }) => (
          <View className="list-row" key={unitId}>
            <Check
              on={chosen.includes(unitId)}
              onChange={(on) =>
                onChange(on ? [...chosen, unitId] : chosen.filter((id) => id !== unitId))
              }
            >
              <View>{name}</View>
              <View className="note">{townName}</View>
            </Check>
          </View>
        ))}
      </View>
    </Field>
  );
}
