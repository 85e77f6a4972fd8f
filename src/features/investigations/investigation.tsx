import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { StepState } from '@core/modules/investigations/contract';
import {
  ripenessTitles,
  stepTitles,
  type InvestigationStep,
} from '@core/modules/investigations/labels';
import { currentStep } from '@core/modules/investigations/steps';
import { showDay } from '@core/shared/calendar/display';
import { showValue, titleOf } from '@core/modules/unit-profile/ledger';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { Icon } from '@app/ui/icon';
import { Message } from '@app/ui/messages';
import { useOutbox, useReloadOnDelivery } from '@app/data/outbox';
import { useQuery } from '@app/data/query';
import { opens, useAsked } from '@app/data/routes';
import { ConcludeSheet } from './conclude-sheet';
import { VerifySheet } from './verify-sheet';
import type { InvestigationOpen } from './view';
import './investigation.scss';

/** What a step's own facts of the 台账 are; shown under it, so that nothing is asked twice. */
const SHOWN: Partial<Record<InvestigationStep, readonly string[]>> = {
  query: ['status', 'operatesAt', 'headcount', 'aboveScale', 'inspection', 'fullTime', 'partTime'],
  verify: ['membersHere', 'membersElsewhere', 'fullMembers'],
  compile: ['noneReason', 'noneNote', 'foundBy', 'foundOwner'],
};

/** 五步排查 of one unit: each step done or with what it misses; it ends with 帮建对象 or a reason. */
export function Investigation() {
  const { unitId = '' } = useAsked('investigation');
  const query = useQuery('investigation.open', { unitId }, { snapshot: true });
  const [doing, setDoing] = useState<'verify' | 'conclude' | null>(null);
  const waiting = useOutbox().filter(
    ({ action, input, state }) =>
      action.startsWith('investigation.') &&
      state !== 'delivered' &&
      (input as { unitId?: string }).unitId === unitId,
  );
  useReloadOnDelivery(query.reload);
  return (
    <AnswerPage query={query}>
      {(data) => {
        const page = data;
        const next = currentStep(page.steps);
        return (
          <>
            <View className="card">
              <View className="title">{page.unit.name}</View>
              <View className="note">
                {page.unit.townName} · {ripenessTitles[page.ripeness]}
              </View>
            </View>
            {page.unit.formation !== 'none' ? (
              <Message icon="circle-check" title="已经建立党组织，不再排查" />
            ) : (
              <View>
                <View className="section-title">五步排查</View>
                <View className="list">
                  {page.steps.map((step, i) => (
                    <Step
                      key={step.step}
                      at={i + 1}
                      step={step}
                      next={next}
                      page={page}
                      onDo={setDoing}
                    />
                  ))}
                </View>
              </View>
            )}
            {waiting.map(({ id, title, state, reason }) => (
              <View className="note" key={id}>
                {title}：{state === 'held' ? `待处理，${reason ?? ''}` : '已存本机，待送达'}
              </View>
            ))}
            <History page={page} />
            {doing === 'verify' ? <VerifySheet page={page} onClose={() => setDoing(null)} /> : null}
            {doing === 'conclude' ? (
              <ConcludeSheet page={page} onClose={() => setDoing(null)} />
            ) : null}
          </>
        );
      }}
    </AnswerPage>
  );
}

interface StepProps {
  at: number;
  step: StepState;
  next: InvestigationStep | undefined;
  page: InvestigationOpen;
  onDo: (what: 'verify' | 'conclude') => void;
}

function Step({ at, step: { step, done, missing }, next, page, onDo }: StepProps) {
  const isNext = step === next;
  const word = done ? '已完成' : isNext ? '下一步' : '未开始';
  return (
    <View className={`investigation__step${isNext ? ' investigation__step--next' : ''}`}>
      <View className="row row--between">
        <Text>
          {at}. {stepTitles[step]}
        </Text>
        <View className={`row investigation__word${done ? ' investigation__step--done' : ''}`}>
          <Icon name={done ? 'circle-check' : isNext ? 'circle-alert' : 'clock'} small />
          <Text>{word}</Text>
        </View>
      </View>
      <Known step={step} page={page} />
      {missing.length > 0 ? <View className="note">还缺 {missing.join('、')}</View> : null}
      {page.mayRecord ? <Actions step={step} page={page} next={next} onDo={onDo} /> : null}
    </View>
  );
}

/** What is known already of what a step asks. */
function Known({ step, page }: { step: InvestigationStep; page: InvestigationOpen }) {
  const { facts, instructorName, verified, concluded, today } = page;
  const lines = facts
    .filter(({ code }) => SHOWN[step]?.includes(code))
    .map(({ code, value }) => `${titleOf(code)} ${showValue(code, value)}`);
  if (step === 'assign' && instructorName) lines.push(`指导员 ${instructorName}`);
  if (step === 'verify' && verified) {
    const count = (way: 'in' | 'out') => verified.moving.filter((m) => m.direction === way).length;
    lines.push(`隐性党员 ${verified.hidden} 名`, `流入 ${count('in')} 名、流出 ${count('out')} 名`);
    lines.push(`${verified.byName} ${showDay(verified.on, today)}核实`);
  }
  if (step === 'follow' && concluded) {
    lines.push(
      concluded.outcome === 'helped' ? '列为帮建对象' : `暂不帮建：${concluded.reason ?? ''}`,
    );
    lines.push(`${concluded.byName} ${showDay(concluded.on, today)}`);
  }
  return lines.length > 0 ? <View className="note">{lines.join('；')}</View> : null;
}

type ActionsProps = Omit<StepProps, 'at' | 'step'> & { step: InvestigationStep };

function Actions({ step, page, next, onDo }: ActionsProps) {
  const look = step === next ? 'main' : 'plain';
  const ledger = (
    <Button
      look={step === next && step !== 'verify' ? 'main' : 'plain'}
      onTap={opens('unitProfile', { unitId: page.unit.unitId })}
      label={`${stepTitles[step]}：填写台账`}
    >
      填写台账
    </Button>
  );
  const lacksFacts = page.steps.find((s) => s.step === step)?.missing.length !== 0;
  if (step === 'query' || step === 'compile') return lacksFacts ? ledger : null;
  if (step === 'verify') {
    return (
      <View className="row row--wrap">
        <Button look={look} onTap={() => onDo('verify')}>
          {page.verified ? '更新核实结果' : '登记核实结果'}
        </Button>
        {lacksFacts ? ledger : null}
      </View>
    );
  }
  const ready = next === 'follow' || next === undefined;
  return step === 'follow' && ready ? (
    <Button look={look} onTap={() => onDo('conclude')}>
      {page.concluded ? '重新登记结果' : '登记结果'}
    </Button>
  ) : null;
}

function History({ page }: { page: InvestigationOpen }) {
  if (page.history.length === 0) return null;
  return (
    <View>
      <View className="section-title">排查记录</View>
      <View className="list">
        {page.history.map(({ id, text, byName, on, receipt }) => (
          <View className="investigation__step" key={id}>
            <View>{text}</View>
            <View className="note">
              {byName} {showDay(on, page.today)} · 回执 {receipt}
            </View>
          </View>
        ))}
      </View>
    </View>
  );
}
