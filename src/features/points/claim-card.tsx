import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { ClaimState, ClaimView } from '@core/modules/deed-claims/actions';
import type { Scale } from '@core/modules/points/rules.contract';
import type { Day } from '@core/shared/calendar/day';
import { showDay } from '@core/shared/calendar/display';
import { showChange } from '@core/modules/points/amounts';
import { Icon } from '@app/ui/icon';
import { Tap } from '@app/ui/tap';
import { WithdrawButton } from '@app/ui/withdraw-button';
import { newId } from '@app/data/ids';
import { saveRecord } from '@app/data/save';
import { titleIn } from './scale';
import { TextSheet } from './text-sheet';

const LOOKS: Readonly<Record<ClaimState, { icon: string; word: string; look: string }>> = {
  waiting: { icon: 'clock', word: '待确认', look: 'open' },
  askedBack: { icon: 'message-circle', word: '请补充', look: 'dueSoon' },
  confirmed: { icon: 'circle-check', word: '已确认', look: 'met' },
  refused: { icon: 'circle-minus', word: '未确认', look: 'exempt' },
  withdrawn: { icon: 'undo-2', word: '已收回', look: 'exempt' },
};

export function ClaimTag({ state }: { state: ClaimState }) {
  const { icon, word, look } = LOOKS[state];
  return (
    <View className={`tag tag--${look}`}>
      <Icon name={icon} small />
      <Text>{word}</Text>
    </View>
  );
}

const STEPS: Readonly<Record<ClaimView['steps'][number]['kind'], string>> = {
  confirm: '确认',
  refuse: '不予确认',
  askBack: '请补充',
  answer: '补充',
  withdraw: '收回',
};

/** What was said about a claim since, in order. */
export function ClaimSteps({ claim, today }: { claim: ClaimView; today: Day }) {
  return (
    <>
      {claim.steps.map(({ kind, on, byName, text }) => (
        <View className="note" key={kind + on + (text ?? '')}>
          {showDay(on, today)} {byName}
          {STEPS[kind]}
          {text ? `：${text}` : ''}
        </View>
      ))}
    </>
  );
}

interface Props {
  claim: ClaimView;
  scale: Scale;
  today: Day;
  mayAnswer: boolean;
  isDisputed: boolean;
}

/** One's claim that is not confirmed: its state, and what may be done about it. */
export function ClaimCard({ claim, scale, today, mayAnswer, isDisputed }: Props) {
  const [saying, setSaying] = useState<'answer' | 'dispute' | null>(null);
  const { claimId, state } = claim;
  const answer = (text: string): boolean =>
    saveRecord('claim.answer', { id: newId(), claimId, text }, '补充申报');
  const dispute = (text: string): boolean =>
    saveRecord(
      'dispute.open',
      { id: newId(), about: { kind: 'claim', id: claimId }, text },
      '提出异议',
    );
  return (
    <View className="card">
      <View className="row row--between row--wrap">
        <Text className="grow">{titleIn(scale, claim.indicator)}</Text>
        <ClaimTag state={state} />
      </View>
      <View>{claim.text}</View>
      <View className="note">
        {showDay(claim.on, today)} · {showChange(claim.points)} 分
        {claim.onBehalf ? ` · ${claim.byName}代报` : ''} · 回执 {claim.receipt}
      </View>
      <ClaimSteps claim={claim} today={today} />
      {state === 'askedBack' && mayAnswer ? (
        <Tap className="points__link" onTap={() => setSaying('answer')}>
          补充说明
        </Tap>
      ) : null}
      {state === 'refused' && mayAnswer && !isDisputed ? (
        <Tap className="points__link" onTap={() => setSaying('dispute')}>
          有异议
        </Tap>
      ) : null}
      {claim.mayWithdraw ? (
        <WithdrawButton kind="claim" itemId={claimId} what={titleIn(scale, claim.indicator)} />
      ) : null}
      {saying ? (
        <TextSheet
          title={saying === 'answer' ? '补充说明' : '提出异议'}
          label={saying === 'answer' ? '说明' : '理由'}
          max={saying === 'answer' ? 200 : 300}
          action="发送"
          onClose={() => setSaying(null)}
          onSend={saying === 'answer' ? answer : dispute}
        />
      ) : null}
    </View>
  );
}
