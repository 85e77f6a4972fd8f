/** Lines above the list: a handover to sign, reminders that can be switched on. */
import { useState } from 'react';
import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { Icon } from '@app/ui/icon';
import { Tap } from '@app/ui/tap';
import { askForReminders } from '@app/data/reminders';
import { opens } from '@app/data/routes';
import type { Home } from './due-list';

export function SignLine({ home }: { home: Home }) {
  const [first] = home.toSign;
  if (!first) return null;
  return (
    <Tap className="banner banner--soon" onTap={opens('handover', { handoverId: first })}>
      <Icon name="arrow-left-right" small />
      <Text className="grow">{home.toSign.length} 份交接单待您签收</Text>
      <Icon name="chevron-right" small />
    </Tap>
  );
}

/** 督办 that wait for the caller's word: one leads to itself, several to their list. */
export function ReplyLine({ home }: { home: Home }) {
  const toReply = home.toReply ?? [];
  const [first] = toReply;
  if (!first) return null;
  const open =
    toReply.length === 1 ? opens('ownFollowUp', { followUpId: first }) : opens('ownFollowUps');
  return (
    <Tap className="banner banner--soon" onTap={open}>
      <Icon name="message-square" small />
      <Text className="grow">有 {toReply.length} 件督办待回复</Text>
      <Icon name="chevron-right" small />
    </Tap>
  );
}

/** What is due, asked only inside a tap, and gone once answered, whatever the answer. */
export function ReminderLine({ home }: { home: Home }) {
  const [answered, setAnswered] = useState(false);
  const wanted = home.reminders.filter(
    (r) => r.topic !== 'partyDay' && r.allowed === 0 && !r.refused,
  );
  if (answered || wanted.length === 0 || !Taro.canIUse('requestSubscribeMessage')) return null;
  return (
    <View className="banner">
      <Icon name="bell" small />
      <Text className="grow">快到期时可在微信提醒一次</Text>
      <Tap
        className="saved-line__undo"
        onTap={() => {
          setAnswered(true);
          void askForReminders(wanted);
        }}
      >
        需要
      </Tap>
      <Tap className="saved-line__undo" onTap={() => setAnswered(true)}>
        不需要
      </Tap>
    </View>
  );
}
