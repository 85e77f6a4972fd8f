import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { AnswerPage } from '@app/ui/answer-page';
import { Message, Waiting } from '@app/ui/messages';
import { Page } from '@app/ui/page';
import { RulesLine } from '@app/ui/rules-line';
import { askHome } from '@app/data/ask-home';
import { hasRole, useSession } from '@app/data/session';
import { useHeldRules } from '@app/data/use-held-rules';
import { useQuery } from '@app/data/query';
import { useWidth } from '@app/phone/wide';
import { InstructorDay } from './instructor-day';
import { ReplyLine } from './notices';
import { OutboxLine } from './outbox-line';
import { OtherRoles } from './other-roles';
import './today.scss';

/** 今日. */
export function Today() {
  const session = useSession();
  const isDesk = useWidth('desk');
  const home = useQuery(
    'home.open',
    {},
    {
      snapshot: true,
      ask: askHome,
      wait: !session.data?.bound || session.data.roles.length === 0,
    },
  );
  const holdsRules = useHeldRules(home.data, home.reload);
  usePullDownRefresh(() => {
    void home.reload().finally(() => Taro.stopPullDownRefresh());
  });
  const who = session.data;
  if (!who?.bound) return <Page>{who ? null : <Waiting {...session} />}</Page>;
  if (who.roles.length === 0) {
    return (
      <Page>
        <Message icon="inbox" title="您目前没有在任的身份">
          如有疑问，请联系发给您绑定码的支部书记或镇街、工委工作人员。
        </Message>
      </Page>
    );
  }
  return (
    <AnswerPage query={home} wide={isDesk}>
      {(data) => (
        <>
          <OutboxLine />
          <RulesLine shown={!holdsRules && hasRole(who, 'instructor')} />
          <ReplyLine home={data} />
          {hasRole(who, 'instructor') ? <InstructorDay home={data} reload={home.reload} /> : null}
          <OtherRoles session={who} />
        </>
      )}
    </AnswerPage>
  );
}
