import { useEffect, useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { MeetingPage, RosterPerson } from '@core/modules/meetings/contract';
import { instantOf } from '@core/shared/calendar/day';
import { rateOf, showRate } from '@core/modules/meetings/roster';
import { Button } from '@app/ui/button';
import { List, ListRow } from '@app/ui/list';
import { serverNow } from '@app/data/cloud-client/call';
import { useDraft } from '@app/data/draft';
import { newId } from '@app/data/ids';
import { usePending } from '@app/data/outbox/use-pending';
import { saveRecord } from '@app/data/save';
import { opens } from '@app/data/routes';
import { AbsencesToDecide } from './absences';
import { History } from './history';
import { MakeUps } from './make-ups';
import { CancelButton, ReopenButton } from './reasons';
import { RosterList } from './roster-list';
import { VisitorSheet, type Visitor } from './visitor-sheet';
import './party-day.scss';

type Mark = Pick<RosterPerson, 'state' | 'reason'>;

/** The secretary's page: everybody is present but for whom a tap says otherwise. */
export function KeeperDay({ page }: { page: MeetingPage }) {
  const { meetingId, roster = [], state, today, on, mayKeep } = page;
  const closed = state === 'confirmed';
  return (
    <View>
      {mayKeep && state === 'planned' && on === today ? (
        <View className="party-day__gap">
          <Button icon="key-round" onTap={opens('code', { meetingId })}>
            出示签到码（可不用）
          </Button>
        </View>
      ) : null}
      <AbsencesToDecide page={page} />
      {closed || !mayKeep || state === 'cancelled' || on > today ? (
        <Closed page={page} roster={roster} />
      ) : (
        <OpenRoster page={page} roster={roster} />
      )}
      {closed ? <MakeUps page={page} /> : null}
      <View className="section-title">会议记录</View>
      <List>
        {mayKeep ? (
          <ListRow
            icon="book-open"
            title="会议记录和表决"
            note={page.minutes ? '已填写，可修改' : '主持、内容、决议；图片不必附'}
            onTap={opens('minutes', { meetingId })}
          />
        ) : null}
        <ListRow
          icon="printer"
          title="会议记录、签到表、补学单"
          note="由记录生成，可在电脑浏览器打印"
          onTap={opens('paper', { meetingId })}
        />
      </List>
      {page.history && page.history.length > 0 ? <History page={page} /> : null}
      {mayKeep && state === 'planned' ? (
        <View className="stack party-day__gap">
          <Button icon="calendar-days" onTap={opens('plan', { meetingId })}>
            改期或修改内容
          </Button>
          <CancelButton meetingId={meetingId} />
        </View>
      ) : null}
    </View>
  );
}

/** Exceptions that were put in before the event began. */
interface Prepared {
  readonly said: Readonly<Record<string, Mark>>;
}

/** Whether the event has begun by the server's clock; turns by itself while the page is open. */
function useHasBegun({ on, time }: MeetingPage): boolean {
  const begins = instantOf(on, time);
  const [, turn] = useState(0);
  useEffect(() => {
    const left = begins - serverNow();
    // A timer holds 24 days at most; a page is not open so long.
    if (left <= 0 || left > 86_400_000) return undefined;
    const timer = setTimeout(() => turn((n) => n + 1), left + 500);
    return () => clearTimeout(timer);
  }, [begins]);
  return serverNow() >= begins;
}

function OpenRoster({ page, roster }: { page: MeetingPage; roster: readonly RosterPerson[] }) {
  const { meetingId } = page;
  const draft = useDraft<Prepared>(`roster/${meetingId}`, { said: {} });
  const { said } = draft.value;
  const hasBegun = useHasBegun(page);
  const [visitors, setVisitors] = useState<readonly Visitor[]>([]);
  const [adding, setAdding] = useState(false);
  const pending = useConfirming(meetingId);
  const rows: RosterPerson[] = [
    ...roster.map((person) => withMark(person, said[person.personId])),
    ...visitors.map(({ personId, name, organizationName }) => ({
      personId,
      name,
      state: 'present' as const,
      visitorOf: organizationName,
      elsewhere: false,
      signedIn: false,
    })),
  ];
  const count = (state: RosterPerson['state']): number =>
    rows.filter((r) => r.state === state && !r.visitorOf).length;
  const confirm = (): void => {
    const input = {
      id: newId(),
      meetingId,
      rows: rows.map(({ personId, state, reason }) => ({
        personId,
        state,
        ...(reason && state !== 'present' ? { reason } : {}),
      })),
    };
    if (saveRecord('attendance.confirm', input, `确认名单：${page.topic}`)) draft.clear();
  };
  if (pending) {
    return (
      <View className="banner party-day__gap">
        <Text>{pending}</Text>
      </View>
    );
  }
  return (
    <View>
      <View className="section-title">名单 · 默认到会，点姓名改</View>
      <RosterList
        rows={rows}
        onPick={(personId, next) => draft.change({ said: { ...said, [personId]: next } })}
        onRemove={(personId) => setVisitors(visitors.filter((v) => v.personId !== personId))}
      />
      <View className="party-day__gap">
        <Button icon="user-plus" onTap={() => setAdding(true)}>
          添加其他支部的党员
        </Button>
      </View>
      <View className="bottom-action">
        {hasBegun ? null : (
          <View className="note">{page.time} 开始后可以确认；现在改的会留着。</View>
        )}
        <Button look="main" onTap={confirm} disabled={!hasBegun}>
          确认名单 · 到会 {count('present')}/{rows.filter((r) => !r.visitorOf).length}
        </Button>
      </View>
      {adding ? (
        <VisitorSheet
          meetingId={meetingId}
          onClose={() => setAdding(false)}
          onAdd={(visitor) => {
            setVisitors([...visitors.filter((v) => v.personId !== visitor.personId), visitor]);
            setAdding(false);
          }}
        />
      ) : null}
    </View>
  );
}

/** `undefined` leaves the person as the server proposed. */
function withMark(person: RosterPerson, said: Mark | undefined): RosterPerson {
  if (!said) return person;
  const { reason: _reason, ...rest } = person;
  return { ...rest, ...said };
}

/** What is on its way for this roster, or waits for a person, in words; null when nothing is. */
function useConfirming(meetingId: string): string | null {
  const items = usePending('attendance.confirm', (input) => input.meetingId === meetingId);
  return items.length > 0 ? '名单已存本机，待送达' : null;
}

function Closed({ page, roster }: { page: MeetingPage; roster: readonly RosterPerson[] }) {
  const { counts, state, meetingId, mayKeep } = page;
  return (
    <View>
      <View className="section-title">{counts ? '名单' : '应到'}</View>
      {counts ? (
        <View className="card">
          <View className="title">到会率 {showRate(rateOf(counts))}</View>
          <View className="note">
            应到 {counts.expected}，到会 {counts.present}，请假 {counts.onLeave}，缺席{' '}
            {counts.absent}，免计 {counts.excused}
            {counts.visitors > 0
              ? `，其他支部 ${counts.visitors}`
              : ''}。免计不在分母内；已补学 {counts.madeUp} 人，另列。
          </View>
        </View>
      ) : null}
      <View className="party-day__gap">
        <RosterList rows={roster} expected={!counts} />
      </View>
      {state === 'confirmed' && mayKeep ? <ReopenButton meetingId={meetingId} /> : null}
    </View>
  );
}
