/** 培训: courses and contests of an office, and who came. */
import type { courseActions } from '@core/modules/courses/actions';
import type { RoutesOf } from '@server/runtime/route';
import { listCourses, openCourse } from './list';
import { recordCourse, voidCourse } from './record';

export const desk = {
  'course.list': listCourses,
  'course.open': openCourse,
  'course.record': recordCourse,
  'course.void': voidCourse,
} satisfies RoutesOf<typeof courseActions, 'desk'>;
