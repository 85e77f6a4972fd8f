import { useState } from 'react';
import { View } from '@tarojs/components';
import { markTitles, type Mark } from '@core/modules/pledges/labels';
import type { PledgePage } from '@core/modules/pledges/pages.contract';
import { acting } from '@app/data/acting';
import { useSend } from '@app/data/use-send';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';

interface Props {
  page: PledgePage;
  kind: 'peers' | 'leader';
  reload: () => Promise<void>;
  onClose: () => void;
}

const MARKS = Object.keys(markTitles) as Mark[];

/** 党员互评 as counts, or 领导点评 with a mark and a line. */
export function JudgeSheet({ page, kind, reload, onClose }: Props) {
  const { pledge, judgements, today } = page;
  const judgement = judgements.find((one) => one.kind === kind);
  const [typed, setTyped] = useState<Partial<Record<Mark, string>>>({});
  const [mark, setMark] = useState<Mark | null>(null);
  const [words, setWords] = useState('');
  const { send, busy, error } = useSend();
  // Nothing written is no vote.
  const counts = MARKS.map((one) => typed[one]?.trim() || '0');
  const ready =
    kind === 'peers'
      ? counts.every((one) => /^\d{1,4}$/.test(one)) && counts.some((one) => Number(one) > 0)
      : mark !== null && words.trim() !== '';
  const save = (): void => {
    const { id: _id, ...when } = acting(today);
    const [good = 0, fair = 0, poor = 0] = counts.map(Number);
    const judged =
      kind === 'peers'
        ? { kind, marks: { good, fair, poor } }
        : { kind, mark: mark ?? 'fair', words: words.trim() };
    send('pledge.judge', { ...when, pledgeId: pledge.pledgeId, judged }, () => {
      onClose();
      void reload();
    });
  };
  return (
    <Sheet title={judgement?.title ?? ''} onClose={onClose}>
      <View className="note">{judgement?.asked}</View>
      {kind === 'peers' ? (
        MARKS.map((one) => (
          <TextField
            key={one}
            label={`${markTitles[one]}（票，没有可不填）`}
            value={typed[one] ?? ''}
            max={4}
            onChange={(value) => setTyped({ ...typed, [one]: value })}
          />
        ))
      ) : (
        <>
          <View className="row row--wrap">
            {MARKS.map((one) => (
              <Chip key={one} on={mark === one} onTap={() => setMark(one)}>
                {markTitles[one]}
              </Chip>
            ))}
          </View>
          <TextField label="点评" value={words} max={200} long onChange={setWords} />
        </>
      )}
      {error ? <View className="banner">{error}</View> : null}
      <Button look="main" onTap={save} disabled={!ready || busy}>
        保存
      </Button>
    </Sheet>
  );
}
