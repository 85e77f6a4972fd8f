import type { statementActions } from '@core/modules/statements/actions';
import { id, scoped, unscoped, type FixturesOf, type World } from '../support/fixture';
import { TODAY } from '../support/small-district';

export const fixtures = ({ ids, work, make }: World) =>
  ({
    'leave.request': {
      requests: 10,
      call: unscoped(() => ({
        id: id(),
        from: '2026-08-03',
        lastDay: '2026-08-04',
        reason: '年休假',
      })),
      full: () => ({
        id: 'b5',
        from: '2026-08-03',
        lastDay: '2026-08-04',
        coverId: ids.colleagues[0],
        reason: '年休假',
      }),
    },
    'leave.end': {
      requests: 9,
      call: unscoped(async (_town, openid) => ({
        id: id(),
        leaveId: await make.leaveOf(openid),
      })),
      full: () => ({ id: 'b6', leaveId: 'l1', lastDay: TODAY }),
    },
    'leave.open': { requests: 2, call: unscoped(), full: () => ({}) },
    'lacking.state': {
      requests: 8,
      call: scoped((town) => ({
        id: id(),
        unitId: ids.units[town],
        obligation: 'develop',
        year: 2026,
        reason: '没有入党意愿',
      })),
      full: () => ({
        id: 'b7',
        unitId: ids.units[0],
        obligation: 'develop',
        year: 2026,
        reason: '没有入党意愿',
      }),
    },
    'mark.contest': {
      requests: 9,
      call: scoped((town) => ({
        id: id(),
        unitId: ids.units[town],
        obligation: 'call',
        periodKey: town === 0 ? '2026-W10' : '2026-W11',
        reason: '当周住院',
      })),
      full: () => ({
        id: 'b8',
        unitId: ids.units[0],
        obligation: 'call',
        periodKey: '2026-W10',
        reason: '当周住院',
      }),
    },
    'closure.report': {
      requests: 12,
      call: scoped((town) => ({
        id: id(),
        unitId: ids.units[town],
        from: TODAY,
        lastDay: TODAY,
        reason: '停产检修',
      })),
      full: () => ({
        id: 'b9',
        unitId: ids.units[0],
        from: TODAY,
        lastDay: TODAY,
        reason: '停产检修',
      }),
    },
    'closure.end': {
      requests: 10,
      call: scoped(async (town) => {
        await make.closed(town);
        return { id: id(), unitId: ids.units[town], lastDay: TODAY, reason: '复工' };
      }),
      full: () => ({ id: 'b10', unitId: ids.units[0], lastDay: TODAY, reason: '复工' }),
    },
    'waiting.overview': {
      requests: 17,
      call: scoped((town) => ({ townId: ids.towns[town] })),
      full: () => ({ townId: ids.towns[0] }),
    },
    'waiting.list': { requests: 5, call: unscoped(), full: () => ({ after: 'x' }) },
    'waiting.decide': {
      requests: 9,
      call: scoped(async (town) => ({
        id: id(),
        items: [{ kind: 'backfill', id: await work.lateContact(town) }],
        granted: true,
        reason: '情况属实',
      })),
      full: () => ({
        id: 'b11',
        items: [{ kind: 'leave', id: 'l1' }],
        granted: true,
        reason: '情况属实',
      }),
    },
  }) satisfies FixturesOf<typeof statementActions>;
