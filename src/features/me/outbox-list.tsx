import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { showInstant } from '@core/domain/calendar/display';
import { Button } from '@app/components/button';
import { Icon } from '@app/components/icon';
import { Message } from '@app/components/messages';
import { Page } from '@app/components/page';
import { theOutbox, useOutbox } from '@app/lib/outbox';
import type { OutboxItem, OutboxState } from '@app/lib/outbox/outbox';

const STATES: Readonly<Record<OutboxState, { word: string; icon: string; look: string }>> = {
  saved: { word: '已存本机', icon: 'smartphone', look: 'open' },
  sending: { word: '发送中', icon: 'send', look: 'open' },
  delivered: { word: '已送达', icon: 'circle-check', look: 'met' },
  held: { word: '待处理', icon: 'circle-alert', look: 'missed' },
};

/** The outbox: where each record is, and its receipt. What needs a person stands first. */
export function OutboxList() {
  const items = useOutbox();
  const order = { held: 0, saved: 1, sending: 1, delivered: 2 } as const;
  const sorted = [...items].sort(
    (a, b) => order[a.state] - order[b.state] || b.savedAt - a.savedAt,
  );
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
          <OutboxCard key={item.id} item={item} />
        ))}
      </View>
    </Page>
  );
}

function OutboxCard({ item }: { item: OutboxItem }) {
  const { word, icon, look } = STATES[item.state];
  const discard = async (): Promise<void> => {
    const { confirm } = await Taro.showModal({
      title: '删除这条记录？',
      content: '它还没有送达，删除后不能恢复。',
      confirmText: '删除',
    });
    if (confirm) theOutbox().discard(item.id);
  };
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
      {item.state === 'held' ? (
        <>
          <View className="field__error">{item.reason}</View>
          <View className="row">
            <Button onTap={() => void theOutbox().retry(item.id)}>重新发送</Button>
            <Button look="quiet" onTap={() => void discard()}>
              删除
            </Button>
          </View>
        </>
      ) : null}
    </View>
  );
}
