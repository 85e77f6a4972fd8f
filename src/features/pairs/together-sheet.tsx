import { useState } from 'react';
import { View } from '@tarojs/components';
import type { PairPage } from '@core/modules/pairs/pages.contract';
import type { Day } from '@core/shared/calendar/day';
import { acting } from '@app/data/acting';
import { saveRecord } from '@app/data/save';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { DoneOnField } from '@app/ui/done-on-field';
import { Field } from '@app/ui/field';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';

interface Props {
  page: PairPage;
  /** The activity that is put right; a new one when absent. */
  corrected?: PairPage['done'][number];
  onClose: () => void;
}

/** Something done together: what it was, on which day, and what it counts. Works without a signal. */
export function TogetherSheet({ page, corrected, onClose }: Props) {
  const { pair, activities, counts, today } = page;
  const [activity, setActivity] = useState(corrected?.activity ?? '');
  const [on, setOn] = useState<Day>(corrected?.on ?? today);
  const [words, setWords] = useState(corrected?.words ?? '');
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState<Record<string, string>>(
    Object.fromEntries(
      Object.entries(corrected?.counts ?? {}).map(([code, n]) => [code, String(n)]),
    ),
  );
  const wrong = counts.filter(({ code }) => !/^\d{0,9}$/.test(typed[code]?.trim() ?? ''));
  const ready = activity !== '' && wrong.length === 0 && (!corrected || reason.trim() !== '');
  const save = (): void => {
    const counted = Object.fromEntries(
      counts.flatMap(({ code }) => {
        const value = typed[code]?.trim();
        return value ? [[code, Number(value)]] : [];
      }),
    );
    const done = {
      activity,
      ...(counts.length > 0 ? { counts: counted } : {}),
      ...(words.trim() ? { words: words.trim() } : {}),
    };
    const title = `${activities.find(({ code }) => code === activity)?.title ?? ''}：${pair.to.name}`;
    const saved = corrected
      ? saveRecord(
          'pair.correct',
          {
            ...acting(today),
            pairId: pair.pairId,
            entryId: corrected.entryId,
            doneOn: on,
            reason: reason.trim(),
            ...done,
          },
          `更正${title}`,
        )
      : saveRecord('pair.record', { ...acting(on), pairId: pair.pairId, ...done }, title);
    if (saved) onClose();
  };
  return (
    <Sheet title={corrected ? '更正活动' : '登记共同活动'} onClose={onClose}>
      <Field label="做了什么">
        <View className="row row--wrap">
          {activities.map(({ code, title }) => (
            <Chip key={code} on={activity === code} onTap={() => setActivity(code)}>
              {title}
            </Chip>
          ))}
        </View>
      </Field>
      <DoneOnField label="哪天" value={on} today={today} start={pair.begunOn} onChange={setOn} />
      {counts.map(({ code, title, unit }) => (
        <TextField
          key={code}
          label={`${title}（${unit}，可不填）`}
          value={typed[code] ?? ''}
          max={9}
          error={wrong.some((one) => one.code === code) ? '请填整数' : undefined}
          onChange={(value) => setTyped({ ...typed, [code]: value })}
        />
      ))}
      <TextField label="说明（可不填）" value={words} max={200} long onChange={setWords} />
      {corrected ? (
        <TextField label="更正的原因" value={reason} max={100} onChange={setReason} />
      ) : null}
      <Button look="main" onTap={save} disabled={!ready}>
        保存
      </Button>
    </Sheet>
  );
}
