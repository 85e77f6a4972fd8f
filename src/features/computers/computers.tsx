import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import { showInstant } from '@core/shared/calendar/display';
import { call } from '@app/data/cloud-client/call';
import { isDesk } from '@app/data/is-desk';
import { useQuery } from '@app/data/query';
import { useSend } from '@app/data/use-send';
import { useWork } from '@app/data/use-work';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { Message } from '@app/ui/messages';
import { ScanButton } from '@app/ui/scan-button';
import { TextField } from '@app/ui/text-field';
import { ConfirmSheet } from './confirm-sheet';

const SEEN_AFTER_MS = 3000;

type Looked = ActionOutput<'browser.look'>;

/** Signing in at a computer with this phone, and the computers where one is signed in. */
export function Computers() {
  const query = useQuery('browser.list', {});
  return (
    <AnswerPage query={query}>
      {({ computers }) => (
        <>
          {isDesk() ? null : <ScanCode reload={query.reload} />}
          <View className="section-title">已登录的电脑</View>
          {computers.length === 0 ? (
            <Message icon="smartphone" title="没有已登录的电脑" />
          ) : (
            <View className="list">
              {computers.map((one) => (
                <SignedIn key={one.browserId} computer={one} reload={query.reload} />
              ))}
            </View>
          )}
        </>
      )}
    </AnswerPage>
  );
}

/** The code of a screen, scanned or typed; then what it is about. */
function ScanCode({ reload }: { reload: () => Promise<void> }) {
  const [code, setCode] = useState('');
  const [looked, setLooked] = useState<Looked | null>(null);
  const { busy, error, doing } = useWork(undefined, '没有连上服务器，请再试一次');
  const look = (asked: string): void =>
    void doing(async () => setLooked(await call('browser.look', { code: asked })));
  const [confirmed, setConfirmed] = useState(false);
  const close = (): void => {
    setLooked(null);
    setCode('');
  };
  // The computer asks every two seconds whether the phone has answered.
  useEffect(() => {
    if (!confirmed) return undefined;
    const soon = setTimeout(() => void reload(), SEEN_AFTER_MS);
    return () => clearTimeout(soon);
  }, [confirmed, reload]);
  return (
    <View className="card stack">
      <View>在电脑上打开本系统的网址，用手机扫码登录。</View>
      <TextField
        label="电脑上的登录码"
        value={code}
        max={9}
        error={error || undefined}
        onChange={setCode}
      />
      <ScanButton
        title="登录码"
        pattern={/^[A-Z0-9]{8}$/}
        disabled={busy}
        onScanned={(scanned) => {
          setCode(scanned);
          look(scanned);
        }}
      />
      <Button look="main" disabled={busy || code.trim() === ''} onTap={() => look(code)}>
        下一步
      </Button>
      {confirmed ? <View className="banner">已确认，电脑上会自动进入</View> : null}
      {looked ? (
        <ConfirmSheet
          code={code}
          looked={looked}
          onConfirmed={() => setConfirmed(true)}
          onClose={close}
        />
      ) : null}
    </View>
  );
}

interface SignedInProps {
  computer: ActionOutput<'browser.list'>['computers'][number];
  reload: () => Promise<void>;
}

function SignedIn({ computer, reload }: SignedInProps) {
  const { browserId, browser, begunAt, seenAt, endsAt } = computer;
  const { send, busy, error } = useSend();
  return (
    <View className="list-row">
      <View className="grow">
        <View>{browser}</View>
        <View className="note">{showInstant(begunAt)} 登录</View>
        <View className="note">
          {showInstant(seenAt)} 用过，最迟 {showInstant(endsAt)} 自动退出
        </View>
        {error ? <View className="field__error">{error}</View> : null}
      </View>
      <Button
        look="quiet"
        label={`退出：${browser}`}
        disabled={busy}
        onTap={() => send('browser.end', { browserId }, () => void reload())}
      >
        退出
      </Button>
    </View>
  );
}
