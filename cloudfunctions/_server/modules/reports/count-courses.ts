/** 培训 of a month's paper. */
import type { CourseCount } from '@core/modules/courses/contract';
import { countCourses } from '@core/modules/courses/count';
import { formatDay } from '@core/shared/calendar/day';
import { periodOfKey } from '@core/shared/calendar/period';
import { coursesWithin } from '@server/modules/courses/repository';
import type { Deps } from '@server/runtime/deps';
import { DISTRICT_ID } from '@server/runtime/tree';
import type { StoredReport } from './stored';

/** One request for a thousand. */
export async function coursesOfMonth(
  { store }: Deps,
  { month, scopeId }: Pick<StoredReport, 'month' | 'scopeId'>,
): Promise<CourseCount[]> {
  const period = periodOfKey(month);
  const offices = scopeId === DISTRICT_ID ? null : [scopeId];
  const [first, last] = [formatDay(period?.first ?? 0), formatDay(period?.last ?? 0)];
  return countCourses(await coursesWithin(store, offices, first, last));
}
