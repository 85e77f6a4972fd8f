import type { attendanceActions } from '@core/modules/meetings/attendance.actions';
import { id, scoped, type FixturesOf, type World } from '../support/fixture';
import { TODAY } from '../support/small-district';

export const fixtures = ({ ids, work, make, known }: World) =>
  ({
    'attendance.confirm': {
      requests: 56,
      call: scoped(async (town) => {
        const meetingId = await work.meeting(town);
        return { id: id(), meetingId, rows: await make.roster(town, meetingId) };
      }),
      full: () => ({
        id: 'd5',
        meetingId: known.meetingId,
        rows: [{ personId: ids.members[0], state: 'absent', reason: '外出' }],
      }),
    },
    'attendance.reopen': {
      requests: 25,
      call: scoped(async (town) => {
        const meetingId = await work.meeting(town);
        await work.confirmed(town, meetingId);
        return { id: id(), meetingId, reason: '记错了一人' };
      }),
      full: () => ({ id: 'd6', meetingId: known.meetingId, reason: '记错了' }),
    },
    'signIn.open': {
      requests: 3,
      call: scoped(async (town) => ({ meetingId: await work.meeting(town) })),
      full: () => ({ meetingId: known.meetingId }),
    },
    'attendance.signIn': {
      requests: 14,
      call: scoped(async (town) => {
        const meetingId = await work.meeting(town);
        return { id: id(), meetingId, code: await make.signInCode(town, meetingId) };
      }),
      full: () => ({ id: 'd7', meetingId: known.meetingId, code: '123456' }),
    },
    'visitor.find': {
      requests: 4,
      call: scoped(async (town) => ({ meetingId: await work.meeting(town), name: '某人' })),
      full: () => ({ meetingId: known.meetingId, name: '乙党员' }),
    },
    'absence.request': {
      requests: 8,
      call: scoped(async (town) => ({
        id: id(),
        meetingId: await work.meeting(town),
        kind: 'ill',
      })),
      full: () => ({ id: 'd8', meetingId: known.meetingId, kind: 'ill', reason: '发热' }),
    },
    'absence.decide': {
      requests: 8,
      call: scoped(async (town) => {
        const meetingId = await work.meeting(town);
        return {
          id: id(),
          meetingId,
          personId: await make.absent(town, meetingId),
          granted: true,
        };
      }),
      full: () => ({
        id: 'd9',
        meetingId: known.meetingId,
        personId: ids.members[0],
        granted: true,
        reason: '情况属实',
      }),
    },
    'makeUp.finish': {
      requests: 12,
      call: scoped(async (town, openid) => ({
        id: id(),
        ...(await make.owesStudy(town, openid)),
        content: '自学党章',
        doneOn: TODAY,
      })),
      full: () => ({
        id: 'd10',
        meetingId: known.meetingId,
        personId: ids.members[0],
        content: '自学党章',
        doneOn: TODAY,
      }),
    },
  }) satisfies FixturesOf<typeof attendanceActions>;
