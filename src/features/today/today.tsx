import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { Message, OfflineBanner, Waiting } from '@app/ui/messages';
import { Page } from '@app/ui/page';
import { hasRole, useSession } from '@app/data/session';
import { useQuery } from '@app/data/query';
import { InstructorDay } from './instructor-day';
import { ReplyLine } from './notices';
import { OutboxLine } from './outbox-line';
import { OtherRoles } from './other-roles';
import './today.scss';

/** 今日. */
export function Today() {
  const session = useSession();
  const home = useQuery(
    'home.open',
    {},
    {
      snapshot: true,
      wait: !session.data?.bound || session.data.roles.length === 0,
    },
  );
  usePullDownRefresh(() => {
    void home.reload().finally(() => Taro.stopPullDownRefresh());
  });
  if (!session.data?.bound) return <Page>{session.data ? null : <Waiting {...session} />}</Page>;
  if (session.data.roles.length === 0) {
    return (
      <Page>
        <Message icon="inbox" title="您目前没有在任的身份">
          如有疑问，请联系发给您绑定码的支部书记或镇街、工委工作人员。
        </Message>
      </Page>
    );
  }
  if (!home.data) {
    return (
      <Page>
        <Waiting {...home} />
      </Page>
    );
  }
  return (
    <Page>
      <OfflineBanner shown={home.offline} />
      <OutboxLine />
      <ReplyLine home={home.data} />
      {hasRole(session.data, 'instructor') ? (
        <InstructorDay home={home.data} reload={home.reload} />
      ) : null}
      <OtherRoles session={session.data} />
    </Page>
  );
}
