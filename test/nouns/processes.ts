import type { processActions } from '@core/modules/processes/actions';
import { id, scoped, type FixturesOf, type World } from '../support/fixture';
import { practicesIn } from '../support/practices';
import { TODAY } from '../support/small-district';

export const fixtures = ({ district, ids, known }: World) => {
  const practices = practicesIn(district, ids);
  return {
    'process.list': {
      requests: 5,
      call: scoped((town) => ({ townId: ids.towns[town] })),
      full: () => ({ process: 'development', state: 'ended', townId: ids.towns[0], overdue: true }),
    },
    'process.subject': {
      requests: 6,
      call: scoped((town) => ({ subject: practices.subject(town) })),
      full: () => ({ subject: { kind: 'organization', id: ids.organizations[0] } }),
    },
    // 发展党员: the branch and its 镇街 alone.
    'process.open': {
      requests: 10,
      call: scoped(async (town) => ({ runId: (await practices.applied(town)).runId })),
      full: () => ({ runId: known.runId }),
    },
    'process.file': {
      requests: 12,
      call: scoped(async (town) => ({
        runId: (await practices.applied(town)).runId,
        format: 'docx',
      })),
      full: () => ({ runId: known.runId, format: 'xlsx' }),
    },
    'process.begin': {
      requests: 16,
      call: scoped((town) => ({
        id: id(),
        ...practices.when(),
        process: 'sevenSteps',
        subject: practices.subject(town),
      })),
      full: () => ({
        id: 'k10',
        on: TODAY,
        recordedAt: practices.when().recordedAt,
        process: 'development',
        office: 'branch',
        subject: { kind: 'person', organizationId: ids.organizations[0], name: '某人' },
      }),
    },
    'process.record': {
      requests: 16,
      call: scoped(async (town) => ({
        id: id(),
        ...practices.when(),
        runId: await practices.seven(town),
        step: 'pledge',
        fields: { pledges: 12 },
      })),
      full: () => ({
        id: 'k11',
        on: TODAY,
        recordedAt: practices.when().recordedAt,
        runId: known.runId,
        step: 'application',
        fields: { adult: true },
        vote: { expected: 3, present: 3, favour: 3, against: 0, abstained: 0 },
        outcome: 'full',
        months: 6,
        lateReason: '补报',
      }),
    },
    'process.correct': {
      requests: 16,
      call: scoped(async (town) => ({
        id: id(),
        ...practices.when(),
        ...(await practices.applied(town)),
        takenOn: TODAY,
        reason: '记错了',
        fields: { adult: true },
      })),
      full: () => ({
        id: 'k12',
        on: TODAY,
        recordedAt: practices.when().recordedAt,
        runId: known.runId,
        entryId: 'k11',
        takenOn: TODAY,
        reason: '记错了',
        fields: { adult: true },
      }),
    },
    'process.void': {
      requests: 16,
      call: scoped(async (town) => ({
        id: id(),
        ...practices.when(),
        ...(await practices.applied(town)),
        reason: '记错了',
      })),
      full: () => ({
        id: 'k13',
        on: TODAY,
        recordedAt: practices.when().recordedAt,
        runId: known.runId,
        entryId: 'k11',
        reason: '记错了',
      }),
    },
    'process.stop': {
      requests: 16,
      call: scoped(async (town) => ({
        id: id(),
        ...practices.when(),
        runId: await practices.applicant(town),
        reason: '本人撤回申请',
      })),
      full: () => ({
        id: 'k16',
        on: TODAY,
        recordedAt: practices.when().recordedAt,
        runId: known.runId,
        reason: '本人撤回申请',
      }),
    },
    'process.contest': {
      requests: 16,
      call: scoped(async (town) => ({
        id: id(),
        ...practices.when(),
        ...(await practices.applied(town)),
        words: '日期不对',
      })),
      full: () => ({
        id: 'k14',
        on: TODAY,
        recordedAt: practices.when().recordedAt,
        runId: known.runId,
        entryId: 'k11',
        words: '日期不对',
      }),
    },
    'process.settle': {
      requests: 16,
      call: scoped(async (town) => ({
        id: id(),
        ...practices.when(),
        ...(await practices.contested(town)),
        upheld: false,
        words: '已核对',
      })),
      full: () => ({
        id: 'k15',
        on: TODAY,
        recordedAt: practices.when().recordedAt,
        runId: known.runId,
        contestId: 'k14',
        upheld: true,
        words: '属实',
      }),
    },
  } satisfies FixturesOf<typeof processActions>;
};
