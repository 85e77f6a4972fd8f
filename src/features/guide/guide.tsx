import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import type { GuideStep } from '@core/modules/guide/actions';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { Icon } from '@app/ui/icon';
import { FailureLine } from '@app/ui/messages';
import { TextField } from '@app/ui/text-field';
import { call } from '@app/data/cloud-client/call';
import { newId } from '@app/data/ids';
import { useQuery } from '@app/data/query';
import { useWork } from '@app/data/use-work';
import { opens } from '@app/data/routes';
import { TownOrder } from './town-order';
import './guide.scss';

type GuideOpen = ActionOutput<'guide.open'>;

const TITLES: Readonly<Record<GuideStep, string>> = {
  pack: '规则包',
  towns: '组织架构',
  roster: '名册',
  invitations: '邀请',
};
const STATES = {
  done: ['circle-check', '已完成'],
  next: ['circle-alert', '下一步'],
  later: ['clock', '之后'],
} as const;

/** 开始使用: the four steps of an empty cloud, each done, next or later, with where it is done. */
export function Guide() {
  const query = useQuery('guide.open', {});
  return (
    <AnswerPage query={query} wide>
      {(data) => {
        const page = data;
        const isDone = page.steps.every(({ state }) => state === 'done');
        return (
          <>
            <View className="note" role="status">
              {isDone ? '四步都已完成，可以正常使用。' : '按顺序做完四步，就可以正常使用。'}
            </View>
            <View className="list guide__steps">
              {page.steps.map(({ step, state, told }, i) => (
                <View key={step} className={`guide__step guide__step--${state}`}>
                  <View className="row row--between">
                    <Text>
                      {i + 1}. {TITLES[step]}
                    </Text>
                    <View className="row guide__word">
                      <Icon name={STATES[state][0]} small />
                      <Text>{STATES[state][1]}</Text>
                    </View>
                  </View>
                  <View className="note">{told}</View>
                  <StepBody
                    step={step}
                    page={page}
                    isNext={state === 'next'}
                    onDone={query.reload}
                  />
                </View>
              ))}
            </View>
          </>
        );
      }}
    </AnswerPage>
  );
}

interface BodyProps {
  step: GuideStep;
  page: GuideOpen;
  isNext: boolean;
  onDone: () => Promise<void>;
}

function StepBody({ step, page, isNext, onDone }: BodyProps) {
  if (step === 'pack') return <Packs page={page} isNext={isNext} onDone={onDone} />;
  if (step === 'towns') return <Towns page={page} isNext={isNext} onDone={onDone} />;
  const [word, next] =
    step === 'roster' ? (['导入名册', 'roster'] as const) : (['发绑定码', 'people'] as const);
  return (
    <Button look={isNext ? 'main' : 'plain'} onTap={opens(next)}>
      {word}
    </Button>
  );
}

const CHOICES: Readonly<Record<GuideOpen['choice'], string>> = {
  open: '导入名册之前可以改选；之后，所有认定和积分都以选定的规则为准。',
  setByDeployment: '规则包由部署人员设定（云函数的环境变量 LIANGXIN_RULE_PACK）。',
  inUse: '已有单位，规则包不能再更换。',
};

/** The packs with what they are, and choosing one while that is open. */
function Packs({ page, isNext, onDone }: Omit<BodyProps, 'step'>) {
  const isOpen = page.choice === 'open';
  const { busy, error, doing } = useWork();
  const choose = (packId: string): void =>
    void doing(async () => {
      await call('rulePack.choose', { id: newId(), packId });
      await onDone();
    });
  return (
    <View className="stack">
      {page.packs.map(({ id, title, obligations, notes, inForce }) => (
        <View key={id} className="guide__pack">
          <View className="row row--between">
            <Text>{title}</Text>
            {inForce && !isNext ? (
              <View className="row guide__in-force">
                <Icon name="circle-check" small />
                <Text>正在使用</Text>
              </View>
            ) : null}
          </View>
          <View className="note">{obligations.join('、')}</View>
          {inForce && !isNext
            ? notes.map((note) => (
                <View className="note" key={note}>
                  {note}
                </View>
              ))
            : null}
          {isOpen && (isNext || !inForce) ? (
            <Button onTap={() => choose(id)} disabled={busy} label={`选用${title}`}>
              选用
            </Button>
          ) : null}
        </View>
      ))}
      <FailureLine why={error} />
      <View className="note">{CHOICES[page.choice]}</View>
    </View>
  );
}

function Towns({ page, isNext, onDone }: Omit<BodyProps, 'step'>) {
  const [name, setName] = useState('');
  const { busy, error, doing } = useWork();
  const add = (): void =>
    void doing(async () => {
      await call('town.add', { id: newId(), name: name.trim() });
      setName('');
      await onDone();
    });
  return (
    <View className="stack">
      {page.towns.length > 1 ? (
        <TownOrder
          key={page.towns
            .map((t) => t.id)
            .sort()
            .join()}
          towns={page.towns}
          onDone={onDone}
        />
      ) : page.towns.length > 0 ? (
        <View className="note">{page.towns.map((t) => t.name).join('、')}</View>
      ) : (
        <View className="note">名册里写到的镇街、园区，导入时也会自动添加。</View>
      )}
      <TextField label="镇街、园区名称" value={name} max={30} onChange={setName} error={error} />
      <Button look={isNext ? 'main' : 'plain'} onTap={add} disabled={busy || !name.trim()}>
        添加
      </Button>
    </View>
  );
}
