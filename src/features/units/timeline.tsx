import { Text, View } from '@tarojs/components';
import type { TimelineEntry } from '@core/contracts/actions/work';
import { showDay, showRelativeDay } from '@core/domain/calendar/display';
import { Message } from '@app/components/messages';
import type { PendingContact } from './pending';

const CHANNELS = {
  phone: '电话',
  online: '线上',
  onsite: '上门走访',
  elsewhere: '其他地点面谈',
} as const;

interface Props {
  entries: readonly TimelineEntry[];
  pending: readonly PendingContact[];
  today: string;
}

/** Contacts of the unit, newest first; those still on the phone stand above with their state. */
export function Timeline({ entries, pending, today }: Props) {
  if (entries.length + pending.length === 0) {
    return (
      <View className="card">
        <Message icon="messages-square" title="还没有联系记录">
          记下的电话、走访和面谈会按时间列在这里。
        </Message>
      </View>
    );
  }
  return (
    <View className="list">
      {pending.map(({ input, item }) => (
        <View className="timeline__entry" key={item.id}>
          <View className="row row--between">
            <Text>{whatOf(input.channel, input.outcome, input.metOwner ?? false)}</Text>
            <Text className="note">{showRelativeDay(input.happenedOn, today)}</Text>
          </View>
          <View className="note">
            {item.state === 'held' ? `待处理：${item.reason ?? ''}` : '已存本机，待送达'}
          </View>
        </View>
      ))}
      {entries.map((entry) => (
        <View className="timeline__entry" key={entry.contactId}>
          <View className="row row--between">
            <Text>{whatOf(entry.channel, entry.outcome, entry.metOwner)}</Text>
            <Text className="note">{showRelativeDay(entry.on, today)}</Text>
          </View>
          {entry.text ? <View>{entry.text}</View> : null}
          <View className="note">
            {[
              showDay(entry.on, today),
              entry.byName,
              entry.backfilled ? '补录' : '',
              `回执 ${entry.receipt}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </View>
        </View>
      ))}
    </View>
  );
}

function whatOf(
  channel: TimelineEntry['channel'],
  outcome: TimelineEntry['outcome'],
  metOwner: boolean,
): string {
  const result = outcome === 'notReached' ? '，未联系上' : metOwner ? '，见到业主' : '';
  return `${CHANNELS[channel]}${result}`;
}
