import type { peopleActions } from '@core/modules/people/actions';
import { id, scoped, unscoped, type FixturesOf, type World } from '../support/fixture';
import { TODAY } from '../support/small-district';

export const fixtures = ({ ids, make }: World) =>
  ({
    'person.list': {
      requests: 5,
      call: unscoped(),
      full: () => ({ role: 'member', query: '甲', after: 'x' }),
    },
    'role.grant': {
      requests: 7,
      call: scoped((town) => ({
        id: id(),
        person: { name: `新人${id().slice(0, 6)}` },
        role: 'townSupervisor',
        scopeId: ids.towns[town],
        from: '2026-06-01',
      })),
      full: () => ({
        id: 'a6',
        person: { name: '某人', phone: '13900000000' },
        role: 'townSupervisor',
        scopeId: ids.towns[0],
        from: TODAY,
      }),
    },
    'role.end': {
      requests: 7,
      call: scoped(async (town) => ({
        id: id(),
        personId: await make.alsoInstructor(town),
        role: 'instructor',
        scopeId: 'district',
        to: '2026-06-01',
        reason: '测试',
      })),
      full: () => ({
        id: 'a7',
        personId: ids.members[0],
        role: 'member',
        scopeId: ids.organizations[0],
        to: TODAY,
        reason: '测试',
      }),
    },
  }) satisfies FixturesOf<typeof peopleActions>;
