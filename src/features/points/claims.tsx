import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { ClaimDecision, ClaimView } from '@core/modules/deed-claims/actions';
import type { Day } from '@core/shared/calendar/day';
import { showDay } from '@core/shared/calendar/display';
import { showChange } from '@core/modules/points/amounts';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { Check } from '@app/ui/check';
import { Message } from '@app/ui/messages';
import { Tap } from '@app/ui/tap';
import { newId } from '@app/data/ids';
import { useOutbox, useReloadOnDelivery } from '@app/data/outbox';
import { saveRecord } from '@app/data/save';
import { useLive } from '@app/data/use-live';
import { useQuery } from '@app/data/query';
import { ClaimSteps } from './claim-card';
import { decidedIds } from './pending';
import { titleOf } from './scale';
import { TextSheet } from './text-sheet';
import './points.scss';

/** 待确认的申报: all ticked, so that only exceptions are touched; one tap confirms the rest. */
export function Claims() {
  const list = useQuery('claim.list', {}, { snapshot: true });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<{ claim: ClaimView; decision: ClaimDecision } | null>(null);
  const outbox = useOutbox();
  useReloadOnDelivery(list.reload);
  useLive(list.reload);
  return (
    <AnswerPage query={list}>
      {(data) => {
        const { today, packId, next } = data;
        const decided = decidedIds(outbox);
        const claims = data.claims.filter(({ claimId }) => !decided.has(claimId));
        const mine = claims.filter(({ mayDecide }) => mayDecide);
        const others = claims.filter(({ mayDecide }) => !mayDecide);
        const chosen = mine.filter(({ claimId }) => !left.has(claimId));
        const toggle = (id: string): void => {
          const now = new Set(left);
          if (!now.delete(id)) now.add(id);
          setLeft(now);
        };
        const confirm = (): void => {
          const claimIds = chosen.map(({ claimId }) => claimId);
          const input = { id: newId(), claimIds, decision: 'confirm' } as const;
          saveRecord('claim.decide', input, `确认 ${claimIds.length} 件申报`);
        };
        const decide = (reason: string): boolean => {
          if (!asking) return false;
          const { claim, decision } = asking;
          const input = { id: newId(), claimIds: [claim.claimId], decision, reason };
          const word = decision === 'refuse' ? '不予确认' : '请补充';
          return saveRecord('claim.decide', input, `${word}：${claim.subjectName}`);
        };
        return (
          <>
            {claims.length === 0 ? (
              <Message icon="circle-check" title="没有待确认的申报">
                党员申报后，会按时间列在这里。
              </Message>
            ) : null}
            <View className="stack">
              {mine.map((claim) => (
                <ClaimRow
                  key={claim.claimId}
                  {...{ claim, today, packId }}
                  on={!left.has(claim.claimId)}
                  onToggle={() => toggle(claim.claimId)}
                  onAsk={(decision) => setAsking({ claim, decision })}
                />
              ))}
              {others.length > 0 ? (
                <View className="section-title">由上级确认，或是您本人的</View>
              ) : null}
              {others.map((claim) => (
                <View className="card" key={claim.claimId}>
                  <Facts {...{ claim, today, packId }} />
                </View>
              ))}
              {next ? <View className="note list-end">确认后显示后面的申报</View> : null}
            </View>
            {mine.length > 0 ? (
              <View className="bottom-action">
                <Button look="main" onTap={confirm} disabled={chosen.length === 0}>
                  确认选中的 {chosen.length} 件
                </Button>
              </View>
            ) : null}
            {asking ? (
              <TextSheet
                title={`${asking.claim.subjectName}：${asking.decision === 'refuse' ? '不予确认' : '请补充'}`}
                label={asking.decision === 'refuse' ? '原因' : '要补充什么'}
                max={100}
                action="发送"
                onClose={() => setAsking(null)}
                onSend={decide}
              />
            ) : null}
          </>
        );
      }}
    </AnswerPage>
  );
}

interface RowProps {
  claim: ClaimView;
  today: Day;
  packId: string;
  on: boolean;
  onToggle: () => void;
  onAsk: (decision: ClaimDecision) => void;
}

function ClaimRow({ claim, today, packId, on, onToggle, onAsk }: RowProps) {
  const of = `${claim.subjectName}的${titleOf(packId, claim.subject, claim.indicator)}`;
  return (
    <View className="card points__claim">
      <Check on={on} onChange={onToggle}>
        <Facts {...{ claim, today, packId }} />
      </Check>
      <View className="row">
        <Tap className="points__link" onTap={() => onAsk('askBack')} label={`请补充：${of}`}>
          请补充
        </Tap>
        <Tap className="points__link" onTap={() => onAsk('refuse')} label={`不予确认：${of}`}>
          不予确认
        </Tap>
      </View>
    </View>
  );
}

function Facts({ claim, today, packId }: Pick<RowProps, 'claim' | 'today' | 'packId'>) {
  return (
    <View>
      <View className="row row--between row--wrap">
        <Text className="points__name">{claim.subjectName}</Text>
        <Text>{showChange(claim.points)} 分</Text>
      </View>
      <View>{titleOf(packId, claim.subject, claim.indicator)}</View>
      <View className="note">
        {showDay(claim.on, today)} · {claim.text}
        {claim.evidence ? ` · 凭证：${claim.evidence}` : ''}
        {claim.onBehalf ? ` · ${claim.byName}代报` : ''}
      </View>
      <ClaimSteps claim={claim} today={today} />
    </View>
  );
}
