import { useEffect } from 'react';
import Taro from '@tarojs/taro';
import type { Day } from '@core/shared/calendar/day';
import { showDay } from '@core/shared/calendar/display';
import { Waiting } from '@app/ui/messages';
import { Page } from '@app/ui/page';
import { saveRecord } from '@app/data/save';
import { useQuery } from '@app/data/query';
import { useAsked } from '@app/data/routes';
import { EventForm } from './event-form';

const USUAL_TIME = '14:30';

/** Announces an event, or says one anew that was announced. */
export function PlanForm() {
  const { meetingId } = useAsked('plan');
  return <Page>{meetingId ? <Changed meetingId={meetingId} /> : <Planned />}</Page>;
}

/** One event may meet several obligations; those that are due are named. */
function Planned() {
  const { organizationId = '', on, due = '' } = useAsked('plan');
  const query = useQuery('meeting.list', {}, { snapshot: true });
  const branch = query.data?.branches.find((b) => b.organizationId === organizationId);
  if (!query.data || !branch) return <Waiting {...query} />;
  const { time = USUAL_TIME, venue = '' } = branch.setting;
  return (
    <EventForm
      initial={{
        kinds: on ? ['partyDay'] : [],
        on: on ?? null,
        time,
        venue,
        topic: '',
        agenda: '',
        hours: 2,
      }}
      today={query.data.today}
      owed={due.split(',').filter((kind) => kind && kind !== 'partyDay')}
      action="发布"
      name={`plan/${organizationId}`}
      onSave={(id, event) =>
        saveRecord('meeting.plan', { id, organizationId, ...event }, `安排会议：${said(event)}`)
      }
    />
  );
}

function Changed({ meetingId }: { meetingId: string }) {
  const query = useQuery('meeting.open', { meetingId }, { snapshot: true });
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title: '修改会议' });
  }, []);
  if (!query.data) return <Waiting {...query} />;
  // No time is put in that nobody has set: it would be a move, and be announced.
  const { kinds, on, time = '', venue = '', topic, agenda, hours, today } = query.data;
  return (
    <EventForm
      initial={{ kinds, on, time, venue, topic, agenda, hours }}
      today={today}
      action="保存修改"
      name={`change/${meetingId}`}
      onSave={(id, event) =>
        saveRecord('meeting.change', { id, meetingId, ...event }, `修改会议：${said(event)}`)
      }
    />
  );
}

const said = ({ on }: { on: Day }): string => showDay(on);
