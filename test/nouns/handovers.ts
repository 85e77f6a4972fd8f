import type { handoverActions } from '@core/modules/handovers/actions';
import { id, scoped, unscoped, type FixturesOf, type World } from '../support/fixture';
import { TODAY } from '../support/small-district';

export const fixtures = ({ ids, work, make }: World) =>
  ({
    'responsibility.list': {
      requests: 3,
      call: unscoped(() => ({ instructorId: ids.instructors[0] })),
      full: () => ({ instructorId: ids.instructors[0] }),
    },
    'handover.propose': {
      requests: 9,
      call: scoped((town) => ({
        id: id(),
        fromId: ids.instructors[town],
        toId: ids.colleagues[town],
        unitIds: [ids.units[town]],
        on: TODAY,
        reason: '岗位调整',
      })),
      full: () => ({
        id: 'b12',
        fromId: ids.instructors[0],
        toId: ids.colleagues[0],
        unitIds: [ids.units[0]],
        on: TODAY,
        reason: '岗位调整',
      }),
    },
    'handover.open': {
      requests: 7,
      call: scoped(async (town) => ({ handoverId: await work.handover(town) })),
      full: () => ({ handoverId: 'h1' }),
    },
    'handover.sign': {
      requests: 18,
      // Signed away and back: what passes is the colleague's unit, and only its receiver signs.
      call: scoped(async (town) => ({
        id: id(),
        handoverId: await work.handover(town),
      })),
      full: () => ({ id: 'b13', handoverId: 'h1' }),
    },
    'handover.withdraw': {
      requests: 9,
      call: scoped(async (town) => ({
        id: id(),
        handoverId: await work.handover(town),
        reason: '另行安排',
      })),
      full: () => ({ id: 'b14', handoverId: 'h1', reason: '另行安排' }),
    },
    'handover.list': { requests: 3, call: unscoped(), full: () => ({}) },
    'instructor.list': {
      requests: 3,
      call: scoped((town) => ({ townId: ids.towns[town] })),
      full: () => ({ townId: ids.towns[0], query: '甲', elsewhere: true, after: 'x' }),
    },
    'responsibility.assign': {
      requests: 14,
      call: scoped(async (town) => ({
        id: id(),
        unitIds: [await make.added(town)],
        instructorId: ids.colleagues[town],
      })),
      full: () => ({ id: 'u4', unitIds: [ids.units[0]], instructorId: ids.colleagues[0] }),
    },
    'responsibility.withdraw': {
      requests: 12,
      call: scoped(async (town) => ({
        id: id(),
        changeId: await make.assigned(town),
      })),
      full: () => ({ id: 'u5', changeId: 'u4' }),
    },
  }) satisfies FixturesOf<typeof handoverActions>;
