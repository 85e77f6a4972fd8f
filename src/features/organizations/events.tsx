import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import type { OrganizationEvent } from '@core/modules/organizations/contract';
import { changeTitles } from '@core/modules/organizations/labels';
import { showDay } from '@core/shared/calendar/display';
import { Button } from '@app/ui/button';
import { call } from '@app/data/cloud-client/call';
import { newId } from '@app/data/ids';
import { showFailureUntilRead } from '@app/phone/show-failure';
import { useMore } from '@app/data/use-more';

interface Props {
  page: ActionOutput<'organization.open'>;
  onDone: () => void;
}

/** What happened, latest first; an event entered by mistake is taken back here. */
export function Events({ page, onDone }: Props) {
  const {
    items: events,
    next,
    loadMore,
  } = useMore(
    page,
    (one) => one.events,
    (after) => call('organization.open', { organizationId: page.organization.id, after }),
  );
  return (
    <View>
      <View className="section-title">变更记录</View>
      <View className="list">
        {events.map((event) => (
          <Event
            key={event.eventId}
            event={event}
            today={page.today}
            onWithdrawn={page.mayChange ? onDone : undefined}
          />
        ))}
        {events.length === 0 ? (
          <View className="list-row note">成立、脱联、合并、任职等变更，按日期留在这里。</View>
        ) : null}
      </View>
      {next ? <Button onTap={loadMore}>显示更早的变更</Button> : null}
    </View>
  );
}

interface EventProps {
  event: OrganizationEvent;
  today: string;
  onWithdrawn: (() => void) | undefined;
}

function Event({ event, today, onWithdrawn }: EventProps) {
  const { eventId, kind, on, text, byName, receipt, withdrawn } = event;
  const withdraw = async (): Promise<void> => {
    const { confirm } = await Taro.showModal({
      title: '撤回这次变更？',
      content: `${text}。党组织、单位和党员恢复到变更之前，此操作会留下记录。`,
      confirmText: '撤回',
    });
    if (!confirm) return;
    await call('organization.withdraw', { id: newId(), eventId, reason: '登记有误' }).then(
      onWithdrawn,
      (error: unknown) => showFailureUntilRead('没有撤回', error),
    );
  };
  return (
    <View className="organization__event row row--between row--wrap">
      <View className="grow">
        <View className={withdrawn ? 'organization__event--withdrawn' : ''}>{text}</View>
        <View className="note">
          {showDay(on, today)} · {changeTitles[kind]} · {byName} · 回执 {receipt}
        </View>
        {withdrawn ? (
          <View className="note">
            已由{withdrawn.byName}撤回：{withdrawn.reason}
          </View>
        ) : null}
      </View>
      {onWithdrawn && !withdrawn ? (
        <Button icon="undo-2" onTap={() => void withdraw()} label={`撤回：${text}`}>
          撤回
        </Button>
      ) : null}
    </View>
  );
}
