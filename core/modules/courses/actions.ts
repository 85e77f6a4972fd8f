import * as z from '@core/shared/zod';
import { offices, supervisors } from '@core/modules/access';
import { action } from '@core/modules/action';
import { day, id, line } from '@core/shared/primitives';
import { courseCount, coursePage, courseRecord, courseRow } from './contract';

const receipt = z.object({ receipt: z.string() });

export const courseActions = {
  /** Courses of one's offices, the latest first, and the year's sums by kind. */
  'course.list': action({
    runsIn: 'desk',
    input: z.strictObject({ after: z.string().max(100).optional() }),
    output: z.object({
      today: day,
      courses: z.array(courseRow),
      next: z.string().optional(),
      /** Of the running year, in one's reach. */
      year: z.array(courseCount),
      /** Offices that the caller may record for. */
      offices: z.array(z.object({ officeId: id, name: z.string() })),
    }),
    access: offices,
  }),

  'course.open': action({
    runsIn: 'desk',
    input: z.strictObject({ courseId: id }),
    output: coursePage,
    access: offices,
  }),

  'course.record': action({
    title: '培训记录',
    runsIn: 'desk',
    input: z.strictObject({ id, ...courseRecord.shape }),
    output: receipt.extend({ courseId: id }),
    access: supervisors,
  }),

  /** Entered by mistake: it stays, crossed out, and counts nowhere. */
  'course.void': action({
    title: '作废培训记录',
    runsIn: 'desk',
    input: z.strictObject({ id, courseId: id, reason: line(100) }),
    output: receipt,
    access: supervisors,
    restsOn: ['courseId'],
  }),
};
