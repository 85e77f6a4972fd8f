import { Text } from '@tarojs/components';
import { Icon } from '@app/ui/icon';
import { Tap } from '@app/ui/tap';
import { useOutbox } from '@app/data/outbox';
import { opens } from '@app/data/routes';

/** One line while something waits on the phone; it leads to the outbox. */
export function OutboxLine() {
  const outbox = useOutbox();
  const held = outbox.filter((item) => item.state === 'held' && !item.heldWith).length;
  const waiting = outbox.filter((item) => item.state !== 'delivered').length - held;
  if (held + waiting === 0) return null;
  const words = [
    ...(waiting > 0 ? [`${waiting} 条已存本机，待送达`] : []),
    ...(held > 0 ? [`${held} 条待处理`] : []),
  ].join('；');
  return (
    <Tap className={held > 0 ? 'banner banner--soon' : 'banner'} onTap={opens('outbox')}>
      <Icon name="inbox" small />
      <Text className="grow">{words}</Text>
      <Icon name="chevron-right" small />
    </Tap>
  );
}
