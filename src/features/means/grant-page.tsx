import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { grantStateTitles } from '@core/modules/means/labels';
import { yuanWords } from '@core/modules/means/money';
import type { GrantPage } from '@core/modules/means/pages.contract';
import { showDay } from '@core/shared/calendar/display';
import { acting } from '@app/data/acting';
import { call } from '@app/data/cloud-client/call';
import { useReloadOnDelivery } from '@app/data/outbox';
import { usePending } from '@app/data/outbox/use-pending';
import { useQuery } from '@app/data/query';
import { useAsked } from '@app/data/routes';
import { saveRecord } from '@app/data/save';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { DueLine } from '@app/ui/due-line';
import { LogList } from '@app/ui/log-list';
import { ObjectionList } from '@app/ui/objection-list';
import { PaperActions } from '@app/ui/paper-actions';
import { WordsSheet } from '@app/ui/words-sheet';
import { LineSheet } from './line-sheet';
import { Lines } from './lines';
import { SignSheet } from './sign-sheet';
import './means.scss';

/** One grant: who signed, what was paid and spent, what may be done now. */
export function GrantScreen() {
  const { grantId = '' } = useAsked('grant');
  const query = useQuery('means.open', { grantId }, { snapshot: true });
  useReloadOnDelivery(query.reload);
  return (
    <AnswerPage query={query}>{(page) => <Opened page={page} reload={query.reload} />}</AnswerPage>
  );
}

interface Props {
  page: GrantPage;
  reload: () => Promise<void>;
}

function Opened({ page, reload }: Props) {
  const { grant, may, today } = page;
  const [doing, setDoing] = useState<'sign' | 'pay' | 'spend' | 'reverse' | 'contest' | null>(null);
  const close = (): void => setDoing(null);
  const waiting = usePending(
    ['means.spend', 'means.reverse', 'means.contest'],
    (input) => input.grantId === grant.grantId,
  );
  return (
    <>
      <View className="card stack">
        <View className="row row--between row--wrap">
          <Text className="title">{grant.title}</Text>
          <Text className="tag tag--open">{grantStateTitles[grant.state]}</Text>
        </View>
        <View>
          {grant.subject.name} · {grant.subject.townName}
        </View>
        <View className="means__sum">{yuanWords(grant.fen)}</View>
        <View className="note">
          {grant.channelTitle} · {grant.purposeTitle} · 依据：{grant.ground}
        </View>
        {page.gone ? (
          <View className="note">
            {page.gone}
            {grant.state === 'granted' ? '，已核定的不变' : '，不能核定'}
          </View>
        ) : null}
        <View className="note">
          {[
            `${grant.begunByName} ${showDay(grant.begunOn, today)}${grant.raised ? '登记' : '提出'}`,
            grant.signedByName ? `${grant.signedByName} 第二人签字` : '',
          ]
            .filter(Boolean)
            .join('，')}
        </View>
        <View>
          到账 {yuanWords(grant.paid)}，支出 {yuanWords(grant.spent)}，结余{' '}
          {yuanWords(grant.paid - grant.spent)}
        </View>
        <DueLine due={grant.due} today={today} />
        {page.hindered ? <View className="note">{page.hindered}</View> : null}
        {grant.source ? <View className="note">来源：{grant.source.sentence}</View> : null}
        <View className="note">这里只登记，不拨款，也不记账号。</View>
      </View>
      {waiting.map(({ id, title }) => (
        <View className="banner" key={id}>
          {title}：已存本机，待送达
        </View>
      ))}
      <View className="stack means__acts">
        {may.sign ? (
          <Button look="main" onTap={() => setDoing('sign')}>
            第二人签字
          </Button>
        ) : null}
        {may.pay ? <Button onTap={() => setDoing('pay')}>登记拨付</Button> : null}
        {may.spend ? <Button onTap={() => setDoing('spend')}>登记支出</Button> : null}
      </View>
      <Lines page={page} />
      <ObjectionList
        objections={page.contests}
        today={today}
        note="异议成立的，请随后冲销或更正。"
        onSettle={(contestId, settled) =>
          saveRecord(
            'means.settle',
            { ...acting(today), grantId: grant.grantId, contestId, ...settled },
            `处理异议：${grant.title}`,
          )
        }
      />
      <View className="row row--wrap means__acts">
        {may.contest ? (
          <Button look="quiet" onTap={() => setDoing('contest')}>
            提出异议
          </Button>
        ) : null}
        {may.reverse ? (
          <Button look="quiet" onTap={() => setDoing('reverse')}>
            冲销整笔
          </Button>
        ) : null}
      </View>
      <LogList lines={page.history} today={today} />
      <PaperActions make={(format) => call('means.file', { grantId: grant.grantId, format })} />
      {doing === 'sign' ? <SignSheet page={page} reload={reload} onClose={close} /> : null}
      {doing === 'pay' || doing === 'spend' ? (
        <LineSheet page={page} kind={doing} reload={reload} onClose={close} />
      ) : null}
      {doing === 'reverse' ? (
        <WordsSheet
          title="冲销整笔"
          label="冲销的原因"
          note="拨付和支出要先冲销。冲销后依据可以重新办理，记录保留。"
          onSave={(reason) =>
            saveRecord(
              'means.reverse',
              { ...acting(today), grantId: grant.grantId, reason },
              `冲销：${grant.title}`,
            )
          }
          onClose={close}
        />
      ) : null}
      {doing === 'contest' ? (
        <WordsSheet
          title="提出异议"
          label="异议的内容"
          onSave={(words) =>
            saveRecord(
              'means.contest',
              { ...acting(today), grantId: grant.grantId, words },
              `异议：${grant.title}`,
            )
          }
          onClose={close}
        />
      ) : null}
    </>
  );
}
