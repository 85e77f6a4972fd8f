import type { matterActions } from '@core/modules/matters/actions';
import { id, scoped, type FixturesOf, type World } from '../support/fixture';
import { TODAY } from '../support/small-district';

export const fixtures = ({ ids, work }: World) =>
  ({
    'need.raise': {
      requests: 7,
      call: scoped((town) => ({
        id: id(),
        unitId: ids.units[town],
        text: '用工',
        raisedOn: TODAY,
      })),
      full: () => ({ id: 'b1', unitId: ids.units[0], text: '用工', raisedOn: TODAY }),
    },
    'need.update': {
      requests: 8,
      call: scoped(async (town) => ({
        id: id(),
        matterId: await work.need(town),
        state: 'underWay',
      })),
      full: () => ({ id: 'b2', matterId: 'm1', state: 'declined', note: '不归本区' }),
    },
    'promise.make': {
      requests: 7,
      call: scoped((town) => ({
        id: id(),
        unitId: ids.units[town],
        text: '送通知',
        dueOn: TODAY,
      })),
      full: () => ({ id: 'b3', unitId: ids.units[0], text: '送通知', dueOn: TODAY }),
    },
    'promise.settle': {
      requests: 8,
      call: scoped(async (town) => ({
        id: id(),
        matterId: await work.promise(town),
        state: 'kept',
      })),
      full: () => ({ id: 'b4', matterId: 'm1', state: 'kept', note: '已送' }),
    },
    'need.list': {
      requests: 2,
      call: scoped((town) => ({ townId: ids.towns[town], month: '2026-06', as: 'raised' })),
      full: () => ({ townId: ids.towns[0], month: '2026-06', as: 'open', after: 'x' }),
    },
  }) satisfies FixturesOf<typeof matterActions>;
