import { useState } from 'react';
import { View } from '@tarojs/components';
import type { MeetingPage } from '@core/modules/meetings/contract';
import { Button } from '@app/ui/button';
import { TextInput } from '@app/ui/control';
import { Field } from '@app/ui/field';
import { ScanButton } from '@app/ui/scan-button';
import { call } from '@app/data/cloud-client/call';
import { newId } from '@app/data/ids';
import { useWork } from '@app/data/use-work';
import { canScan } from '@app/phone/scan';

const SIX_DIGITS = /^\d{6}$/;

interface Props {
  page: MeetingPage;
  signedIn: boolean;
  reload: () => Promise<void>;
}

/** The code of the moment. A late one is refused, so this is sent at once or not at all. */
export function SignInField({ page, signedIn, reload }: Props) {
  const [code, setCode] = useState('');
  const { busy, error, doing } = useWork(undefined, '没有连上服务器，请直接告诉书记您已到会');
  if (signedIn) {
    return (
      <View className="card">
        <View>已签到，由书记最后确认。</View>
      </View>
    );
  }
  const send = (said: string): void =>
    void doing(async () => {
      await call('attendance.signIn', { id: newId(), meetingId: page.meetingId, code: said });
      void reload();
    });
  return (
    <View className="card stack">
      <View className="title">签到</View>
      <View className="note">
        {canScan ? '扫书记手机上的码，或输入下面的' : '看书记手机上的'} 6
        位数字。不签到也可以，由书记在名单上确认。
      </View>
      <Field label="签到码" error={error}>
        <TextInput
          label="签到码"
          type="number"
          value={code}
          maxlength={6}
          onInput={(event) => setCode(event.detail.value)}
        />
      </Field>
      <ScanButton title="签到码" pattern={SIX_DIGITS} onScanned={send} />
      <Button look="main" onTap={() => send(code)} disabled={busy || !SIX_DIGITS.test(code)}>
        签到
      </Button>
    </View>
  );
}
