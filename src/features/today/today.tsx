import { useCallback, useMemo, useState } from 'react';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import type { HomeUnit } from '@core/contracts/actions/work';
import { showDay } from '@core/domain/calendar/display';
import { Button } from '@app/components/button';
import { Message, OfflineBanner, Waiting } from '@app/components/messages';
import { Page } from '@app/components/page';
import { beginCall, endCall, openCall } from '@app/lib/contact-draft';
import { useOutbox, useReloadOnDelivery } from '@app/lib/outbox';
import { hasRole, useSession } from '@app/lib/session';
import { dial as openDialling } from '@app/lib/phone';
import { useQuery } from '@app/lib/use-query';
import { CallSheet } from './call-sheet';
import { DueCard } from './due-card';
import { dueGroups, progressOf, withPending, type DueGroup, type Home } from './due-list';
import { Founding } from './founding';
import { ReminderLine, ReplyLine, SignLine } from './notices';
import { OutboxLine } from './outbox-line';
import { OtherRoles } from './other-roles';
import { PromisesDue } from './promises-due';
import { RecordSheet } from './record-sheet';
import { SavedLine } from './saved-line';
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
  const [recording, setRecording] = useState<{ unitId: string; afterCall: boolean } | null>(null);
  const [calling, setCalling] = useState<string | null>(null);
  const [saved, setSaved] = useState<{ contactId: string; unitName: string } | null>(null);
  useReloadOnDelivery(reload);
  useDidShow(() => {
    const call = openCall();
    if (call) setRecording({ unitId: call.unitId, afterCall: true });
  });

  const judged = useMemo(() => withPending(home, outbox), [home, outbox]);
  const groups = useMemo(() => dueGroups(judged, outbox), [judged, outbox]);
  const nameOf = (unitId: string) => home.units.find((u) => u.unitId === unitId)?.name ?? '';
  const onOpen = useCallback((unitId: string) => {
    void Taro.navigateTo({ url: `/pages/unit/index?unitId=${unitId}` });
  }, []);
  const onRecord = useCallback((unitId: string) => setRecording({ unitId, afterCall: false }), []);
  const dial = (unit: HomeUnit): void => {
    if (!unit.phone) return;
    beginCall(unit.unitId, unit.name);
    setCalling(null);
    setRecording({ unitId: unit.unitId, afterCall: true });
    void openDialling(unit.phone);
  };
  const toCall = home.units.find((u) => u.unitId === calling);
  const onSaved = (contactId: string): void => {
    if (recording) setSaved({ contactId, unitName: nameOf(recording.unitId) });
  };
  const close = (): void => {
    endCall();
    setRecording(null);
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
      {saved ? <SavedLine {...saved} onGone={() => setSaved(null)} /> : null}
      <PromisesDue home={home} />
      {groups.length === 0 ? (
        <Message icon="circle-check" title="当前各期都已完成">
          下一期开始后，这里会显示要联系的单位。
        </Message>
      ) : (
        groups.map((group) => (
          <DueSection key={group.unit} {...{ group, onOpen, onCall: setCalling, onRecord }} />
        ))
      )}
      <Founding verdicts={home.founding} />
      {toCall ? (
        <CallSheet
          unit={toCall}
          today={home.today}
          onClose={() => setCalling(null)}
          onDial={() => dial(toCall)}
        />
      ) : null}
      {recording ? (
        <RecordSheet
          unitId={recording.unitId}
          unitName={nameOf(recording.unitId)}
          afterCall={recording.afterCall}
          onClose={close}
          onSaved={onSaved}
        />
      ) : null}
    </View>
  );
}

interface SectionProps {
  group: DueGroup;
  onOpen: (unitId: string) => void;
  onCall: (unitId: string) => void;
  onRecord: (unitId: string) => void;
}

function DueSection({ group, onOpen, onCall, onRecord }: SectionProps) {
  const [shown, setShown] = useState(group.unit === 'week' ? PAGE : LATER_GROUPS);
  const more = group.due.length - shown;
  return (
    <View>
      <View className="section-title">
        {group.title} · {group.due.length} 家
      </View>
      <View className="stack">
        {group.due.slice(0, shown).map((due) => (
          <DueCard key={due.unit.unitId} {...{ due, onOpen, onCall, onRecord }} />
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
