import { View } from '@tarojs/components';
import type { MeetingRow } from '@core/modules/meetings/contract';
import { attendanceTitles } from '@core/modules/meetings/labels';
import { showDay } from '@core/shared/calendar/display';
import { List, ListRow } from '@app/ui/list';
import { Waiting } from '@app/ui/messages';
import { useReloadOnDelivery } from '@app/data/outbox';
import { useQuery } from '@app/data/query';
import { opens } from '@app/data/routes';

const day = ({ meetingId }: MeetingRow) => opens('meeting', { meetingId });
const when = ({ on, time, venue }: MeetingRow, today: string): string =>
  [showDay(on, today), time, venue].filter(Boolean).join(' ');

/** Coming events that are shown. */
const SHOWN = 2;

/** 党日 on 今日: to a secretary what waits, to a member the next one and what is theirs to do. */
export function PartyDays() {
  const query = useQuery('meeting.list', {}, { snapshot: true });
  useReloadOnDelivery(query.reload);
  if (!query.data) return <Waiting {...query} />;
  const { today, meetings, branches } = query.data;
  const kept = new Set(branches.filter((b) => b.mayKeep).map((b) => b.organizationId));
  const toConfirm = meetings.filter(
    (m) => kept.has(m.organizationId) && m.state === 'planned' && m.on <= today,
  );
  const coming = meetings
    .filter((m) => m.state === 'planned' && m.on >= today && !toConfirm.includes(m))
    .slice(0, SHOWN);
  const toMakeUp = meetings.filter((m) => m.mine?.makeUp && !m.mine.makeUp.doneOn);
  const absences = branches.reduce((sum, b) => sum + b.absencesToDecide, 0);
  const makeUps = branches.reduce((sum, b) => sum + b.makeUpsToConfirm, 0);
  return (
    <View>
      <View className="section-title">党日</View>
      <List>
        {toConfirm.map((m) => (
          <ListRow
            key={m.meetingId}
            icon="list-checks"
            title={`确认名单：${m.topic}`}
            note={when(m, today)}
            onTap={day(m)}
          />
        ))}
        {coming.map((m) => (
          <ListRow
            key={m.meetingId}
            icon="calendar-days"
            title={m.topic}
            note={[when(m, today), ownWords(m)].filter(Boolean).join(' · ')}
            onTap={day(m)}
          />
        ))}
        {toMakeUp.map((m) => (
          <ListRow
            key={m.meetingId}
            icon="book-open"
            title={`补学：${m.topic}`}
            note={`${showDay(m.mine?.makeUp?.dueOn ?? today, today)}前`}
            onTap={day(m)}
          />
        ))}
        <ListRow
          icon="flag"
          title="党日与会议"
          note={[
            absences > 0 ? `请假待批 ${absences}` : '',
            makeUps > 0 ? `补学待确认 ${makeUps}` : '',
          ]
            .filter(Boolean)
            .join(' · ')}
          onTap={opens('meetings')}
        />
        {branches
          .filter(({ mayKeep }) => mayKeep)
          .map(({ organizationId, name }, _, kept) => (
            <ListRow
              key={organizationId}
              icon="award"
              title="规范化建设"
              note={kept.length > 1 ? name : '标准、程序、承诺、结对和经费'}
              onTap={opens('practices', { kind: 'organization', id: organizationId })}
            />
          ))}
      </List>
    </View>
  );
}

const ABSENCES = {
  waiting: '请假待批',
  granted: '已请假',
  refused: '请假未批',
  withdrawn: '请假已收回',
} as const;

function ownWords({ mine }: MeetingRow): string {
  if (mine?.state) return attendanceTitles[mine.state];
  if (mine?.signedIn) return '已签到';
  return mine?.absence ? ABSENCES[mine.absence.state] : '';
}
