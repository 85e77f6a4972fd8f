/** 培训: courses and contests that an office held, with who came. Never who did best. */
import * as z from '@core/shared/zod';
import { day, id, line } from '@core/shared/primitives';
import { namesOf } from '@core/shared/names-of';
import { courseTitles } from './labels';

export const courseKind = z.enum(namesOf(courseTitles));

export const courseRecord = z.strictObject({
  /** The 工委, or the caller's own town. */
  officeId: id,
  kind: courseKind,
  title: line(50),
  on: day,
  /** 学时; half hours count. */
  hours: z.number().min(0.5).max(200).multipleOf(0.5),
  /** Who came of the roster. */
  personIds: z.array(id).max(500),
  /** How many came besides: staff of units are on no roster. */
  others: z.int().min(0).max(5000),
});

export const courseRow = z.object({
  courseId: id,
  officeName: z.string(),
  kind: courseKind,
  title: z.string(),
  on: day,
  hours: z.number(),
  /** 人次: those of the roster and others. */
  places: z.int(),
  voided: z.boolean(),
});

export const coursePage = courseRow.extend({
  today: day,
  receipt: z.string(),
  byName: z.string(),
  others: z.int(),
  /** By name. */
  people: z.array(z.object({ personId: id, name: z.string() })),
  voidedWith: z.object({ byName: z.string(), on: day, reason: z.string() }).optional(),
  mayVoid: z.boolean(),
});

/** Of one kind in one stretch of time. */
export const courseCount = z.object({ kind: courseKind, courses: z.int(), places: z.int() });
export type CourseCount = z.infer<typeof courseCount>;
