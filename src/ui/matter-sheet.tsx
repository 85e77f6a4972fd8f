import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Matter } from '@core/modules/matters/contract';
import { matterStateTitles } from '@core/modules/matters/labels';
import type { Day } from '@core/shared/calendar/day';
import { showDay, showRelativeDay } from '@core/shared/calendar/display';
import { newId } from '@app/data/ids';
import { saveRecord } from '@app/data/save';
import { Button } from './button';
import { Sheet } from './sheet';
import { TextField } from './text-field';

/** `8月14日 周五前兑现` or `3 天前提出，办理中`. */
export function matterNote(matter: Matter, today: Day): string {
  const state = matterStateTitles[matter.state];
  if (matter.kind === 'need') return `${showRelativeDay(matter.raisedOn, today)}提出 · ${state}`;
  if (!matter.dueOn) return state;
  const late = matter.state === 'promised' && matter.dueOn < today ? '，已过期' : '';
  return `${showDay(matter.dueOn, today)}前 · ${state}${late}`;
}

interface Props {
  matter: Matter;
  unitName: string;
  today: Day;
  onClose: () => void;
}

/** The next step of a need or a promise: one tap, with a note where there is something to say. */
export function MatterSheet({ matter, unitName, today, onClose }: Props) {
  const [note, setNote] = useState('');
  const said = note.trim();
  const step = (state: 'underWay' | 'solved' | 'declined' | 'kept' | 'released'): void => {
    const base = { id: newId(), matterId: matter.matterId, ...(said ? { note: said } : {}) };
    const title = `${matterStateTitles[state]}：${unitName}`;
    const saved =
      state === 'kept' || state === 'released'
        ? saveRecord('promise.settle', { ...base, state }, title)
        : saveRecord('need.update', { ...base, state }, title);
    if (saved) onClose();
  };
  return (
    <Sheet title={matter.kind === 'need' ? '诉求' : '承诺'} onClose={onClose}>
      <View>{matter.text}</View>
      <View className="note">
        {unitName} · {matterNote(matter, today)}
      </View>
      <TextField
        label={matter.kind === 'need' ? '进展（不能办理时须写明原因）' : '说明（可不填）'}
        name="说明"
        value={note}
        max={200}
        onChange={setNote}
      />
      {matter.kind === 'need' ? (
        <>
          <Button look="main" onTap={() => step('solved')}>
            已解决
          </Button>
          {matter.state === 'raised' ? (
            <Button onTap={() => step('underWay')}>办理中</Button>
          ) : null}
          <Button onTap={() => step('declined')} disabled={!said}>
            不能办理
          </Button>
        </>
      ) : (
        <>
          <Button look="main" onTap={() => step('kept')}>
            已兑现
          </Button>
          <Button onTap={() => step('released')}>不再需要</Button>
        </>
      )}
    </Sheet>
  );
}
