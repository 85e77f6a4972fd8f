import type { organizationActions } from '@core/modules/organizations/actions';
import { id, scoped, unscoped, type FixturesOf, type World } from '../support/fixture';
import { TODAY } from '../support/small-district';

export const fixtures = ({ ids, work }: World) =>
  ({
    'organization.open': {
      requests: 7,
      call: scoped((town) => ({ organizationId: ids.organizations[town] })),
      full: () => ({ organizationId: ids.organizations[0], after: 'x' }),
    },
    'organization.leadership': { requests: 3, call: unscoped(), full: () => ({}) },
    'organization.mine': { requests: 6, call: unscoped(), full: () => ({}) },
    'organization.change': {
      requests: 14,
      call: scoped((town) => ({
        id: id(),
        organizationId: ids.organizations[town],
        on: TODAY,
        change: { kind: 'elect', termYears: 3 },
      })),
      full: () => ({
        id: 'e1',
        organizationId: ids.organizations[0],
        on: TODAY,
        change: { kind: 'relation', personId: ids.members[0], here: true },
      }),
    },
    'organization.withdraw': {
      requests: 11,
      call: scoped(async (town) => ({
        id: id(),
        eventId: await work.election(town),
        reason: '记错了',
      })),
      full: () => ({ id: 'e2', eventId: 'e1', reason: '记错了' }),
    },
  }) satisfies FixturesOf<typeof organizationActions>;
