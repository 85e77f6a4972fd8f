import { useState } from 'react';
import { ScrollView, View } from '@tarojs/components';
import type { MovingMember } from '@core/modules/investigations/contract';
import { Button } from '@app/ui/button';
import { TextInput } from '@app/ui/control';
import { Field } from '@app/ui/field';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';
import { newId } from '@app/data/ids';
import { saveRecord } from '@app/data/save';
import type { InvestigationOpen } from './view';
import { MovingFields } from './moving-fields';

/** 核实情况: 隐性党员 as a number, 流动党员 one by one and without names. */
export function VerifySheet({ page, onClose }: { page: InvestigationOpen; onClose: () => void }) {
  const { unit, verified, today } = page;
  const [hidden, setHidden] = useState(String(verified?.hidden ?? ''));
  const [hiddenNote, setHiddenNote] = useState(verified?.hiddenNote ?? '');
  const [moving, setMoving] = useState<readonly MovingMember[]>(verified?.moving ?? []);
  const count = /^\d{1,3}$/.test(hidden.trim()) ? Number(hidden) : null;
  const save = (): void => {
    if (count === null) return;
    const note = hiddenNote.trim();
    const found = { hidden: count, ...(note ? { hiddenNote: note } : {}), moving: [...moving] };
    const input = { id: newId(), unitId: unit.unitId, found };
    if (saveRecord('investigation.verify', input, `核实情况：${unit.name}`)) onClose();
  };
  const add = (direction: 'in' | 'out') => (): void => setMoving((all) => [...all, { direction }]);
  return (
    <Sheet title="登记核实结果" onClose={onClose}>
      <View className="note">只记人数和去向，不记姓名。没有的填 0。</View>
      <ScrollView scrollY className="investigation__fields">
        <View className="stack">
          <Field label="隐性党员（名）">
            <TextInput
              type="number"
              value={hidden}
              maxlength={3}
              label="隐性党员（名）"
              onInput={(event) => setHidden(event.detail.value)}
            />
          </Field>
          <TextField label="说明（可不填）" value={hiddenNote} max={100} onChange={setHiddenNote} />
          {moving.map((member, i) => (
            <MovingFields
              key={i}
              at={i + 1}
              member={member}
              today={today}
              onChange={(next) => setMoving((all) => all.map((m, j) => (j === i ? next : m)))}
              onRemove={() => setMoving((all) => all.filter((_, j) => j !== i))}
            />
          ))}
          <View className="row row--wrap">
            <Button icon="plus" onTap={add('in')}>
              流入党员
            </Button>
            <Button icon="plus" onTap={add('out')}>
              流出党员
            </Button>
          </View>
        </View>
      </ScrollView>
      <Button look="main" onTap={save} disabled={count === null}>
        保存
      </Button>
    </Sheet>
  );
}
