import Taro, { useShareAppMessage } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { MeetingPage } from '@core/modules/meetings/contract';
import { instantOf } from '@core/shared/calendar/day';
import { Button } from '@app/ui/button';
import { FailureLine } from '@app/ui/messages';
import { ShareButton } from '@app/ui/share-button';
import { keepInCalendar } from '@app/phone/phone-calendar';
import { linkTo } from '@app/data/routes';
import { useWork } from '@app/data/use-work';
import { whenWords } from './words';

const HOUR_MS = 3_600_000;

/** A coming event kept in one's own calendar, or forwarded to the branch as a card. */
export function TakeAlongDay({ page }: { page: MeetingPage }) {
  const { error, doing } = useWork();
  const keep = async (): Promise<void> => {
    const { meetingId, on, time, topic, venue, agenda, hours } = page;
    const begins = instantOf(on, time);
    const ends = begins + Math.max(1, hours) * HOUR_MS;
    const wholeDay = time ? undefined : on;
    const event = { id: meetingId, title: topic, begins, ends, wholeDay, venue, note: agenda };
    if (await keepInCalendar(event)) await Taro.showToast({ title: '已加进日历', icon: 'success' });
  };
  return (
    <View className="party-day__gap">
      <View className="row row--wrap">
        <Button icon="calendar-plus" onTap={() => void doing(keep)}>
          加进手机日历
        </Button>
        <ShareButton
          title={cardTitle(page)}
          path={linkTo('meeting', { meetingId: page.meetingId })}
        >
          转发给支部
        </ShareButton>
      </View>
      <FailureLine why={error} />
    </View>
  );
}

/**
 * What the page says when it is forwarded. The picture is one of ours: WeChat would take the page as
 * it stands, with everybody's name on it. Whoever opens the card sees what they may, a stranger the bind page.
 */
export function useShareCard(page: MeetingPage | null): void {
  useShareAppMessage(() => ({
    title: page ? cardTitle(page) : '党日与会议',
    path: page ? linkTo('meeting', { meetingId: page.meetingId }) : linkTo('meetings'),
    imageUrl: '/packages/branch/party-day-card.png',
  }));
}

/** When, where and what, nobody's name. */
const cardTitle = (page: MeetingPage): string => `${whenWords(page, page.today)} · ${page.topic}`;
