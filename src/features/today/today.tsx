import { useCallback, useMemo, useState } from 'react';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { showDay } from '@core/shared/calendar/display';
import { Button } from '@app/ui/button';
import type { CalledUnit } from '@app/ui/call-sheet';
import { useContacting } from '@app/ui/contacting';
import { Message, OfflineBanner, Waiting } from '@app/ui/messages';
import { Page } from '@app/ui/page';
import { useOutbox, useReloadOnDelivery } from '@app/data/outbox';
import { hasRole, useSession } from '@app/data/session';
import { useQuery } from '@app/data/query';
import { go } from '@app/data/routes';
import { DueCard, type DueActs } from './due-card';
import { dueGroups, progressOf, withPending, type DueGroup, type Home } from './due-list';
import { Founding } from './founding';
import { NewUnits } from './new-units';
import { ReminderLine, ReplyLine, SignLine } from './notices';
import { OutboxLine } from './outbox-line';
import { OtherRoles } from './other-roles';
import { PracticesDue } from './practices-due';
import { PromisesDue } from './promises-due';
import './today.scss';

/** Cards of a group shown at first, and added by 再显示: at about 21 nodes a card a screen stays light. */
const PAGE = 10;
const LATER_GROUPS = 3;

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

function InstructorDay({ home, reload }: { home: Home; reload: () => Promise<void> }) {
  const outbox = useOutbox();
  useReloadOnDelivery(reload);
  const judged = useMemo(() => withPending(home, outbox), [home, outbox]);
  const groups = useMemo(() => dueGroups(judged, outbox), [judged, outbox]);
  const unitOf = (unitId: string): CalledUnit | undefined => {
    const unit = judged.units.find((u) => u.unitId === unitId);
    return unit && { ...unit, contacts: unit.facts.contacts };
  };
  const contacting = useContacting({ today: home.today, personId: home.personId, unitOf });
  const onOpen = useCallback((unitId: string) => {
    go('unit', { unitId });
  }, []);
  const withUnit =
    (work: (unit: CalledUnit) => void) =>
    (unitId: string): void => {
      const unit = unitOf(unitId);
      if (unit) work(unit);
    };
  const acts: DueActs = {
    onOpen,
    onCall: withUnit(contacting.call),
    onRecord: withUnit(contacting.record),
    onBackfill: (unitId, verdict) => withUnit((unit) => contacting.backfill(unit, verdict))(unitId),
  };

  if (home.units.length === 0) {
    return (
      <View>
        <SignLine home={home} />
        <Message icon="inbox" title="还没有分给您的单位">
          工委或镇街分配帮建责任后，这里会显示要联系的单位。
        </Message>
      </View>
    );
  }
  const { done, owed } = progressOf(judged);
  return (
    <View>
      <View className="row row--between row--wrap">
        <Text className="title">{showDay(home.today)}</Text>
        <Text className="note">
          当期各项 {done}/{owed} 已完成
        </Text>
      </View>
      <SignLine home={home} />
      <ReminderLine home={home} />
      {contacting.saved}
      <PromisesDue home={home} />
      <NewUnits home={home} />
      {groups.length === 0 ? (
        <Message icon="circle-check" title="当前各期都已完成">
          下一期开始后，这里会显示要联系的单位。
        </Message>
      ) : (
        groups.map((group) => <DueSection key={group.unit} group={group} acts={acts} />)
      )}
      <PracticesDue />
      <Founding verdicts={home.founding} />
      {contacting.sheet}
    </View>
  );
}

function DueSection({ group, acts }: { group: DueGroup; acts: DueActs }) {
  const [shown, setShown] = useState(group.unit === 'week' ? PAGE : LATER_GROUPS);
  const more = group.due.length - shown;
  return (
    <View>
      <View className="section-title">
        {group.title} · {group.due.length} 家
      </View>
      <View className="stack">
        {group.due.slice(0, shown).map((due) => (
          <DueCard key={due.unit.unitId} due={due} acts={acts} />
        ))}
        {more > 0 ? (
          <Button look="quiet" onTap={() => setShown(shown + PAGE)}>
            再显示 {Math.min(PAGE, more)} 家
          </Button>
        ) : null}
      </View>
    </View>
  );
}
