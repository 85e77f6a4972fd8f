import { useState } from 'react';
import { View } from '@tarojs/components';
import { cardStateTitles } from '@core/modules/integrity-cards/labels';
import { showDay } from '@core/shared/calendar/display';
import { useReloadOnDelivery } from '@app/data/outbox';
import { usePending } from '@app/data/outbox/use-pending';
import { useQuery } from '@app/data/query';
import { opens } from '@app/data/routes';
import { hasRole, useSession } from '@app/data/session';
import { useAfter } from '@app/data/use-after';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { List, ListRow } from '@app/ui/list';
import { Message } from '@app/ui/messages';
import { Pager } from '@app/ui/pager';
import { SendSheet } from './send-sheet';

/** 诚信卡 that one has to do with: those under way, the soonest due first, and those that ended. */
export function IntegrityCards() {
  const session = useSession();
  const [done, setDone] = useState(false);
  const [after, setAfter] = useAfter(String(done));
  const query = useQuery(
    'integrityCard.list',
    { ...(done ? { done } : {}), ...(after ? { after } : {}) },
    { snapshot: !after },
  );
  const saved = usePending('integrityCard.send');
  const [sending, setSending] = useState(false);
  useReloadOnDelivery(query.reload);
  return (
    <AnswerPage query={query} wide>
      {({ today, offered, cards, next, overdue, maySend }) =>
        offered ? (
          <>
            <View className="note">
              党员离开时送出，转入的党组织确认到达；到期没有到达的列在前面，免得有人掉队。
            </View>
            {saved.map(({ id, title }) => (
              <View className="banner" key={id}>
                {title}：已存本机，待送达
              </View>
            ))}
            {maySend && saved.length === 0 ? (
              <View className="bottom-action">
                <Button look="main" icon="plus" onTap={() => setSending(true)}>
                  送出诚信卡
                </Button>
              </View>
            ) : null}
            <View className="row row--wrap section-title">
              <Chip on={!done} onTap={() => setDone(false)}>
                在路上
              </Chip>
              <Chip on={done} onTap={() => setDone(true)}>
                已办结
              </Chip>
              {overdue > 0 ? <View className="note">{overdue} 张到期没有到达</View> : null}
            </View>
            {cards.length === 0 ? (
              <Message icon="circle-check" title={done ? '还没有办结的' : '没有在路上的诚信卡'} />
            ) : (
              <List>
                {cards.map((card) => (
                  <ListRow
                    key={card.cardId}
                    icon={card.overdue ? 'circle-alert' : 'arrow-left-right'}
                    title={`${card.name} → ${card.toName}`}
                    note={[
                      card.fromName,
                      card.state === 'sent'
                        ? `${showDay(card.dueOn, today)}前到达${card.overdue ? '，已过期' : ''}`
                        : cardStateTitles[card.state],
                    ]}
                    {...(card.mayArrive ? { value: '待确认' } : {})}
                    onTap={opens('integrityCard', { cardId: card.cardId })}
                  />
                ))}
              </List>
            )}
            <Pager next={next} after={after} onGo={setAfter} />
            {sending ? (
              <SendSheet
                forOthers={hasRole(session.data, 'secretary')}
                onClose={() => setSending(false)}
              />
            ) : null}
          </>
        ) : (
          <Message icon="info" title="本区没有诚信卡的做法" />
        )
      }
    </AnswerPage>
  );
}
