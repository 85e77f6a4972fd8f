import { View } from '@tarojs/components';
import type { MeetingPage } from '@core/modules/meetings/contract';
import { AnswerPage } from '@app/ui/answer-page';
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
  return (
    <AnswerPage query={query}>
      {(data) => (
        <>
          <Head page={data} />
          {data.state === 'planned' && data.on >= data.today ? <TakeAlongDay page={data} /> : null}
          {data.roster ? (
            // A roster that was closed or opened meanwhile begins anew.
            <KeeperDay key={`${data.state}/${data.roster.length}`} page={data} />
          ) : (
            <MemberDay page={data} reload={query.reload} />
          )}
        </>
      )}
    </AnswerPage>
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
