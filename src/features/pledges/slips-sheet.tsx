import { useState } from 'react';
import { ScrollView, View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import { inFours } from '@core/modules/papers/slip';
import type { PledgePage } from '@core/modules/pledges/pages.contract';
import { SLIPS_AT_ONCE } from '@core/modules/pledges/labels';
import { acting } from '@app/data/acting';
import { call } from '@app/data/cloud-client/call';
import { newId } from '@app/data/ids';
import { useWork } from '@app/data/use-work';
import { makeReady, type ReadyFile } from '@app/phone/ready-file';
import { showFailure } from '@app/phone/show-failure';
import { Button } from '@app/ui/button';
import { ReadyFileActions } from '@app/ui/ready-file-sheet';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';

type Issued = ActionOutput<'slip.issue'>;

/** Two ids that nobody else has: more than anybody tries. */
const seedOf = (): string => newId() + newId();

/** Slips for those who are served: how many, then all of them once, to be printed and handed out. */
export function SlipsSheet({ page, onClose }: { page: PledgePage; onClose: () => void }) {
  const [typed, setTyped] = useState('20');
  const [issued, setIssued] = useState<Issued | null>(null);
  const [made] = useState(() => ({ ...acting(page.today), seed: seedOf() }));
  const { busy, error, doing } = useWork(undefined, '没有连上服务器，再点一次是同一批码');
  if (issued) return <IssuedSheet issued={issued} onClose={onClose} />;
  const count = Number(typed);
  const isCount = /^\d{1,4}$/.test(typed.trim()) && count >= 1;
  const tooMany = isCount && count > SLIPS_AT_ONCE;
  const issue = (): void =>
    void doing(async () =>
      setIssued(await call('slip.issue', { ...made, pledgeId: page.pledge.pledgeId, count })),
    );
  return (
    <Sheet title="发评议码" onClose={onClose}>
      <View className="note">服务对象凭码在“评议”页选一项，不用登录，一个码只能用一次。</View>
      <TextField
        label="几张纸条"
        value={typed}
        max={4}
        error={tooMany ? `一次最多 ${SLIPS_AT_ONCE} 张，多的请分几次发` : undefined}
        onChange={setTyped}
      />
      {error ? <View className="banner">{error}</View> : null}
      <Button look="main" onTap={issue} disabled={!isCount || tooMany || busy}>
        {busy ? '正在生成' : '生成'}
      </Button>
    </Sheet>
  );
}

function IssuedSheet({ issued, onClose }: { issued: Issued; onClose: () => void }) {
  const [ready, setReady] = useState<ReadyFile | null>(null);
  const { fileName, base64 } = issued.sheet;
  const take = (): void => {
    makeReady({ fileName, pieces: [base64] }).then(setReady, showFailure);
  };
  return (
    <Sheet title={`评议码 · ${issued.codes.length} 个`} closeWord="关闭" onClose={onClose}>
      <View className="note">
        打印后剪开，打乱发给服务对象；也可以抄到纸条上。关闭后不再显示，系统不保存评议码，也查不出谁用了哪一个。
      </View>
      {/* In this sheet: WeChat holds one such container a page. */}
      {ready ? (
        <ReadyFileActions file={ready} />
      ) : (
        <Button look="main" icon="download" onTap={take}>
          导出 Word 打印
        </Button>
      )}
      <ScrollView scrollY className="pledge__codes">
        {issued.codes.map((code) => (
          <View key={code} className="pledge__code">
            {inFours(code)}
          </View>
        ))}
      </ScrollView>
    </Sheet>
  );
}
