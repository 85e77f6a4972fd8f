import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { cardStateTitles } from '@core/modules/integrity-cards/labels';
import { showDay } from '@core/shared/calendar/display';
import { newId } from '@app/data/ids';
import { useReloadOnDelivery } from '@app/data/outbox';
import { usePending } from '@app/data/outbox/use-pending';
import { useQuery } from '@app/data/query';
import { useAsked } from '@app/data/routes';
import { saveRecord } from '@app/data/save';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { Facts } from '@app/ui/facts';
import { WordsSheet } from '@app/ui/words-sheet';
import { Says } from './says';

const CONSENT = { own: '本人同意', written: '本人书面同意，书记登记' } as const;

/** One card: from where to where, what it says, by when it should be there, how it ended. */
export function IntegrityCard() {
  const { cardId = '' } = useAsked('integrityCard');
  const query = useQuery('integrityCard.open', { cardId }, { snapshot: true });
  const waiting = usePending(
    ['integrityCard.arrive', 'integrityCard.withdraw'],
    (input) => input.cardId === cardId,
  );
  const [doing, setDoing] = useState<'arrive' | 'withdraw' | null>(null);
  useReloadOnDelivery(query.reload);
  return (
    <AnswerPage query={query}>
      {({ today, says, fromName, toName, state, end, ...card }) => (
        <>
          <View className="card stack">
            <View className="row row--between row--wrap">
              <Text className="title">{says.name}</Text>
              <Text
                className={`tag tag--${state === 'arrived' ? 'met' : card.overdue ? 'missed' : 'open'}`}
              >
                {card.overdue ? '到期没有到达' : cardStateTitles[state]}
              </Text>
            </View>
            <Facts
              facts={[
                ['转出', fromName],
                ['转往', toName],
                ['离开', showDay(card.leavesOn, today)],
                ['应到', state === 'sent' ? `${showDay(card.dueOn, today)}前` : undefined],
                [
                  '送出',
                  `${card.sentByName} ${showDay(card.sentOn, today)}，${CONSENT[card.consent]}`,
                ],
                ['回执', card.receipt],
                [
                  cardStateTitles[state],
                  end && [end.byName, showDay(end.on, today), end.words].filter(Boolean).join(' '),
                ],
              ]}
            />
          </View>
          <View className="section-title">卡上写的</View>
          <Says says={says} />
          {waiting.length > 0 ? <View className="note">已存本机，待送达</View> : null}
          {waiting.length === 0 && (card.mayArrive || card.mayWithdraw) ? (
            <View className="bottom-action stack">
              {card.mayArrive ? (
                <Button look="main" onTap={() => setDoing('arrive')}>
                  已到达
                </Button>
              ) : null}
              {card.mayWithdraw ? <Button onTap={() => setDoing('withdraw')}>收回</Button> : null}
            </View>
          ) : null}
          {doing ? (
            <WordsSheet
              title={doing === 'arrive' ? '确认到达' : '收回诚信卡'}
              label={doing === 'arrive' ? '哪天报到、怎样联系上的' : '原因'}
              note={
                doing === 'arrive'
                  ? '人已到本支部报到，或收到了对方的回执。组织关系转接另由镇街登记。'
                  : '收回后可以再送。'
              }
              max={100}
              onClose={() => setDoing(null)}
              onSave={(words) =>
                doing === 'arrive'
                  ? saveRecord(
                      'integrityCard.arrive',
                      { id: newId(), cardId, words },
                      `确认到达：${says.name}`,
                    )
                  : saveRecord(
                      'integrityCard.withdraw',
                      { id: newId(), cardId, words },
                      `收回诚信卡：${says.name}`,
                    )
              }
            />
          ) : null}
        </>
      )}
    </AnswerPage>
  );
}
