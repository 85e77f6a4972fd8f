import type { gradeActions } from '@core/modules/grades/actions';
import { id, scoped, unscoped, type FixturesOf, type World } from '../support/fixture';

export const fixtures = ({ ids, make }: World) =>
  ({
    'grade.list': {
      requests: 7,
      call: scoped((town) => ({ townId: ids.towns[town] })),
      full: () => ({ scale: 'demonstration', townId: ids.towns[0] }),
    },
    'grade.set': {
      requests: 12,
      // The small district's pack grades demonstration points.
      call: scoped((town) => ({
        id: id(),
        organizationId: ids.organizations[town],
        scale: 'demonstration',
        level: 'district',
        on: '2025-12-31',
        reason: '核实',
        document: '永两新〔2025〕3号',
      })),
      full: () => ({
        id: 'b20',
        organizationId: ids.organizations[0],
        scale: 'demonstration',
        level: 'district',
        helperId: ids.organizations[1],
        on: '2025-12-31',
        reason: '核实',
        document: '永两新〔2025〕3号',
      }),
    },
    'grade.hear': {
      requests: 11,
      call: scoped(async (town) => ({
        id: id(),
        organizationId: await make.graded(town),
        scale: 'demonstration',
        words: '拟降级',
      })),
      full: () => ({
        id: 'b22',
        organizationId: ids.organizations[0],
        scale: 'demonstration',
        words: '拟降级',
      }),
    },
    'grade.reply': {
      requests: 11,
      call: scoped(async (town) => ({
        id: id(),
        organizationId: await make.heard(town),
        scale: 'demonstration',
        words: '阵地正在改造',
      })),
      full: () => ({
        id: 'b23',
        organizationId: ids.organizations[0],
        scale: 'demonstration',
        words: '阵地正在改造',
      }),
    },
    'grade.excellent': {
      requests: 1,
      call: unscoped(),
      full: () => ({ scale: 'demonstration', period: '2026-H1' }),
    },
    // The small district's pack has published no threshold: `excellent.test.ts`.
    'grade.findExcellent': {
      requests: 1,
      call: unscoped(() => ({
        id: id(),
        scale: 'demonstration',
        period: '2025-H2',
        reason: '半年评定',
      })),
      full: () => ({ id: 'b24', scale: 'demonstration', period: '2025-H2', reason: '半年评定' }),
    },
    'grade.pair': {
      requests: 25,
      call: scoped((town) => ({
        id: id(),
        organizationId: ids.organizations[town],
        reason: '结束',
      })),
      full: () => ({
        id: 'b21',
        organizationId: ids.organizations[0],
        helperId: ids.organizations[1],
        reason: '结对',
      }),
    },
  }) satisfies FixturesOf<typeof gradeActions>;
