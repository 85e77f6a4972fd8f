/** 收回, the same wherever something of one's own waits. */
import { View } from '@tarojs/components';
import { useOutbox } from '@app/data/outbox';
import type { OutboxItem } from '@app/data/outbox/item';
import { takeBackUnsent, withdraw } from '@app/data/withdraw';
import { mayTakeBack, underWithdrawal, withdrawalOf, type Waits } from '@app/data/withdraw.shared';
import { Button } from './button';

/** Of what the server has: asks first; while it is on its way, says so. */
export function WithdrawButton({ kind, itemId, what }: Waits) {
  const outbox = useOutbox();
  if (underWithdrawal(outbox).has(itemId))
    return <View className="note">收回已存本机，待送达</View>;
  return (
    <Button
      look="quiet"
      label={`收回：${what}`}
      onTap={() => void withdraw({ kind, itemId, what })}
    >
      收回
    </Button>
  );
}

/** Of what is still on the phone; nothing where there is nothing to take back. */
export function UnsentButton({ item }: { item: OutboxItem }) {
  const outbox = useOutbox();
  const named = withdrawalOf(item)?.itemId ?? item.id;
  if (underWithdrawal(outbox).has(named)) return <View className="note">送达后随即收回</View>;
  if (!mayTakeBack(item)) return null;
  return (
    <Button look="quiet" label={`收回：${item.title}`} onTap={() => void takeBackUnsent(item)}>
      收回
    </Button>
  );
}
