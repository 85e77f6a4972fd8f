import type { meetingActions } from '@core/modules/meetings/actions';
import { id, scoped, unscoped, type FixturesOf, type World } from '../support/fixture';
import { TODAY } from '../support/small-district';

export const fixtures = ({ ids, work, known }: World) =>
  ({
    'branch.settle': {
      requests: 7,
      call: scoped((town) => ({
        id: id(),
        organizationId: ids.organizations[town],
        habit: { kind: 'weekday', nth: 1, weekday: 5 },
        hasCommittee: true,
        hasGroups: false,
      })),
      full: () => ({
        id: 'd1',
        organizationId: ids.organizations[0],
        habit: { kind: 'weekday', nth: 1, weekday: 5 },
        time: '14:30',
        venue: '党员活动室',
        hasCommittee: true,
        hasGroups: false,
      }),
    },
    'meeting.list': { requests: 7, call: unscoped(), full: () => ({}) },
    'meeting.plan': {
      requests: 7,
      call: scoped((town) => ({
        id: id(),
        organizationId: ids.organizations[town],
        kinds: ['partyDay'],
        on: TODAY,
        topic: '学习党章',
        hours: 2,
      })),
      full: () => ({
        id: 'd2',
        organizationId: ids.organizations[0],
        kinds: ['partyDay', 'lecture'],
        on: TODAY,
        time: '14:30',
        venue: '党员活动室',
        topic: '学习党章',
        agenda: '一、学习',
        hours: 2,
      }),
    },
    'meeting.change': {
      requests: 7,
      call: scoped(async (town) => ({
        id: id(),
        meetingId: await work.meeting(town),
        kinds: ['partyDay'],
        on: TODAY,
        topic: '学习党章',
        hours: 2,
      })),
      full: () => ({
        id: 'd23',
        meetingId: known.meetingId,
        kinds: ['partyDay'],
        on: TODAY,
        time: '15:00',
        venue: '党员活动室',
        topic: '学习党章',
        agenda: '一、学习',
        hours: 2,
      }),
    },
    'meeting.cancel': {
      requests: 7,
      call: scoped(async (town) => ({
        id: id(),
        meetingId: await work.meeting(town),
        reason: '另行安排',
      })),
      full: () => ({ id: 'd3', meetingId: known.meetingId, reason: '另行安排' }),
    },
    'meeting.open': {
      requests: 9,
      call: scoped(async (town) => ({ meetingId: await work.meeting(town) })),
      full: () => ({ meetingId: known.meetingId }),
    },
    'minutes.write': {
      requests: 7,
      call: scoped(async (town) => ({
        id: id(),
        meetingId: await work.meeting(town),
        minutes: { host: '', recorder: '', superiors: '', content: '学习', resolution: '' },
      })),
      full: () => ({
        id: 'd4',
        meetingId: known.meetingId,
        minutes: { host: '甲', recorder: '乙', superiors: '', content: '学习', resolution: '' },
      }),
    },
    'vote.record': {
      requests: 9,
      call: scoped(async (town) => ({
        id: id(),
        meetingId: await work.meeting(town),
        matter: 'other',
        title: '通过计划',
        present: 2,
        favour: 2,
        against: 0,
        abstained: 0,
      })),
      full: () => ({
        id: 'd11',
        meetingId: known.meetingId,
        matter: 'admit',
        title: '接收预备党员',
        present: 2,
        written: 0,
        favour: 2,
        against: 0,
        abstained: 0,
      }),
    },
    'appraisal.record': {
      requests: 9,
      call: scoped(async (town) => ({
        id: id(),
        meetingId: await work.meeting(town, { kinds: ['appraisal'] }),
        ballots: 0,
        rows: [],
      })),
      full: () => ({
        id: 'd24',
        meetingId: known.meetingId,
        ballots: 2,
        rows: [
          {
            personId: ids.members[0],
            votes: { excellent: 1, qualified: 1, basic: 0, unqualified: 0 },
            grade: 'qualified',
          },
        ],
      }),
    },
    'branchYear.open': {
      requests: 6,
      call: scoped((town) => ({ organizationId: ids.organizations[town] })),
      full: () => ({ organizationId: ids.organizations[0], year: 2026 }),
    },
  }) satisfies FixturesOf<typeof meetingActions>;
