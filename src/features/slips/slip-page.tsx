import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import { markTitles, type Mark } from '@core/modules/pledges/labels';
import { SLIP_CODE } from '@core/modules/pledges/slip';
import { call } from '@app/data/cloud-client/call';
import { newId } from '@app/data/ids';
import { useAsked } from '@app/data/routes';
import { useWork } from '@app/data/use-work';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { Message } from '@app/ui/messages';
import { Page } from '@app/ui/page';
import { ScanButton } from '@app/ui/scan-button';
import { TextField } from '@app/ui/text-field';

type Asked = ActionOutput<'slip.open'>;

/** Whoever has a slip: the code, what it asks about, one of three answers. No account, no name. */
export function SlipScreen() {
  const asked = useAsked('slip');
  const [code, setCode] = useState(asked.code ?? '');
  const [about, setAbout] = useState<Asked | null>(null);
  const [mark, setMark] = useState<Mark | null>(null);
  // The same phone may send the same answer again when the first came back lost.
  const [token] = useState(newId);
  const [taken, setTaken] = useState(false);
  const { busy, error, doing } = useWork(undefined, '没有连上服务器，请再点一次');
  const ask = (asked: string): void =>
    void doing(async () => setAbout(await call('slip.open', { code: asked })));
  const answer = (given: Mark): void =>
    void doing(async () => {
      await call('slip.answer', { code, token, mark: given });
      setTaken(true);
    });
  if (taken) {
    return (
      <Page>
        <Message icon="circle-check" title="已收到">
          只记下您选的一项，不记是谁、什么时候答的。
        </Message>
      </Page>
    );
  }
  if (!about) {
    return (
      <Page>
        <View className="card stack">
          <TextField
            label="纸条上的评议码"
            value={code}
            max={20}
            error={error || undefined}
            onChange={setCode}
          />
          <Button look="main" disabled={busy || code.trim() === ''} onTap={() => ask(code)}>
            下一步
          </Button>
          <ScanButton
            title="评议码"
            pattern={SLIP_CODE}
            disabled={busy}
            onScanned={(scanned) => {
              setCode(scanned);
              ask(scanned);
            }}
          />
          <View className="note">不用登录，也不用填姓名。每个码只能用一次。</View>
        </View>
      </Page>
    );
  }
  return (
    <Page>
      <View className="card stack">
        <View className="title">{about.title}</View>
        <View>{about.name}</View>
        {about.says.map((words) => (
          <View key={words}>{words}</View>
        ))}
      </View>
      <View className="section-title">您的评价</View>
      <View className="card stack">
        <View className="row row--wrap">
          {(Object.keys(markTitles) as Mark[]).map((one) => (
            <Chip key={one} on={mark === one} onTap={() => setMark(one)}>
              {markTitles[one]}
            </Chip>
          ))}
        </View>
        {error ? <View className="banner">{error}</View> : null}
        <Button
          look="main"
          disabled={busy || mark === null}
          onTap={() => {
            if (mark) answer(mark);
          }}
        >
          提交
        </Button>
        <View className="note">只记下选的一项，和评议码分开保存，谁也查不出是谁答的。</View>
      </View>
    </Page>
  );
}
