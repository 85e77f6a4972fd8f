import { useState } from 'react';
import { View } from '@tarojs/components';
import { yuanWords } from '@core/modules/means/money';
import type { GrantPage } from '@core/modules/means/pages.contract';
import { acting } from '@app/data/acting';
import { useSend } from '@app/data/use-send';
import { Button } from '@app/ui/button';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';

interface Props {
  page: GrantPage;
  reload: () => Promise<void>;
  onClose: () => void;
}

/** The second signature, or that it is not given and why. */
export function SignSheet({ page, reload, onClose }: Props) {
  const { grant, today } = page;
  const [words, setWords] = useState('');
  const { send, busy, error } = useSend();
  const sign = (signed: boolean): void => {
    const { id: _id, ...when } = acting(today);
    const said = words.trim() ? { words: words.trim() } : {};
    send('means.sign', { ...when, grantId: grant.grantId, signed, ...said }, () => {
      onClose();
      void reload();
    });
  };
  return (
    <Sheet title="第二人签字" onClose={onClose}>
      <View>
        {grant.subject.name}，{grant.title}，{yuanWords(grant.fen)}
      </View>
      <View className="note">
        第一人：{grant.begunByName}。依据：{grant.ground}
      </View>
      <TextField label="意见（不同意须写明）" value={words} max={200} long onChange={setWords} />
      {error ? <View className="banner">{error}</View> : null}
      <Button look="main" onTap={() => sign(true)} disabled={busy}>
        签字核定
      </Button>
      <Button onTap={() => sign(false)} disabled={busy || words.trim() === ''}>
        不同意
      </Button>
    </Sheet>
  );
}
