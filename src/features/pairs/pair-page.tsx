import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { pairEndTitles } from '@core/modules/pairs/labels';
import type { PairPage } from '@core/modules/pairs/pages.contract';
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
import { DoneList } from './done-list';
import { EndSheet } from './end-sheet';
import { Goals, Lights } from './goals';
import { TogetherSheet } from './together-sheet';
import './pairs.scss';

/** One pair: what it is for, whether the records say so, what was done, what is due next. */
export function PairScreen() {
  const { pairId = '' } = useAsked('pair');
  const query = useQuery('pair.open', { pairId }, { snapshot: true });
  useReloadOnDelivery(query.reload);
  return (
    <AnswerPage query={query}>{(page) => <Opened page={page} reload={query.reload} />}</AnswerPage>
  );
}

interface Props {
  page: PairPage;
  reload: () => Promise<void>;
}

function Opened({ page, reload }: Props) {
  const { pair, today, may } = page;
  const [doing, setDoing] = useState<'record' | 'review' | 'end' | null>(null);
  const close = (): void => setDoing(null);
  const waiting = usePending(
    ['pair.record', 'pair.correct', 'pair.void', 'pair.contest', 'pair.settle'],
    (input) => input.pairId === pair.pairId,
  );
  return (
    <>
      <View className="card stack">
        <View className="row row--between row--wrap">
          <Text className="title">{pair.title}</Text>
          <Text
            className={`tag tag--${pair.end ? (pair.end.kind === 'reached' ? 'met' : 'exempt') : 'open'}`}
          >
            {pair.end ? pairEndTitles[pair.end.kind] : '进行中'}
          </Text>
        </View>
        <View>
          {pair.helper}：{pair.from.name}
        </View>
        <View>
          {pair.helped}：{pair.to.name}
        </View>
        <View className="note">
          {[pair.townName, `${pair.begunByName} ${showDay(pair.begunOn, today)}开始`].join(' · ')}
        </View>
        {page.dues.map((due) => (
          <DueLine key={due.what} due={due} today={today} />
        ))}
        <View className="note">依据：{pair.source.sentence}</View>
      </View>
      {waiting.map(({ id, title }) => (
        <View className="banner" key={id}>
          {title}：已存本机，待送达
        </View>
      ))}
      {may.record ? (
        <View className="pair__main">
          <Button look="main" icon="plus" onTap={() => setDoing('record')}>
            登记共同活动
          </Button>
        </View>
      ) : null}
      <Goals goals={page.goals} today={today} ended={pair.end !== undefined} />
      <Lights lights={page.lights} />
      <DoneList page={page} />
      <ObjectionList
        objections={page.contests}
        today={today}
        note="异议成立后，那一条不再计入。"
        onSettle={(contestId, settled) =>
          saveRecord(
            'pair.settle',
            { ...acting(today), pairId: pair.pairId, contestId, ...settled },
            `处理异议：${pair.title}`,
          )
        }
      />
      {may.review ? (
        <View className="row row--wrap pair__office">
          <Button onTap={() => setDoing('review')}>阶段评估</Button>
          <Button look="quiet" onTap={() => setDoing('end')}>
            结束结对
          </Button>
        </View>
      ) : null}
      <LogList lines={page.history} today={today} />
      <PaperActions make={(format) => call('pair.file', { pairId: pair.pairId, format })} />
      {doing === 'record' ? <TogetherSheet page={page} onClose={close} /> : null}
      {doing === 'review' || doing === 'end' ? (
        <EndSheet page={page} ends={doing === 'end'} reload={reload} onClose={close} />
      ) : null}
    </>
  );
}
