/** 59 期 2600 人次: courses and places by kind; one that was voided counts nowhere. */
import { namesOf } from '@core/shared/names-of';
import type { CourseCount } from './contract';
import { courseTitles, type CourseKind } from './labels';

interface Course {
  readonly kind: CourseKind;
  readonly personIds: readonly string[];
  readonly others: number;
  readonly voided?: object | undefined;
}

/** 人次 of one course. */
export const placesOf = ({ personIds, others }: Course): number => personIds.length + others;

/** In the order of the kinds; those of which there were none are left out. */
export const countCourses = (courses: readonly Course[]): CourseCount[] =>
  namesOf(courseTitles).flatMap((kind) => {
    const own = courses.filter((one) => one.kind === kind && !one.voided);
    const places = own.reduce((sum, one) => sum + placesOf(one), 0);
    return own.length > 0 ? [{ kind, courses: own.length, places }] : [];
  });
