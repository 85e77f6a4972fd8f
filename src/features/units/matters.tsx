import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ActionRequest } from '@core/modules/actions';
import type { MatterInFull } from '@core/modules/matters/contract';
import { isOpenMatter, matterStateTitles } from '@core/modules/matters/labels';
import { showDay } from '@core/shared/calendar/display';
import { Button } from '@app/ui/button';
import { DayField } from '@app/ui/day-field';
import { MatterSheet, matterNote } from '@app/ui/matter-sheet';
import { Sheet } from '@app/ui/sheet';
import { Tap } from '@app/ui/tap';
import { TextField } from '@app/ui/text-field';
import { newId } from '@app/data/ids';
import { useOutbox } from '@app/data/outbox';
import { saveRecord } from '@app/data/save';
import type { UnitView } from './pending';

type Raised = ActionRequest<'need.raise'> | ActionRequest<'promise.make'>;

/** 诉求与承诺 of the unit, open ones first; those still on the phone above. */
export function Matters({ page }: { page: UnitView }) {
  const [adding, setAdding] = useState<'need' | 'promise' | null>(null);
  const [chosen, setChosen] = useState<MatterInFull | null>(null);
  const outbox = useOutbox();
  const known = new Set(page.matters.map((m) => m.matterId));
  const pending = outbox.filter(
    ({ action, input, id }) =>
      (action === 'need.raise' || action === 'promise.make') &&
      (input as Raised).unitId === page.unit.unitId &&
      !known.has(id),
  );
  return (
    <View>
      <View className="section-title">诉求与承诺</View>
      <View className="list">
        {pending.map((item) => (
          <View className="list-row matters__pending" key={item.id}>
            <View>{(item.input as Raised).text}</View>
            <View className="note">
              {item.state === 'held' ? `待处理：${item.reason ?? ''}` : '已存本机，待送达'}
            </View>
          </View>
        ))}
        {page.matters.map((matter) => (
          <MatterRow key={matter.matterId} matter={matter} page={page} onOpen={setChosen} />
        ))}
        {page.matters.length + pending.length === 0 ? (
          <View className="list-row note">
            业主提出的诉求和答应的事会列在这里，办结前一直提示。
          </View>
        ) : null}
      </View>
      {page.may.raiseNeed ? (
        <View className="row row--wrap matters__add">
          <Button icon="plus" onTap={() => setAdding('need')}>
            记诉求
          </Button>
          {page.mayRecord ? (
            <Button icon="plus" onTap={() => setAdding('promise')}>
              记承诺
            </Button>
          ) : null}
        </View>
      ) : null}
      {adding ? <AddSheet kind={adding} page={page} onClose={() => setAdding(null)} /> : null}
      {chosen ? (
        <MatterSheet
          matter={chosen}
          unitName={page.unit.name}
          today={page.today}
          onClose={() => setChosen(null)}
        />
      ) : null}
    </View>
  );
}

function MatterRow({
  matter,
  page,
  onOpen,
}: {
  matter: MatterInFull;
  page: UnitView;
  onOpen: (matter: MatterInFull) => void;
}) {
  const kind = matter.kind === 'need' ? '诉求' : '承诺';
  const inside = (
    <>
      <View className="grow">
        <View>
          {kind}：{matter.text}
        </View>
        <View className="note">{matterNote(matter, page.today)}</View>
        {matter.steps.map((step) => (
          <View className="note" key={step.on + step.state + (step.note ?? '')}>
            {showDay(step.on, page.today)} {step.byName} {matterStateTitles[step.state]}
            {step.note ? `：${step.note}` : ''}
          </View>
        ))}
      </View>
    </>
  );
  return isOpenMatter(matter.state) && page.mayRecord ? (
    <Tap className="list-row" onTap={() => onOpen(matter)}>
      {inside}
      <View className="note">办理</View>
    </Tap>
  ) : (
    <View className="list-row">{inside}</View>
  );
}

function AddSheet({
  kind,
  page,
  onClose,
}: {
  kind: 'need' | 'promise';
  page: UnitView;
  onClose: () => void;
}) {
  const { today, unit } = page;
  const [text, setText] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(null);
  const ready = text.trim() !== '' && (kind === 'need' || dueOn !== null);
  const save = (): void => {
    const base = { id: newId(), unitId: unit.unitId, text: text.trim() };
    const saved =
      kind === 'need'
        ? saveRecord('need.raise', { ...base, raisedOn: today }, `诉求：${unit.name}`)
        : saveRecord('promise.make', { ...base, dueOn: dueOn ?? today }, `承诺：${unit.name}`);
    if (saved) onClose();
  };
  return (
    <Sheet title={kind === 'need' ? '记诉求' : '记承诺'} onClose={onClose}>
      <TextField
        label={kind === 'need' ? '业主提出了什么' : '答应了什么'}
        name={kind === 'need' ? '诉求' : '承诺'}
        value={text}
        max={200}
        onChange={setText}
      />
      {kind === 'promise' ? (
        <DayField
          label="哪天前兑现"
          value={dueOn}
          onChange={setDueOn}
          today={today}
          start={today}
          quick={[
            [3, '3 天内'],
            [7, '一周内'],
            [30, '一个月内'],
          ]}
        />
      ) : null}
      <Button look="main" onTap={save} disabled={!ready}>
        保存
      </Button>
    </Sheet>
  );
}
