import type { standardActions } from '@core/modules/standards/actions';
import { id, scoped, type FixturesOf, type World } from '../support/fixture';
import { isTown, practicesIn, SHOWS } from '../support/practices';
import { openidOf, TODAY } from '../support/small-district';

export const fixtures = ({ district, ids, known, make }: World) => {
  const practices = practicesIn(district, ids);
  return {
    'standard.list': {
      requests: 3,
      call: scoped((town) => ({ townId: ids.towns[town] })),
      full: () => ({ standard: 'threeShows', phase: 'held', townId: ids.towns[0], overdue: true }),
    },
    'standard.subject': {
      requests: 16,
      call: scoped((town) => ({ subject: practices.subject(town) })),
      full: () => ({ subject: { kind: 'organization', id: ids.organizations[0] } }),
    },
    'standard.open': {
      requests: 9,
      call: scoped((town) => ({ subject: practices.subject(town), standard: SHOWS })),
      full: () => ({
        subject: { kind: 'organization', id: ids.organizations[0] },
        standard: 'threeShows',
      }),
    },
    'standard.file': {
      requests: 8,
      call: scoped(async (town) => ({ checkId: await practices.begun(town), format: 'docx' })),
      full: () => ({ checkId: known.checkId, format: 'xlsx' }),
    },
    'standard.begin': {
      requests: 12,
      call: scoped((town) => ({
        id: id(),
        ...practices.when(),
        subject: practices.subject(town),
        standard: SHOWS,
      })),
      full: () => ({
        id: 'k1',
        subject: { kind: 'organization', id: ids.organizations[0] },
        standard: 'threeShows',
        on: TODAY,
        recordedAt: practices.when().recordedAt,
      }),
    },
    // Whoever is asked at the stage that is open, in their turn.
    'standard.state': {
      requests: 16,
      call: scoped(async (town, openid) => ({
        id: id(),
        ...practices.when(),
        checkId: await (isTown(openid, town) ? practices.checked(town) : practices.begun(town)),
        answers: [{ item: '1', value: 'yes' }],
      })),
      full: () => ({
        id: 'k2',
        checkId: known.checkId,
        on: TODAY,
        recordedAt: practices.when().recordedAt,
        office: 'branch',
        answers: [{ item: '1', value: 'no', words: '还没有', evidence: '公示栏' }],
      }),
    },
    'standard.decide': {
      requests: 14,
      call: scoped(async (town, openid) => ({
        id: id(),
        ...practices.when(),
        checkId: await (isTown(openid, town) ? practices.checked(town) : practices.stated(town)),
        stage: isTown(openid, town) ? 'accept' : 'selfCheck',
        outcome: 'passed',
      })),
      full: () => ({
        id: 'k3',
        checkId: known.checkId,
        on: TODAY,
        recordedAt: practices.when().recordedAt,
        stage: 'selfCheck',
        outcome: 'returned',
        words: '再核实',
        wanted: [{ item: '1', who: '某人', dueOn: TODAY }],
      }),
    },
    'standard.contest': {
      requests: 14,
      call: scoped(async (town) => ({
        id: id(),
        ...practices.when(),
        checkId: await practices.accepted(town),
        words: '没有公开承诺',
      })),
      full: () => ({
        id: 'k4',
        checkId: known.checkId,
        on: TODAY,
        recordedAt: practices.when().recordedAt,
        words: '有异议',
      }),
    },
    'standard.settle': {
      requests: 14,
      call: scoped(async (town) => ({
        id: id(),
        ...practices.when(),
        ...(await practices.objected(town, await make.colleagueInTown(town))),
        upheld: false,
        words: '已核对',
      })),
      full: () => ({
        id: 'k5',
        checkId: known.checkId,
        on: TODAY,
        recordedAt: practices.when().recordedAt,
        objectionId: 'k4',
        upheld: true,
        words: '属实',
      }),
    },
    'standard.revoke': {
      requests: 14,
      call: scoped(async (town, openid) => ({
        id: id(),
        ...practices.when(),
        checkId: await (isTown(openid, town) ? practices.accepted(town) : practices.warned(town)),
        step:
          isTown(openid, town) || openid === openidOf('districtSupervisor', 0) ? 'warn' : 'reply',
        words: '说明',
      })),
      full: () => ({
        id: 'k6',
        checkId: known.checkId,
        on: TODAY,
        recordedAt: practices.when().recordedAt,
        step: 'warn',
        words: '说明',
      }),
    },
  } satisfies FixturesOf<typeof standardActions>;
};
