import { useState } from 'react';
import { View } from '@tarojs/components';
import { outcomeTitles, type OutcomeKind } from '@core/modules/pledges/labels';
import type { PledgePage } from '@core/modules/pledges/pages.contract';
import { acting } from '@app/data/acting';
import { useSend } from '@app/data/use-send';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';

interface Props {
  page: PledgePage;
  reload: () => Promise<void>;
  onClose: () => void;
}

/** How it came out, after all judgements: the rules refuse it before. */
export function EndSheet({ page, reload, onClose }: Props) {
  const { pledge, today } = page;
  const [outcome, setOutcome] = useState<OutcomeKind | null>(null);
  const [words, setWords] = useState('');
  const { send, busy, error } = useSend();
  const choices = (Object.keys(outcomeTitles) as OutcomeKind[]).filter(
    (one) => one === 'mistake' || (one === 'released') === (pledge.shape === 'post'),
  );
  const save = (): void => {
    if (!outcome) return;
    const { id: _id, ...when } = acting(today);
    const input = { ...when, pledgeId: pledge.pledgeId, outcome, words: words.trim() };
    send('pledge.end', input, () => {
      onClose();
      void reload();
    });
  };
  return (
    <Sheet title="公示结果" onClose={onClose}>
      <View className="row row--wrap">
        {choices.map((one) => (
          <Chip key={one} on={outcome === one} onTap={() => setOutcome(one)}>
            {outcomeTitles[one]}
          </Chip>
        ))}
      </View>
      <TextField label="说明" value={words} max={200} long onChange={setWords} />
      {error ? <View className="banner">{error}</View> : null}
      <Button look="main" onTap={save} disabled={!outcome || words.trim() === '' || busy}>
        保存
      </Button>
    </Sheet>
  );
}
