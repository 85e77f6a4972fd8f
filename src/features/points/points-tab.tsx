import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { List, ListRow } from '@app/ui/list';
import { OfflineBanner, Waiting } from '@app/ui/messages';
import { Page } from '@app/ui/page';
import { hasRole, useSession, type BoundSession } from '@app/data/session';
import { useQuery } from '@app/data/query';
import { opens } from '@app/data/routes';
import { BranchStars } from './branch-stars';
import { SubjectView } from './subject-view';
import { usePoints } from './use-points';
import './points.scss';

/** 积分: one's own stars for a member; what waits for those who tend others. */
export function PointsTab() {
  const session = useSession();
  const bound = session.data?.bound ? session.data : null;
  const isMember = hasRole(session.data, 'member');
  const mine = usePoints(undefined, { wait: !isMember });
  usePullDownRefresh(() => {
    void mine.reload().finally(() => Taro.stopPullDownRefresh());
  });
  if (!bound) return <Page>{session.data ? null : <Waiting {...session} />}</Page>;
  const isTender = hasRole(bound, 'secretary', 'townSupervisor', 'districtSupervisor');
  return (
    <Page>
      <OfflineBanner shown={mine.offline && mine.data !== null} />
      {isTender ? <Tending session={bound} branch={mine.data?.subject.organizationId} /> : null}
      {isMember ? (
        mine.data ? (
          <SubjectView standing={mine.data} self />
        ) : (
          <Waiting {...mine} />
        )
      ) : null}
      {hasRole(bound, 'instructor') ? <BranchStars /> : null}
      {isMember || isTender || hasRole(bound, 'administrator') ? (
        <>
          <View className="section-title">全区</View>
          <List>
            {isTender && !isMember ? (
              <ListRow
                icon="users"
                title="党组织和党员"
                note="按名称查看"
                onTap={opens('members')}
              />
            ) : null}
            <ListRow icon="award" title="年度评星" note="公示和结果" onTap={opens('ratings')} />
          </List>
        </>
      ) : null}
    </Page>
  );
}

/** Nothing while it is not known yet. */
function countOf(count: number | undefined, more = ''): string {
  if (count === undefined) return '';
  return count > 0 ? `${count} 件${more}` : '没有';
}

/** What waits for a person, and the lists that they tend. */
function Tending({ session, branch }: { session: BoundSession; branch: string | undefined }) {
  const claims = useQuery('claim.list', {}, { snapshot: true });
  const disputes = useQuery('dispute.list', {}, { snapshot: true });
  const waiting = claims.data?.claims.filter(({ mayDecide }) => mayDecide).length;
  const more = claims.data?.next ? ' 以上' : '';
  const objections = disputes.data?.disputes.length;
  const isSecretary = hasRole(session, 'secretary');
  return (
    <>
      <View className="section-title">待办</View>
      <List>
        <ListRow
          icon="list-checks"
          title="待确认的申报"
          value={countOf(waiting, more)}
          onTap={opens('claims')}
        />
        <ListRow
          icon="message-square"
          title="异议"
          value={countOf(objections)}
          onTap={opens('disputes')}
        />
        {isSecretary && branch ? (
          <ListRow
            icon="book-open"
            title="月评价和季评议"
            note="按记录签字，可加说明"
            onTap={opens('review', { organizationId: branch })}
          />
        ) : null}
      </List>
      {isSecretary && branch ? (
        <>
          <View className="section-title">本支部</View>
          <List>
            <ListRow
              icon="flag"
              title="支部积分"
              note="支部的星级和来由"
              onTap={opens('subject', { kind: 'organization', id: branch })}
            />
            <ListRow
              icon="users"
              title="党员积分"
              note="按姓名查看、代为申报、打印卡片"
              onTap={opens('members', { organizationId: branch })}
            />
          </List>
          <View className="section-title">我的积分</View>
        </>
      ) : null}
    </>
  );
}
