import Taro from '@tarojs/taro';
import { List, ListRow } from '@app/ui/list';
import { homeSnapshot } from '@app/data/home-snapshot';
import { useOutbox } from '@app/data/outbox';
import { askForReminders } from '@app/data/reminders';

/**
 * 党日提醒 for a member, where the deployment has a template for it: WeChat asks inside the
 * tap alone. Whoever refused is not offered it here again; 我的 still has it.
 */
export function ReminderRow() {
  // An answer goes through the outbox: the row says at once what it came to.
  useOutbox();
  const reminder = homeSnapshot()?.reminders.find(({ topic }) => topic === 'partyDay');
  if (!reminder || reminder.refused || !Taro.canIUse('requestSubscribeMessage')) return null;
  return (
    <List>
      <ListRow
        icon="bell"
        title="党日提醒"
        note="每同意一次，下次党日前微信提醒一次；不用也不影响参加"
        {...(reminder.allowed > 0 ? { value: `还可提醒 ${reminder.allowed} 次` } : {})}
        onTap={() => void askForReminders([reminder])}
      />
    </List>
  );
}
