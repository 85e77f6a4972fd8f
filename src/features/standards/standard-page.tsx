import { useState } from 'react';
import { View } from '@tarojs/components';
import type { StandardPage } from '@core/modules/standards/pages.contract';
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
import { List, ListRow } from '@app/ui/list';
import { LogList } from '@app/ui/log-list';
import { ObjectionList } from '@app/ui/objection-list';
import { PaperActions } from '@app/ui/paper-actions';
import { Actions } from './actions';
import { Items } from './items';
import { Stages } from './stages';
import { StandardHead } from './standard-head';
import { useAnswers } from './use-answers';
import './standards.scss';

/** One standard of one subject: what is met and why, what is missing, whose turn it is. */
export function StandardScreen() {
  const { checkId, kind, id, standard } = useAsked('standard');
  const subject = {
    kind: kind === 'unit' ? ('unit' as const) : ('organization' as const),
    id: id ?? '',
  };
  const query = useQuery(
    'standard.open',
    checkId ? { checkId } : { subject, standard: standard ?? '' },
    { snapshot: true },
  );
  useReloadOnDelivery(query.reload);
  return <AnswerPage query={query}>{(page) => <Opened page={page} />}</AnswerPage>;
}

function Opened({ page }: { page: StandardPage }) {
  const { subject, standard, check, missing, may, today } = page;
  const begun = usePending(
    'standard.begin',
    (input) => input.subject.id === subject.id && input.standard === standard.standard,
  );
  const checkId = check?.checkId ?? begun[0]?.id;
  const waiting = usePending(
    ['standard.state', 'standard.decide', 'standard.contest', 'standard.settle', 'standard.revoke'],
    (input) => input.checkId === checkId,
  );
  const [stating, setStating] = useState(false);
  const answers = useAnswers(checkId ?? `${subject.id}/${standard.standard}`, page);
  const begin = (): void => {
    const input = {
      ...acting(today),
      subject: { kind: subject.kind, id: subject.id },
      standard: standard.standard,
    };
    saveRecord('standard.begin', input, `开始${standard.title}：${subject.name}`);
  };
  const save = (): void => {
    if (!checkId) return;
    const input = { ...acting(today), checkId, answers: answers.toSend() };
    if (!saveRecord('standard.state', input, `填报${standard.title}：${subject.name}`)) return;
    answers.discard();
    setStating(false);
  };
  const maySay = may.includes('state') || (begun.length > 0 && may.includes('begin'));
  return (
    <>
      <View className="stack">
        <StandardHead page={page} />
        {waiting.map(({ id, title }) => (
          <View className="banner" key={id}>
            {title}：已存本机，待送达
          </View>
        ))}
        {!checkId && may.includes('begin') ? (
          <Button look="main" onTap={begin}>
            开始办理
          </Button>
        ) : null}
        {checkId && maySay && !stating ? (
          <Button
            look={answers.restored ? 'main' : 'plain'}
            icon="list-checks"
            onTap={() => setStating(true)}
          >
            {answers.restored ? `接着填（上次填了 ${answers.count} 条）` : '逐条填报'}
          </Button>
        ) : null}
        {missing.length > 0 && !stating ? (
          <View>
            <View className="section-title">还缺 {missing.length} 项</View>
            <List>
              {missing.map(({ item, title, who, dueOn }) => (
                <ListRow
                  key={item}
                  icon="circle-alert"
                  title={title}
                  note={`${who}${dueOn ? `，${showDay(dueOn, today)}前` : ''}`}
                />
              ))}
            </List>
          </View>
        ) : null}
        {checkId && !stating ? <Actions page={page} checkId={checkId} /> : null}
      </View>
      {stating ? null : <Stages page={page} />}
      <Items page={page} answers={stating ? answers : null} />
      {stating ? (
        <View className="stack practice__save">
          <Button look="main" onTap={save} disabled={!answers.ready}>
            保存 {answers.count} 条
          </Button>
          <Button look="quiet" onTap={() => setStating(false)}>
            先不保存，返回
          </Button>
        </View>
      ) : null}
      {checkId && !stating ? (
        <ObjectionList
          objections={page.objections}
          today={today}
          note="成立的，退回补充后重新办理；不成立的，照原来的办理。"
          onSettle={(objectionId, settled) =>
            saveRecord(
              'standard.settle',
              { ...acting(today), checkId, objectionId, ...settled },
              `处理异议：${subject.name}`,
            )
          }
        />
      ) : null}
      {stating ? null : <LogList lines={page.history} today={today} />}
      {check && !stating ? (
        <PaperActions
          make={(format) => call('standard.file', { checkId: check.checkId, format })}
        />
      ) : null}
    </>
  );
}
