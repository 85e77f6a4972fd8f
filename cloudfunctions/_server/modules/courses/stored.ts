/** Documents of 培训. They hold ids of persons, never names. */
import type { CourseKind } from '@core/modules/courses/labels';
import type { Day } from '@core/shared/calendar/day';
import type { Base } from '@server/runtime/stored-base';

export interface StoredCourse extends Base {
  /** The 工委, or a town. */
  officeId: string;
  kind: CourseKind;
  title: string;
  on: Day;
  hours: number;
  personIds: string[];
  others: number;
  by: string;
  at: number;
  receipt: string;
  /** Day and id: the order of lists, and their cursor. */
  sortKey: string;
  voided?: { id: string; by: string; on: Day; reason: string };
}

export interface CourseCollections {
  courses: StoredCourse;
}
