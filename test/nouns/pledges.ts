import type { pledgeActions } from '@core/modules/pledges/actions';
import { id, scoped, unscoped, type FixturesOf, type World } from '../support/fixture';
import { pledgesIn } from '../support/pledges';
import { TODAY } from '../support/small-district';

const SEED = '0123456789abcdef0123456789abcdef';

export const fixtures = ({ district, ids }: World) => {
  const pledges = pledgesIn(district, ids);
  const full = (own: string, more: object) => ({
    id: own,
    on: TODAY,
    recordedAt: pledges.when().recordedAt,
    office: 'branch',
    pledgeId: 'y1',
    ...more,
  });
  const line = (pledgeId: string) => ({ id: id(), ...pledges.when(), pledgeId });
  return {
    'pledge.list': {
      requests: 8,
      call: scoped((town) => ({ townId: ids.towns[town] })),
      full: () => ({ kind: 'post', state: 'public', townId: ids.towns[0], after: 'a' }),
    },
    'pledge.subject': {
      requests: 5,
      call: scoped((town) => ({ subject: { kind: 'organization', id: ids.organizations[town] } })),
      full: () => ({ subject: { kind: 'organization', id: ids.organizations[0] } }),
    },
    'pledge.file': {
      requests: 10,
      call: scoped(async (town) => ({ pledgeId: await pledges.published(town), format: 'docx' })),
      full: () => ({ pledgeId: 'y1', format: 'xlsx' }),
    },
    'pledge.open': {
      requests: 10,
      call: scoped(async (town) => ({ pledgeId: await pledges.published(town) })),
      full: () => ({ pledgeId: 'y1' }),
    },
    'pledge.make': {
      requests: 11,
      call: scoped((town) => ({ id: id(), ...pledges.when(), ...pledges.promise(town) })),
      full: () => {
        const { pledgeId: _pledge, ...make } = full('y10', pledges.post(0)) as Record<
          string,
          unknown
        >;
        return make;
      },
    },
    'pledge.reword': {
      requests: 12,
      call: scoped(async (town) => ({
        ...line(await pledges.drafted(town)),
        says: { promise: '每天检修' },
      })),
      full: () => full('y11', { says: { promise: '每天检修' } }),
    },
    'pledge.publish': {
      requests: 12,
      call: scoped(async (town) => line(await pledges.drafted(town))),
      full: () => full('y12', {}),
    },
    'pledge.record': {
      requests: 12,
      call: scoped(async (town) => ({
        ...line(await pledges.published(town)),
        words: '检修一号机',
      })),
      full: () => full('y13', { words: '检修一号机', taken: { took: 3, reached: 2 } }),
    },
    'pledge.judge': {
      requests: 15,
      call: scoped(async (town) => ({
        ...line(await pledges.served(town)),
        judged: { kind: 'peers', marks: { good: 3, fair: 0, poor: 0 } },
      })),
      full: () => full('y14', { judged: { kind: 'leader', mark: 'good', words: '做到了' } }),
    },
    'pledge.review': {
      requests: 12,
      call: scoped(async (town) => ({
        ...line(await pledges.published(town, pledges.post(town))),
        words: '继续',
      })),
      full: () => full('y15', { words: '继续' }),
    },
    'pledge.end': {
      requests: 15,
      call: scoped(async (town) => ({
        ...line(await pledges.published(town)),
        outcome: 'mistake',
        words: '登记错了',
      })),
      full: () => full('y16', { outcome: 'kept', words: '公示' }),
    },
    'pledge.contest': {
      requests: 12,
      call: scoped(async (town) => ({ ...line(await pledges.published(town)), words: '没有做到' })),
      full: () => full('y17', { words: '没有做到' }),
    },
    'pledge.settle': {
      requests: 12,
      call: scoped(async (town) => {
        const { pledgeId, contestId } = await pledges.contested(town);
        return { ...line(pledgeId), contestId, upheld: false, words: '已核对' };
      }),
      full: () => full('y18', { contestId: 'y17', upheld: true, words: '属实' }),
    },
    'slip.issue': {
      requests: 13,
      call: scoped(async (town) => ({
        ...line(await pledges.published(town)),
        seed: SEED,
        count: 3,
      })),
      full: () => full('y19', { seed: SEED, count: 3 }),
    },
    'slip.open': {
      requests: 5,
      call: unscoped(async () => {
        const [code = ''] = await pledges.slips(0, await pledges.published(0), 1);
        return { code };
      }),
      full: () => ({ code: 'ABCDEFGHJKMN' }),
    },
    'slip.answer': {
      requests: 9,
      call: unscoped(async () => {
        const [code = ''] = await pledges.slips(0, await pledges.published(0), 1);
        return { code, token: id(), mark: 'good' };
      }),
      full: () => ({ code: 'ABCDEFGHJKMN', token: 't1', mark: 'good' }),
    },
  } satisfies FixturesOf<typeof pledgeActions>;
};
