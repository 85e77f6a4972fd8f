import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { outcomeTitles, pledgeStateTitles } from '@core/modules/pledges/labels';
import type { PledgePage } from '@core/modules/pledges/pages.contract';
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
import type { Doing } from './doing';
import { Judgements } from './judgements';
import { PledgeSheets } from './pledge-sheets';
import './pledges.scss';

/** One pledge: its words, what was done for it, who judged it, and what is due next. */
export function PledgeScreen() {
  const { pledgeId = '' } = useAsked('pledge');
  const query = useQuery('pledge.open', { pledgeId }, { snapshot: true });
  useReloadOnDelivery(query.reload);
  return (
    <AnswerPage query={query}>{(page) => <Opened page={page} reload={query.reload} />}</AnswerPage>
  );
}

interface Props {
  page: PledgePage;
  reload: () => Promise<void>;
}

const ACTS: readonly (readonly [Exclude<Doing, 'contest'>, string])[] = [
  ['publish', '公开'],
  ['reword', '修改内容'],
  ['record', '登记践诺'],
  ['slips', '发评议码'],
  ['peers', '登记党员互评'],
  ['leader', '点评'],
  ['review', '定期评估'],
  ['end', '公示结果'],
];

function Opened({ page, reload }: Props) {
  const { pledge, may, today } = page;
  const [doing, setDoing] = useState<Doing | null>(null);
  const waiting = usePending(
    ['pledge.reword', 'pledge.record', 'pledge.review', 'pledge.contest', 'pledge.settle'],
    (input) => input.pledgeId === pledge.pledgeId,
  );
  return (
    <>
      <View className="card stack">
        <View className="row row--between row--wrap">
          <Text className="title">{pledge.title}</Text>
          <Text className={`tag tag--${pledge.end?.outcome === 'kept' ? 'met' : 'open'}`}>
            {pledge.end ? outcomeTitles[pledge.end.outcome] : pledgeStateTitles[pledge.state]}
          </Text>
        </View>
        <View>
          {[pledge.subject.name, pledge.organizationName]
            .filter((name, i, all) => name && all.indexOf(name) === i)
            .join(' · ')}
        </View>
        {page.fixed.map((words) => (
          <View key={words}>{words}</View>
        ))}
        {page.says.map(({ code, title, words }) => (
          <View key={code}>
            <View className="note">{title}</View>
            <View>{words}</View>
          </View>
        ))}
        <View className="note">
          {page.publicOn ? `${showDay(page.publicOn, today)}公开，` : ''}
          {showDay(pledge.until, today)}到期
        </View>
        <DueLine due={pledge.due} today={today} />
        <View className="note">依据：{pledge.source.sentence}</View>
      </View>
      {waiting.map(({ id, title }) => (
        <View className="banner" key={id}>
          {title}：已存本机，待送达
        </View>
      ))}
      <View className="stack pledge__acts">
        {ACTS.filter(([act]) => may[act]).map(([act, title], i) => (
          <Button
            key={act}
            {...(i === 0 ? { look: 'main' as const } : {})}
            onTap={() => setDoing(act)}
          >
            {title}
          </Button>
        ))}
      </View>
      <Judgements page={page} />
      {page.deeds.length > 0 ? (
        <View>
          <View className="section-title">践诺记实 · {page.deeds.length} 次</View>
          <View className="list">
            {page.deeds.map(({ entryId, on, byName, words, taken }) => (
              <View className="list-row" key={entryId}>
                <View className="grow">
                  <View>{words}</View>
                  {taken ? (
                    <View>
                      参加 {taken.took} 人，达到标准 {taken.reached} 人
                    </View>
                  ) : null}
                  <View className="note">
                    {byName} · {showDay(on, today)}
                  </View>
                </View>
              </View>
            ))}
          </View>
        </View>
      ) : null}
      <ObjectionList
        objections={page.contests}
        today={today}
        note="异议成立的，结果撤回，重新评议。"
        onSettle={(contestId, settled) =>
          saveRecord(
            'pledge.settle',
            { ...acting(today), pledgeId: pledge.pledgeId, contestId, ...settled },
            `处理异议：${pledge.title}`,
          )
        }
      />
      {may.contest ? (
        <View className="pledge__acts">
          <Button look="quiet" onTap={() => setDoing('contest')}>
            提出异议
          </Button>
        </View>
      ) : null}
      <LogList lines={page.history} today={today} />
      <PaperActions make={(format) => call('pledge.file', { pledgeId: pledge.pledgeId, format })} />
      {doing ? (
        <PledgeSheets page={page} doing={doing} reload={reload} onClose={() => setDoing(null)} />
      ) : null}
    </>
  );
}
