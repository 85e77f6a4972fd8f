import { Text, View } from '@tarojs/components';
import type { Submitted } from '@core/modules/statements/withdrawals.contract';
import {
  submittedTitles,
  withdrawalTitles,
  type SubmittedState,
} from '@core/modules/statements/withdrawals.labels';
import type { Day } from '@core/shared/calendar/day';
import { showDay, showInstant } from '@core/shared/calendar/display';
import { Icon } from '@app/ui/icon';
import { Message, OfflineBanner, Waiting } from '@app/ui/messages';
import { Page } from '@app/ui/page';
import { UnsentButton, WithdrawButton } from '@app/ui/withdraw-button';
import { useOutbox, useReloadOnDelivery } from '@app/data/outbox';
import type { OutboxItem } from '@app/data/outbox/item';
import { mayTakeBack } from '@app/data/withdraw.shared';
import { useQuery } from '@app/data/query';

const LOOKS: Readonly<Record<SubmittedState, { icon: string; look: string }>> = {
  waiting: { icon: 'clock', look: 'open' },
  granted: { icon: 'circle-check', look: 'met' },
  answered: { icon: 'circle-check', look: 'met' },
  refused: { icon: 'circle-minus', look: 'exempt' },
  withdrawn: { icon: 'undo-2', look: 'exempt' },
};

/** 我提交的: whatever one has put before somebody, what came of it, and the way to take it back. */
export function SubmittedList() {
  const query = useQuery('waiting.mine', {}, { snapshot: true });
  const outbox = useOutbox();
  useReloadOnDelivery(query.reload);
  // 投诉与建议 have a list of their own.
  const unsent = outbox.filter((item) => mayTakeBack(item) && item.action !== 'suggestion.submit');
  if (!query.data && unsent.length === 0) {
    return (
      <Page>
        <Waiting {...query} />
      </Page>
    );
  }
  const { today = '', items = [] } = query.data ?? {};
  return (
    <Page>
      <OfflineBanner shown={query.offline} />
      <View className="stack">
        <View className="note">还没有人处理的，可以收回；收回的保留在这里，不再有效。</View>
        {unsent.map((item) => (
          <UnsentCard key={item.id} item={item} />
        ))}
        {items.map((item) => (
          <SubmittedCard key={`${item.kind}-${item.itemId}`} item={item} today={today} />
        ))}
        {items.length + unsent.length === 0 ? (
          <Message icon="inbox" title="没有提交过要人处理的事项">
            请假、申报、申诉、补录等提交后，在这里看结果。
          </Message>
        ) : null}
      </View>
    </Page>
  );
}

function UnsentCard({ item }: { item: OutboxItem }) {
  return (
    <View className="card">
      <View className="title">{item.title}</View>
      <View className="note">
        {item.state === 'held' ? `待处理：${item.reason ?? ''}` : '已存本机，待送达'}
      </View>
      <UnsentButton item={item} />
    </View>
  );
}

function SubmittedCard({ item, today }: { item: Submitted; today: Day }) {
  const { kind, itemId, at, on, about, text, state, decision } = item;
  const { icon, look } = LOOKS[state];
  const title = withdrawalTitles[kind];
  const what = [title, about].filter(Boolean).join('：');
  return (
    <View className="card">
      <View className="row row--between row--wrap">
        <Text className="title grow">{title}</Text>
        <View className={`tag tag--${look}`}>
          <Icon name={icon} small />
          <Text>{submittedTitles[state]}</Text>
        </View>
      </View>
      {about ? <View>{about}</View> : null}
      <View>{[on ? showDay(on, today) : '', text].filter(Boolean).join(' · ')}</View>
      <View className="note">{showInstant(at)} 提交</View>
      {decision ? <View className="note">意见：{decision}</View> : null}
      {state === 'waiting' ? <WithdrawButton kind={kind} itemId={itemId} what={what} /> : null}
    </View>
  );
}
