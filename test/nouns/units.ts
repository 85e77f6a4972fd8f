import type { unitActions } from '@core/modules/units/actions';
import { id, scoped, type FixturesOf, type World } from '../support/fixture';

export const fixtures = ({ ids, make }: World) =>
  ({
    'unit.list': {
      requests: 4,
      call: scoped((town) => ({ townId: ids.towns[town] })),
      full: () => ({
        query: '甲',
        townId: ids.towns[0],
        after: 'x',
        atMost: 50,
        kind: 'enterprise',
        status: 'operating',
        organised: false,
        due: true,
      }),
    },
    'unit.open': {
      requests: 8,
      call: scoped((town) => ({ unitId: ids.units[town] })),
      full: () => ({ unitId: ids.units[0] }),
    },
    'unit.add': {
      requests: 14,
      call: scoped((town) => ({
        id: id(),
        facts: {
          name: `新来${id().slice(0, 6)}`,
          kind: 'enterprise',
          townId: ids.towns[town],
        },
      })),
      full: () => ({
        id: 'u1',
        facts: {
          name: '新来有限公司',
          kind: 'enterprise',
          townId: ids.towns[0],
          creditCode: '91500118WJW1TB12YX',
          headcount: 12,
          address: '一号路',
          contactName: '某人',
          contactPost: '经理',
          phone: '02349861000',
        },
      }),
    },
    'unit.correct': {
      requests: 13,
      call: scoped((town) => ({
        id: id(),
        unitId: ids.units[town],
        changes: { phone: '13900000009' },
      })),
      full: () => ({
        id: 'u2',
        unitId: ids.units[0],
        changes: { phone: '13900000009', contactName: null, headcount: 3 },
        reason: '换人',
      }),
    },
    'unit.undo': {
      requests: 15,
      // One's own: another's correction is the office's to take back, tested apart.
      call: scoped(async (town, openid) => {
        const unitId = ids.units[town];
        return { id: id(), unitId, changeId: await make.corrected(town, openid) };
      }),
      full: () => ({ id: 'u3', unitId: ids.units[0], changeId: 'u2' }),
    },
    'unit.facts': {
      requests: 4,
      call: scoped((town) => ({ unitId: ids.units[town] })),
      full: () => ({ unitId: ids.units[0] }),
    },
    'unit.changes': {
      requests: 5,
      call: scoped((town) => ({ unitId: ids.units[town] })),
      full: () => ({ unitId: ids.units[0], after: 'x' }),
    },
  }) satisfies FixturesOf<typeof unitActions>;
