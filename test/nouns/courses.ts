import type { courseActions } from '@core/modules/courses/actions';
import { id, scoped, unscoped, type FixturesOf, type World } from '../support/fixture';
import { isTown } from '../support/practices';
import { openidOf, TODAY } from '../support/small-district';

const COMMITTEE = 'committee';

export const fixtures = ({ district, ids }: World) => {
  const course = (officeId: string, town: 0 | 1) => ({
    officeId,
    kind: 'secretaries' as const,
    title: '书记示范班',
    on: TODAY,
    hours: 8,
    personIds: [ids.members[town]],
    others: 12,
  });
  /** Of the town's own office, or of the 工委 where the caller is the district's. */
  const own = (town: 0 | 1, openid: string) =>
    course(isTown(openid, town) ? ids.towns[town] : COMMITTEE, town);
  const recorded = async (town: 0 | 1, openid: string): Promise<string> => {
    const courseId = id();
    const as = openidOf(isTown(openid, town) ? 'townSupervisor' : 'districtSupervisor', town);
    await district.act(as, 'course.record', { id: courseId, ...own(town, as) });
    return courseId;
  };
  return {
    'course.list': { requests: 4, call: unscoped(), full: () => ({ after: 'x' }) },
    'course.open': {
      requests: 4,
      call: scoped(async (town, openid) => ({ courseId: await recorded(town, openid) })),
      full: () => ({ courseId: 'k30' }),
    },
    'course.record': {
      requests: 8,
      call: scoped((town, openid) => ({ id: id(), ...own(town, openid) })),
      full: () => ({ id: 'k30', ...course(COMMITTEE, 0) }),
    },
    'course.void': {
      requests: 8,
      call: scoped(async (town, openid) => ({
        id: id(),
        courseId: await recorded(town, openid),
        reason: '登记错了',
      })),
      full: () => ({ id: 'k31', courseId: 'k30', reason: '登记错了' }),
    },
  } satisfies FixturesOf<typeof courseActions>;
};
