import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { showInstant } from '@core/shared/calendar/display';
import { Button } from '@app/ui/button';
import { Icon } from '@app/ui/icon';
import { Message } from '@app/ui/messages';
import { Page } from '@app/ui/page';
import { theOutbox, useOutbox } from '@app/data/outbox';
import type { OutboxItem, OutboxState } from '@app/data/outbox/outbox';
import { restingOn, waitsFor } from '@app/data/outbox/waiting';

const STATES: Readonly<Record<OutboxState, { word: string; icon: string; look: string }>> = {
  saved: { word: '已存本机', icon: 'smartphone', look: 'open' },
  sending: { word: '发送中', icon: 'send', look: 'open' },
  delivered: { word: '已送达', icon: 'circle-check', look: 'met' },
  held: { word: '待处理', icon: 'circle-alert', look: 'missed' },
};

const WAITING = { word: '等待中', icon: 'clock', look: 'open' };

/** The outbox: where each record is, and its receipt. What needs a person stands first. */
export function OutboxList() {
  const items = useOutbox();
  const order = { held: 0, saved: 1, sending: 1, delivered: 2 } as const;
  // What only waits with a held record stands with the waiting ones: nobody has to look at it.
  const place = ({ state, heldWith }: OutboxItem): number => (heldWith ? 1 : order[state]);
  const sorted = [...items].sort((a, b) => place(a) - place(b) || b.savedAt - a.savedAt);
  if (items.length === 0) {
    return (
      <Page>
        <Message icon="inbox" title="还没有记录">
          保存的每一条记录都先存在本机，再送到服务器，这里可以看到进展和回执。
        </Message>
      </Page>
    );
  }
  return (
    <Page>
      <View className="stack">
        <Button icon="send" onTap={() => void theOutbox().flush()}>
          立即发送
        </Button>
        {sorted.map((item) => (
          <OutboxCard key={item.id} item={item} items={items} />
        ))}
      </View>
    </Page>
  );
}

interface CardProps {
  item: OutboxItem;
  items: readonly OutboxItem[];
}

function OutboxCard({ item, items }: CardProps) {
  const before = item.state === 'saved' || item.heldWith ? waitsFor(item, items) : undefined;
  const { word, icon, look } = before ? WAITING : STATES[item.state];
  return (
    <View className="card">
      <View className="row row--between">
        <Text className="grow">{item.title}</Text>
        <View className={`tag tag--${look}`}>
          <Icon name={icon} small />
          <Text>{word}</Text>
        </View>
      </View>
      <View className="note">
        {showInstant(item.savedAt)} 存本机{item.receipt ? ` · 回执 ${item.receipt}` : ''}
      </View>
      {before ? <View className="note">等“{before.title}”送达后发送</View> : null}
      {item.state === 'held' && !item.heldWith ? <Held item={item} items={items} /> : null}
    </View>
  );
}

/** Why a record waits for a person, and what the person can do. */
function Held({ item, items }: CardProps) {
  const resting = restingOn(item.id, items);
  const discard = async (): Promise<void> => {
    const titles = resting.map(({ title }) => `“${title}”`).join('、');
    const { confirm } = await Taro.showModal({
      title: resting.length > 0 ? `删除这 ${resting.length + 1} 条记录？` : '删除这条记录？',
      content:
        resting.length > 0
          ? `${titles}要等它送达才能发送，会一起删除。都还没有送达，删除后不能恢复。`
          : '它还没有送达，删除后不能恢复。',
      confirmText: '删除',
    });
    if (confirm) theOutbox().discard(item.id);
  };
  return (
    <>
      <View className="field__error">{item.reason}</View>
      {resting.length > 0 ? (
        <View className="note">另有 {resting.length} 条等它送达后发送</View>
      ) : null}
      <View className="row">
        <Button onTap={() => void theOutbox().retry(item.id)}>重新发送</Button>
        <Button look="quiet" onTap={() => void discard()}>
          删除
        </Button>
      </View>
    </>
  );
}
