import { View } from '@tarojs/components';
import type { MeetingPage } from '@core/modules/meetings/contract';
import { OfflineBanner, Waiting } from '@app/ui/messages';
import { Page } from '@app/ui/page';
import { useReloadOnDelivery } from '@app/data/outbox';
import { useQuery } from '@app/data/query';
import { useAsked } from '@app/data/routes';
import { KeeperDay } from './keeper-day';
import { MemberDay } from './member-day';
import { TakeAlongDay, useShareCard } from './take-along-day';
import { kindsWords, whenWords } from './words';
import './party-day.scss';

/** One event: the roster for whoever keeps it, one's own part for a member. */
export function Day() {
  const { meetingId = '' } = useAsked('meeting');
  const query = useQuery('meeting.open', { meetingId }, { snapshot: true });
  useReloadOnDelivery(query.reload);
  useShareCard(query.data);
  if (!query.data) {
    return (
      <Page>
        <Waiting {...query} />
      </Page>
    );
  }
  return (
    <Page>
      <OfflineBanner shown={query.offline} />
      <Head page={query.data} />
      {query.data.state === 'planned' && query.data.on >= query.data.today ? (
        <TakeAlongDay page={query.data} />
      ) : null}
      {query.data.roster ? (
        // A roster that was closed or opened meanwhile begins anew.
        <KeeperDay key={`${query.data.state}/${query.data.roster.length}`} page={query.data} />
      ) : (
        <MemberDay page={query.data} reload={query.reload} />
      )}
    </Page>
  );
}

function Head({ page }: { page: MeetingPage }) {
  return (
    <View className="card">
      <View className="title">{page.topic}</View>
      <View>{whenWords(page, page.today)}</View>
      {page.movedFrom ? (
        <View className="note">时间或地点有改，原定 {whenWords(page.movedFrom, page.today)}</View>
      ) : null}
      <View className="note">
        {kindsWords(page.kinds)} · {page.hours} 学时
        {page.state === 'cancelled' ? ' · 已取消' : ''}
      </View>
      {page.agenda ? <View className="party-day__text">{page.agenda}</View> : null}
    </View>
  );
}
