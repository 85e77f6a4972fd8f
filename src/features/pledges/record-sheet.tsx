import { useState } from 'react';
import type { PledgePage } from '@core/modules/pledges/pages.contract';
import type { Day } from '@core/shared/calendar/day';
import { acting } from '@app/data/acting';
import { saveRecord } from '@app/data/save';
import { Button } from '@app/ui/button';
import { DoneOnField } from '@app/ui/done-on-field';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';

const COUNT = /^\d{1,4}$/;

/** What was done for it; of a day how many took part and reached the standard. Works without a signal. */
export function RecordSheet({ page, onClose }: { page: PledgePage; onClose: () => void }) {
  const { pledge, today } = page;
  const isDay = pledge.shape === 'day';
  const [words, setWords] = useState('');
  const [took, setTook] = useState('');
  const [reached, setReached] = useState('');
  const [on, setOn] = useState<Day>(today);
  const counted = COUNT.test(took.trim()) && COUNT.test(reached.trim());
  const tooMany = counted && Number(reached) > Number(took);
  const ready = words.trim() !== '' && (!isDay || (counted && !tooMany));
  const save = (): void => {
    const taken = isDay ? { taken: { took: Number(took), reached: Number(reached) } } : {};
    const input = { ...acting(on), pledgeId: pledge.pledgeId, words: words.trim(), ...taken };
    if (saveRecord('pledge.record', input, `践诺：${pledge.title}`)) onClose();
  };
  return (
    <Sheet title={isDay ? '登记这一天' : '登记践诺'} onClose={onClose}>
      <TextField label="做了什么" value={words} max={200} long onChange={setWords} />
      {isDay ? (
        <>
          <TextField label="参加人数" value={took} max={4} onChange={setTook} />
          <TextField
            label="达到标准的人数"
            value={reached}
            max={4}
            error={tooMany ? '不能多于参加人数' : undefined}
            onChange={setReached}
          />
        </>
      ) : null}
      <DoneOnField label="哪天" value={on} today={today} start={pledge.begunOn} onChange={setOn} />
      <Button look="main" onTap={save} disabled={!ready}>
        保存
      </Button>
    </Sheet>
  );
}
