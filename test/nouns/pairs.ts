import type { pairActions } from '@core/modules/pairs/actions';
import { id, scoped, type FixturesOf, type World } from '../support/fixture';
import { pairsIn } from '../support/pairs';
import { TODAY } from '../support/small-district';

export const fixtures = ({ district, ids }: World) => {
  const pairs = pairsIn(district, ids);
  const full = (own: string, more: object) => ({
    id: own,
    on: TODAY,
    recordedAt: pairs.when().recordedAt,
    office: 'branch',
    pairId: 'q1',
    ...more,
  });
  const subject = (town: 0 | 1) => ({ kind: 'unit', id: ids.bareUnits[town] });
  return {
    'pair.list': {
      requests: 7,
      call: scoped((town) => ({ townId: ids.towns[town] })),
      full: () => ({
        kind: 'helping',
        state: 'underWay',
        townId: ids.towns[0],
        mine: true,
        after: 'a',
      }),
    },
    'pair.subject': {
      requests: 8,
      call: scoped((town) => ({ subject: { kind: 'unit', id: ids.units[town] } })),
      full: () => ({ subject: subject(0) }),
    },
    'pair.suggest': {
      requests: 7,
      call: scoped((town) => ({
        subject: { kind: 'unit', id: ids.units[town] },
        kind: 'helping',
        as: 'to',
      })),
      full: () => ({ subject: subject(0), kind: 'helping', as: 'to', query: '甲' }),
    },
    'pair.file': {
      requests: 10,
      call: scoped(async (town) => ({ pairId: await pairs.begun(town), format: 'docx' })),
      full: () => ({ pairId: 'q1', format: 'xlsx' }),
    },
    'pair.open': {
      requests: 10,
      call: scoped(async (town) => ({ pairId: await pairs.begun(town) })),
      full: () => ({ pairId: 'q1' }),
    },
    'pair.begin': {
      requests: 20,
      call: scoped((town) => ({ id: id(), ...pairs.when(), ...pairs.sides(town) })),
      full: () => {
        const { pairId: _pair, ...begin } = full('q10', {
          kind: 'villageLink',
          from: { kind: 'organization', id: ids.organizations[0] },
          to: { kind: 'village', name: '红旗村' },
          goals: [],
        }) as Record<string, unknown>;
        return begin;
      },
    },
    'pair.record': {
      requests: 15,
      call: scoped(async (town) => ({
        id: id(),
        ...pairs.when(),
        pairId: await pairs.begun(town),
        activity: 'visit',
      })),
      full: () => full('q11', { activity: 'visit', counts: { jobs: 3 }, words: '上门' }),
    },
    'pair.correct': {
      requests: 15,
      call: scoped(async (town) => ({
        id: id(),
        ...pairs.when(),
        ...(await pairs.visited(town)),
        doneOn: TODAY,
        reason: '记错了',
        activity: 'joint',
      })),
      full: () =>
        full('q12', {
          entryId: 'q11',
          doneOn: TODAY,
          reason: '记错了',
          activity: 'joint',
          counts: { jobs: 3 },
          words: '一起过党日',
        }),
    },
    'pair.void': {
      requests: 15,
      call: scoped(async (town) => ({
        id: id(),
        ...pairs.when(),
        ...(await pairs.visited(town)),
        reason: '记错了',
      })),
      full: () => full('q13', { entryId: 'q11', reason: '记错了' }),
    },
    'pair.review': {
      requests: 16,
      call: scoped(async (town) => ({
        id: id(),
        ...pairs.when(),
        pairId: await pairs.begun(town),
        words: '继续',
      })),
      full: () => full('q14', { words: '继续' }),
    },
    'pair.end': {
      requests: 20,
      call: scoped(async (town) => ({
        id: id(),
        ...pairs.when(),
        pairId: await pairs.begun(town),
        end: 'closed',
        words: '另作安排',
      })),
      full: () => full('q15', { end: 'closed', words: '另作安排' }),
    },
    'pair.contest': {
      requests: 15,
      call: scoped(async (town) => ({
        id: id(),
        ...pairs.when(),
        ...(await pairs.visited(town)),
        words: '没有来过',
      })),
      full: () => full('q16', { entryId: 'q11', words: '没有来过' }),
    },
    'pair.settle': {
      requests: 15,
      call: scoped(async (town) => ({
        id: id(),
        ...pairs.when(),
        ...(await pairs.contested(town)),
        upheld: false,
        words: '已核对',
      })),
      full: () => full('q17', { contestId: 'q16', upheld: true, words: '属实' }),
    },
  } satisfies FixturesOf<typeof pairActions>;
};
