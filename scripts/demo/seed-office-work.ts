/**
 * What the demo's 工委 held: a meeting eight days ago, with one decision that the town has reported
 * as done and one of the 工委 itself that is still open; a course for secretaries, and a contest.
 * A member's 诚信卡 is on its way.
 */
import { randomUUID } from 'node:crypto';
import { addDays, dayOfInstant } from '@core/shared/calendar/day';
import type { ActionRequest } from '@core/modules/actions';
import type { District } from '@local-cloud/district';

type Course = ActionRequest<'course.record'>;

const STAFF = 'demo-district';
const TOWN = 'demo-town';

export async function seedOfficeWork(
  { act, cloud }: District,
  say: (line: string) => void,
): Promise<void> {
  const { clock } = cloud;
  const today = dayOfInstant(clock.now());
  const { owners } = await act(STAFF, 'officeMeeting.list', {});
  const committee = owners[0]?.id ?? '';
  const session = await act(TOWN, 'session.open', {});
  const scope = session.bound ? session.roles[0]?.scopeName : undefined;
  const town = owners.find(({ name }) => name === scope)?.id ?? committee;
  const meetingId = randomUUID();
  try {
    clock.setToday(addDays(today, -8));
    await act(STAFF, 'officeMeeting.record', {
      id: meetingId,
      on: addDays(today, -8),
      participants: '工委、市场监管局、民政局，各镇街党（工）委',
      agenda: ['应建未建的单位', '没有指导员的单位', '逾期的督办'],
      minutes: '逐个分析应建未建的单位，明确责任人和时限；没有指导员的单位由镇街两周内分配。',
      decisions: [
        { text: '给没有指导员的单位分配指导员', ownerId: town, dueOn: addDays(today, 6) },
        { text: '与登记部门核对应建未建名单', ownerId: committee, dueOn: addDays(today, 20) },
      ],
    });
    clock.setToday(addDays(today, -2));
    await act(TOWN, 'officeMeeting.settle', {
      id: randomUUID(),
      meetingId,
      at: 0,
      note: '已全部分配，接收人已签收',
    });
  } finally {
    clock.setToday(today);
  }
  await seedCourses(act, today, committee);
  const member = await act('demo-member', 'session.open', {});
  await act('demo-member', 'integrityCard.send', {
    id: randomUUID(),
    personId: member.bound ? member.person.id : '',
    to: { place: '四川省泸县某公司党支部' },
    leavesOn: addDays(today, 20),
  });
  say('工委会议 1 次，培训 2 期，诚信卡 1 张');
}

async function seedCourses(act: District['act'], today: string, officeId: string): Promise<void> {
  const { people } = await act(STAFF, 'person.list', { role: 'secretary' });
  const hold = (
    on: string,
    course: Pick<Course, 'kind' | 'title' | 'hours'>,
    more: Partial<Course>,
  ) =>
    act(STAFF, 'course.record', {
      id: randomUUID(),
      officeId,
      on,
      personIds: [],
      others: 0,
      ...course,
      ...more,
    });
  const came = people.slice(0, 24).map(({ personId }) => personId);
  await hold(
    addDays(today, -30),
    { kind: 'secretaries', title: '两新党组织书记示范班', hours: 16 },
    { personIds: came },
  );
  await hold(
    addDays(today, -12),
    { kind: 'contest', title: '钳工、焊工技能比武', hours: 8 },
    { others: 86 },
  );
}
