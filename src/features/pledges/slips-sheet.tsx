import { useState } from 'react';
import { ScrollView, View } from '@tarojs/components';
import type { PledgePage } from '@core/modules/pledges/pages.contract';
import { acting } from '@app/data/acting';
import { call } from '@app/data/cloud-client/call';
import { newId } from '@app/data/ids';
import { failureMessage } from '@app/phone/show-failure';
import { Button } from '@app/ui/button';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';

/** Two ids that nobody else has: more than anybody tries. */
const seedOf = (): string => newId() + newId();

/** Codes to be copied onto slips of paper: shown once, kept nowhere. */
export function SlipsSheet({ page, onClose }: { page: PledgePage; onClose: () => void }) {
  const [typed, setTyped] = useState('20');
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [made] = useState(() => ({ ...acting(page.today), seed: seedOf() }));
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState('');
  const count = Number(typed);
  const ready = /^\d{1,4}$/.test(typed.trim()) && count >= 1 && count <= 1000;
  const issue = (): void => {
    setBusy(true);
    setWhy('');
    const input = { ...made, pledgeId: page.pledge.pledgeId, count };
    call('slip.issue', input)
      .then(
        (answer) => setCodes(answer.codes),
        (error: unknown) => setWhy(failureMessage(error, '没有连上服务器，再点一次是同一批码')),
      )
      .finally(() => setBusy(false));
  };
  if (codes.length > 0) {
    return (
      <Sheet title={`评议码 · ${codes.length} 个`} closeWord="抄好了，关闭" onClose={onClose}>
        <View className="note">
          抄到纸条上，打乱后发给服务对象。关闭后不再显示，系统不保存评议码，也查不出谁用了哪一个。
        </View>
        <ScrollView scrollY className="pledge__codes">
          {codes.map((code) => (
            <View key={code} className="pledge__code">
              {code.replace(/(.{4})(?=.)/g, '$1 ')}
            </View>
          ))}
        </ScrollView>
      </Sheet>
    );
  }
  return (
    <Sheet title="发评议码" onClose={onClose}>
      <View className="note">服务对象凭码在“评议”页选一项，不用登录，一个码只能用一次。</View>
      <TextField label="几张纸条" value={typed} max={4} onChange={setTyped} />
      {why ? <View className="banner">{why}</View> : null}
      <Button look="main" onTap={issue} disabled={!ready || busy}>
        生成
      </Button>
    </Sheet>
  );
}
