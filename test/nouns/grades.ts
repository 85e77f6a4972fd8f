import type { gradeActions } from '@core/modules/grades/actions';
import { id, scoped, type FixturesOf, type World } from '../support/fixture';
import { TODAY } from '../support/small-district';

export const fixtures = ({ ids }: World) =>
  ({
    'grade.list': {
      call: scoped((town) => ({ townId: ids.towns[town] })),
      full: () => ({ scale: 'demonstration', townId: ids.towns[0] }),
    },
    'grade.set': {
      // The small district's pack grades demonstration points.
      call: scoped((town) => ({
        id: id(),
        organizationId: ids.organizations[town],
        scale: 'demonstration',
        level: 'district',
        on: '2026-06-01',
        reason: '核实',
      })),
      full: () => ({
        id: 'b20',
        organizationId: ids.organizations[0],
        scale: 'demonstration',
        level: 'district',
        helperId: ids.organizations[1],
        on: TODAY,
        reason: '核实',
      }),
    },
    'grade.pair': {
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
