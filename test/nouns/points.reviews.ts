import type { reviewActions } from '@core/modules/points/reviews.actions';
import { id, scoped, unscoped, type FixturesOf, type World } from '../support/fixture';
import { TODAY } from '../support/small-district';

export const fixtures = ({ ids }: World) =>
  ({
    'review.open': {
      requests: 5,
      call: scoped((town) => ({ organizationId: ids.organizations[town], unit: 'month' })),
      full: () => ({ organizationId: ids.organizations[0], unit: 'month', on: TODAY }),
    },
    'review.sign': {
      requests: 10,
      call: scoped((town) => ({
        id: id(),
        organizationId: ids.organizations[town],
        unit: 'month',
        on: TODAY,
      })),
      full: () => ({
        id: 'b7',
        organizationId: ids.organizations[0],
        unit: 'month',
        on: TODAY,
        remarks: [{ personId: ids.members[0], text: '外出培训' }],
      }),
    },
    'organization.list': {
      requests: 3,
      call: unscoped(),
      full: () => ({ query: '甲', after: 'x' }),
    },
  }) satisfies FixturesOf<typeof reviewActions>;
