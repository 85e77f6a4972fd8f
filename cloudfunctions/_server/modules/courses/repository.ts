/** 培训: how courses are found. */
import type { Day } from '@core/shared/calendar/day';
import { findAll, type Some, type Store } from '@server/runtime/store';
import type { StoredCourse } from './stored';

/** Of some offices, or of all, the latest first, a page at a time. */
export const coursesPage = (
  store: Store,
  officeIds: readonly string[] | null,
  after: string | undefined,
  limit: number,
): Promise<StoredCourse[]> =>
  store.find('courses', {
    where: {
      sortKey: after ? { lt: after } : { exists: true },
      ...(officeIds ? { officeId: { in: officeIds } } : {}),
    },
    orderBy: [['sortKey', 'desc']],
    limit,
  });

/** What sums are made of: those of some offices, or of all, within some days. */
export const coursesWithin = (
  store: Store,
  officeIds: readonly string[] | null,
  from: Day,
  to: Day,
): Promise<Some<StoredCourse, 'kind' | 'personIds' | 'others' | 'voided'>[]> =>
  findAll(
    store,
    'courses',
    {
      sortKey: { gte: from, lt: `${to}~` },
      ...(officeIds ? { officeId: { in: officeIds } } : {}),
    },
    ['kind', 'personIds', 'others', 'voided'],
  );
