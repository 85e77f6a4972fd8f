import type { contactActions } from '@core/modules/contacts/actions';
import { id, scoped, unscoped, type FixturesOf, type World } from '../support/fixture';
import { TODAY } from '../support/small-district';

export const fixtures = ({ district, ids, work }: World) =>
  ({
    'home.open': { requests: 3, call: unscoped(), full: () => ({ judgedBy: '1.mark' }) },
    'contact.record': {
      requests: 6,
      call: scoped((town) => ({
        id: id(),
        unitId: ids.units[town],
        channel: 'phone',
        outcome: 'reached',
        happenedOn: '2026-06-10',
        recordedAt: district.cloud.clock.now(),
      })),
      full: () => ({
        id: 'a8',
        unitId: ids.units[0],
        channel: 'onsite',
        outcome: 'reached',
        metOwner: true,
        happenedOn: TODAY,
        recordedAt: district.cloud.clock.now(),
        text: '走访',
      }),
    },
    'contact.correct': {
      requests: 7,
      // Recorded by the town's own staff: an instructor corrects only what is theirs, tested apart.
      call: scoped(async (town) => ({
        id: id(),
        contactId: await work.contact(town),
        changes: { outcome: 'notReached' },
        reason: '记错了',
        recordedAt: district.cloud.clock.now(),
      })),
      full: () => ({
        id: 'a14',
        contactId: 'c1',
        changes: { metOwner: true },
        reason: '记错了',
        recordedAt: district.cloud.clock.now(),
      }),
    },
    'contact.void': {
      requests: 7,
      call: scoped(async (town) => ({
        id: id(),
        contactId: await work.contact(town),
        reason: '记错了',
        recordedAt: district.cloud.clock.now(),
      })),
      full: () => ({
        id: 'a15',
        contactId: 'c1',
        reason: '记错了',
        recordedAt: district.cloud.clock.now(),
      }),
    },
  }) satisfies FixturesOf<typeof contactActions>;
