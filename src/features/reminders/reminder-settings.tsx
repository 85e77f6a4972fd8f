import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import { Button } from '@app/ui/button';
import { FailureLine, Message } from '@app/ui/messages';
import { Page } from '@app/ui/page';
import { homeSnapshot } from '@app/data/home-snapshot';
import { useOutbox } from '@app/data/outbox';
import { useWork } from '@app/data/use-work';
import { platformCall } from '@app/phone/platform-call';
import { askForReminders, stopReminders } from '@app/data/reminders';

type Reminder = ActionOutput<'home.open'>['reminders'][number];

/** What each message is for, and when it comes. */
const TOPICS: Readonly<Record<Reminder['topic'], { title: string; when: string }>> = {
  due: { title: '快到期', when: '工作日上午，有联系或办理的事快到期时；每周最多一次' },
  promise: { title: '承诺到期', when: '答应单位的事到期前' },
  partyDay: { title: '党日', when: '党日前一天；时间、地点有改时' },
};

/** Which messages WeChat may bring: each consent is one message, and nothing here depends on any. */
export function ReminderSettings() {
  // An answer goes through the outbox: the page says at once what it came to.
  useOutbox();
  const { error, doing } = useWork();
  const reminders = Taro.canIUse('requestSubscribeMessage')
    ? (homeSnapshot()?.reminders ?? [])
    : [];
  const openSetting = (): void =>
    void doing(async () => {
      await platformCall('openSetting', () => Taro.openSetting({ withSubscriptions: true }));
    });
  return (
    <Page>
      {reminders.length === 0 ? (
        <Message icon="bell" title="这里不发微信提醒">
          {Taro.canIUse('requestSubscribeMessage')
            ? '本区没有开通微信提醒。到期的事都在“今日”里，不会漏。'
            : '微信提醒只在手机微信里能设置。到期的事都在“今日”里，不会漏。'}
        </Message>
      ) : (
        <View className="stack">
          <View className="note">
            微信规定同意一次只提醒一次，可以多同意几次存着。不同意也不影响使用，到期的事都在“今日”里。
          </View>
          {reminders.map((reminder) => (
            <Topic key={reminder.topic} reminder={reminder} />
          ))}
          <View className="card stack">
            <View className="title">点了没有反应？</View>
            <View className="note">可能在微信里关了本小程序的通知，打开后再点“同意一次”。</View>
            <Button icon="settings" onTap={openSetting}>
              打开微信的通知设置
            </Button>
            <FailureLine why={error} />
          </View>
        </View>
      )}
    </Page>
  );
}

function Topic({ reminder }: { reminder: Reminder }) {
  const { topic, allowed, refused } = reminder;
  const { title, when } = TOPICS[topic];
  return (
    <View className="card stack">
      <View className="row row--between">
        <View className="title">{title}</View>
        <View className="note">{stateWords(reminder)}</View>
      </View>
      <View className="note">{when}</View>
      <View className="row row--wrap">
        <Button
          icon="bell"
          label={`${title}：同意一次`}
          onTap={() => void askForReminders([reminder])}
        >
          同意一次
        </Button>
        {allowed > 0 && !refused ? (
          <Button label={`${title}：不再提醒`} onTap={() => stopReminders(reminder)}>
            不再提醒
          </Button>
        ) : null}
      </View>
    </View>
  );
}

function stateWords({ allowed, refused }: Reminder): string {
  if (refused) return '不提醒';
  return allowed > 0 ? `还可提醒 ${allowed} 次` : '未同意';
}
