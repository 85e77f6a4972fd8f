import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import { showInstant } from '@core/shared/calendar/display';
import { useSend } from '@app/data/use-send';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { Field } from '@app/ui/field';
import { Sheet } from '@app/ui/sheet';

interface Props {
  code: string;
  looked: ActionOutput<'browser.look'>;
  onConfirmed: () => void;
  onClose: () => void;
}

/** Which computer it is, and which number stands on its screen: whoever only has a picture of the code does not see it. */
export function ConfirmSheet({ code, looked, onConfirmed, onClose }: Props) {
  const { purpose, browser, address, begunAt, numbers } = looked;
  const [number, setNumber] = useState('');
  const yes = useSend();
  const no = useSend();
  const busy = yes.busy || no.busy;
  const error = yes.error || no.error;
  return (
    <Sheet
      title={purpose === 'again' ? '确认电脑上的操作' : '登录电脑'}
      closeWord="以后再说"
      onClose={onClose}
    >
      <View>{browser}</View>
      <View className="note">
        {[`${showInstant(begunAt)} 打开`, address ? `网络地址 ${address}` : '']
          .filter(Boolean)
          .join('，')}
      </View>
      <Field label="您面前的电脑上，码旁边是哪个数字？">
        <View className="row row--wrap">
          {numbers.map((one) => (
            <Chip key={one} on={number === one} onTap={() => setNumber(one)}>
              {one}
            </Chip>
          ))}
        </View>
      </Field>
      <View className="note">别人发来的码不要确认：确认后，那台电脑就能用您的身份操作。</View>
      {error ? <View className="banner">{error}</View> : null}
      <Button
        look="main"
        disabled={busy || number === ''}
        onTap={() =>
          yes.send('browser.confirm', { code, number }, () => {
            onConfirmed();
            onClose();
          })
        }
      >
        {purpose === 'again' ? '确认' : '确认登录'}
      </Button>
      <Button disabled={busy} onTap={() => no.send('browser.refuse', { code }, onClose)}>
        不是我，拒绝
      </Button>
    </Sheet>
  );
}
