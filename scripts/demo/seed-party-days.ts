/**
 * 党日 of the demo's branch, through the product's own actions: twenty-odd members,
 * the month's day settled, days that were held and confirmed, one of yesterday to
 * confirm, one today with its sign-in, the next one with a leave asked for.
 */
import { randomUUID } from 'node:crypto';
import type { AttendanceState, Habit } from '@core/modules/meetings/contract';
import { monthsAhead, proposeDay } from '@core/modules/meetings/party-day';
import { addDays, dayOfInstant, instantOf, type Day } from '@core/shared/calendar/day';
import { createWorkCalendar } from '@core/shared/calendar/work-calendar';
import type { District } from '@local-cloud/district';

const ADMINISTRATOR = 'demo-administrator';
const SECRETARY = 'demo-secretary';
const MEMBER = 'demo-member';
const HABIT: Habit = { kind: 'weekday', nth: 1, weekday: 5 };
const MEMBERS = 22;
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕';
const TOPICS = ['学习党章', '安全生产与党员责任区', '走访困难职工', '学习条例'];

export async function seedPartyDays(
  district: District,
  from: Day,
  say: (line: string) => void,
): Promise<void> {
  const { act, cloud } = district;
  const today = dayOfInstant(cloud.clock.now());
  const { branches } = await act(SECRETARY, 'meeting.list', {});
  const organizationId = branches.find((b) => b.mayKeep)?.organizationId;
  if (!organizationId) throw new Error('the demo has no secretary of a branch');
  await addMembers(district, organizationId, from);
  const plan = (on: Day, kinds: string[], topic: string): Promise<string> => {
    const id = randomUUID();
    const said = { id, organizationId, kinds, on, topic, hours: 2, venue: '党员活动室' };
    return act(SECRETARY, 'meeting.plan', { ...said, time: '14:30' }).then(() => id);
  };
  try {
    cloud.clock.setToday(from);
    await act(SECRETARY, 'branch.settle', {
      id: randomUUID(),
      organizationId,
      habit: HABIT,
      time: '14:30',
      venue: '党员活动室',
      hasCommittee: true,
      hasGroups: false,
    });
    for (const [i, on] of pastDays(from, addDays(today, -7)).entries()) {
      // In the evening: a roster is confirmed after its event began.
      cloud.clock.setOffset(instantOf(on, '19:00') - Date.now());
      const kinds = i === 0 ? ['partyDay', 'memberMeeting'] : ['partyDay', 'committeeMeeting'];
      const meetingId = await plan(on, kinds, TOPICS[i % TOPICS.length] ?? '');
      await confirm(district, meetingId, i);
    }
  } finally {
    cloud.clock.setToday(null);
  }
  await plan(addDays(today, -1), ['partyDay', 'lecture'], '学习全会精神');
  await plan(today, ['lecture'], '党课：安全生产人人有责');
  const next = await plan(addDays(today, 12), ['partyDay', 'lifeMeeting'], '年度组织生活会');
  await act(MEMBER, 'absence.request', {
    id: randomUUID(),
    meetingId: next,
    kind: 'travel',
    reason: '外地参展，已买票',
  });
  say(`党日已载入：本支部 ${MEMBERS} 名党员，有待确认的名单和请假`);
}

/** The usual days of the months between two days. */
function pastDays(from: Day, to: Day): Day[] {
  const calendar = createWorkCalendar();
  const days: Day[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7);) {
    const on = proposeDay(HABIT, month, calendar)?.on;
    if (on && on >= from && on <= to) days.push(on);
    month = monthsAhead(`${month}-01`)[1];
  }
  return days;
}

async function addMembers({ act }: District, organizationId: string, from: Day): Promise<void> {
  const { people } = await act(SECRETARY, 'person.list', { role: 'member' });
  for (let i = people.length; i < MEMBERS; i += 1) {
    await act(ADMINISTRATOR, 'role.grant', {
      id: randomUUID(),
      person: { name: `${SURNAMES[i % SURNAMES.length] ?? ''}${i % 2 ? '建华' : '国庆'}` },
      role: 'member',
      scopeId: organizationId,
      from,
    });
  }
}

/** Most are there; who is away follows from the order, so that the demo is the same everywhere. */
async function confirm({ act }: District, meetingId: string, turn: number): Promise<void> {
  const { roster = [] } = await act(SECRETARY, 'meeting.open', { meetingId });
  const away: Record<number, AttendanceState> = {
    [5 + turn]: 'onLeave',
    [9 + turn * 2]: 'absent',
    [roster.length - 1]: 'excused',
  };
  const rows = roster.map(({ personId }, i) => ({ personId, state: away[i] ?? 'present' }));
  await act(SECRETARY, 'attendance.confirm', { id: randomUUID(), meetingId, rows });
}
