import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { runEndTitles } from '@core/modules/processes/labels';
import type { ProcessPage, ProcessStep } from '@core/modules/processes/pages.contract';
import { showDay } from '@core/shared/calendar/display';
import { acting } from '@app/data/acting';
import { call } from '@app/data/cloud-client/call';
import { useReloadOnDelivery } from '@app/data/outbox';
import { usePending } from '@app/data/outbox/use-pending';
import { useQuery } from '@app/data/query';
import { go, useAsked } from '@app/data/routes';
import { saveRecord } from '@app/data/save';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { DueLine } from '@app/ui/due-line';
import { LogList } from '@app/ui/log-list';
import { ObjectionList } from '@app/ui/objection-list';
import { PaperActions } from '@app/ui/paper-actions';
import { WordsSheet } from '@app/ui/words-sheet';
import type { Doing } from './doing';
import { StepRow } from './step-row';
import { StepSheet } from './step-sheet';
import './processes.scss';

/** One run of a process: which step may be taken now, by whom, from when, and why not. */
export function ProcessScreen() {
  const { runId = '' } = useAsked('process');
  const query = useQuery('process.open', { runId }, { snapshot: true });
  useReloadOnDelivery(query.reload);
  return <AnswerPage query={query}>{(page) => <Opened page={page} />}</AnswerPage>;
}

/** What fills a step is made on the page of the unit or organisation, and begun there at once. */
function goMake(
  { kind, id }: ProcessPage['run']['subject'],
  { what, kind: code }: NonNullable<ProcessStep['makes']>,
): void {
  if (kind === 'person') return;
  go('practices', { kind, id, ...(what === 'means' ? {} : { [what]: code }) });
}

function Opened({ page }: { page: ProcessPage }) {
  const { run, steps, dues, today, mayStop } = page;
  const [doing, setDoing] = useState<Doing | null>(null);
  const waiting = usePending(
    [
      'process.record',
      'process.correct',
      'process.void',
      'process.stop',
      'process.contest',
      'process.settle',
    ],
    (input) => input.runId === run.runId,
  );
  const close = (): void => setDoing(null);
  return (
    <>
      <View className="card stack">
        <View className="row row--between row--wrap">
          <Text className="title">{run.title}</Text>
          <Text
            className={`tag tag--${run.end ? (run.end.kind === 'reached' ? 'met' : 'exempt') : 'open'}`}
          >
            {run.end ? runEndTitles[run.end.kind] : '办理中'}
          </Text>
        </View>
        <View>
          {[run.subject.name, run.subject.organizationName, run.subject.townName]
            .filter(Boolean)
            .join(' · ')}
        </View>
        <View className="note">
          {run.begunByName} {showDay(run.begunOn, today)}开始
        </View>
        {run.end ? (
          <View className="note">
            {run.end.words}
            {run.end.purgeFrom ? `；${showDay(run.end.purgeFrom, today)}清除` : ''}
          </View>
        ) : (
          <DueLine due={dues[0]} today={today} />
        )}
        {run.stepsFrom === 'source' ? null : (
          <View className="note">
            {run.stepsFrom === 'ours' ? '各步' : '标明“自拟”的步骤'}由本系统拟定，来源没有公布。
          </View>
        )}
        <View className="note">依据：{run.source.sentence}</View>
      </View>
      {waiting.map(({ id, title }) => (
        <View className="banner process__waiting" key={id}>
          {title}：已存本机，待送达
        </View>
      ))}
      <View className="section-title">步骤</View>
      <View className="list">
        {steps.map((step, i) => (
          <StepRow
            key={step.step}
            at={i + 1}
            step={step}
            today={today}
            mayContest={page.mayContest}
            onDo={setDoing}
            onMake={(makes) => goMake(run.subject, makes)}
          />
        ))}
      </View>
      <ObjectionList
        objections={page.contests}
        today={today}
        onSettle={(contestId, settled) =>
          saveRecord(
            'process.settle',
            { ...acting(today), runId: run.runId, contestId, ...settled },
            `处理异议：${run.title}`,
          )
        }
      />
      {mayStop ? (
        <View className="process__stop">
          <Button look="quiet" onTap={() => setDoing({ kind: 'stop' })}>
            终止办理
          </Button>
        </View>
      ) : null}
      <LogList lines={page.history} today={today} />
      <PaperActions make={(format) => call('process.file', { runId: run.runId, format })} />
      {doing?.kind === 'record' || doing?.kind === 'correct' ? (
        <StepSheet
          page={page}
          step={doing.step}
          {...(doing.kind === 'correct' ? { entryId: doing.entryId } : {})}
          onClose={close}
        />
      ) : null}
      {doing?.kind === 'void' ? (
        <WordsSheet
          title="撤销这一步"
          label="撤销的原因"
          note="登记错了才撤销；原来的登记仍留在办理记录里。"
          max={100}
          onSave={(reason) =>
            saveRecord(
              'process.void',
              { ...acting(today), runId: run.runId, entryId: doing.entryId, reason },
              `撤销：${doing.title}`,
            )
          }
          onClose={close}
        />
      ) : null}
      {doing?.kind === 'contest' ? (
        <WordsSheet
          title="提出异议"
          label="异议的内容"
          onSave={(words) =>
            saveRecord(
              'process.contest',
              { ...acting(today), runId: run.runId, entryId: doing.entryId, words },
              `异议：${doing.title}`,
            )
          }
          onClose={close}
        />
      ) : null}
      {doing?.kind === 'stop' ? (
        <WordsSheet
          title="终止办理"
          label="终止的原因"
          note="终止后不能再继续，需要时重新开始。记录保留。"
          onSave={(reason) =>
            saveRecord(
              'process.stop',
              { ...acting(today), runId: run.runId, reason },
              `终止：${run.title}`,
            )
          }
          onClose={close}
        />
      ) : null}
    </>
  );
}
