import type { officeMeetingActions } from '@core/modules/office-meetings/actions';
import { id, scoped, unscoped, type FixturesOf, type World } from '../support/fixture';
import { isTown, OFFICE_MEETING, practicesIn } from '../support/practices';
import { TODAY } from '../support/small-district';

export const fixtures = ({ district, ids }: World) => {
  const practices = practicesIn(district, ids);
  return {
    'officeMeeting.list': { requests: 4, call: unscoped(), full: () => ({ after: 'x' }) },
    'officeMeeting.open': {
      requests: 4,
      call: unscoped(async () => ({ meetingId: await practices.officeMeeting(0) })),
      full: () => ({ meetingId: 'k20' }),
    },
    'officeMeeting.record': {
      requests: 8,
      call: unscoped(() => ({ id: id(), ...OFFICE_MEETING })),
      full: () => ({
        id: 'k20',
        on: TODAY,
        participants: '工委、各镇街',
        agenda: ['应建未建的单位（3）'],
        minutes: '逐个分析。\n明确责任。',
        decisions: [{ text: '核对名单', ownerId: 'committee', dueOn: TODAY }],
      }),
    },
    // A decision of a town's is that town's to report, one of the 工委 its own.
    'officeMeeting.settle': {
      requests: 8,
      call: scoped(async (town, openid) => ({
        id: id(),
        meetingId: await practices.officeMeeting(town),
        at: isTown(openid, town) ? 0 : 1,
        note: '已办结',
      })),
      full: () => ({ id: 'k21', meetingId: 'k20', at: 0, note: '已办结' }),
    },
    'officeMeeting.file': {
      requests: 4,
      call: unscoped(async () => ({
        meetingId: await practices.officeMeeting(0),
        format: 'docx',
      })),
      full: () => ({ meetingId: 'k20', format: 'docx' }),
    },
  } satisfies FixturesOf<typeof officeMeetingActions>;
};
