/** Courses to read. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { countCourses, placesOf } from '@core/modules/courses/count';
import { AppError } from '@core/shared/errors';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { namesIn } from '@server/runtime/tree';
import { officesOf, officesSeen } from './policy';
import { coursesPage, coursesWithin } from './repository';
import type { StoredCourse } from './stored';

const PAGE = 30;

/** Three requests, and one more for each further thousand courses of the year. */
export async function listCourses(
  deps: Deps,
  actor: Actor,
  { after }: ActionInput<'course.list'>,
): Promise<ActionOutput<'course.list'>> {
  const { store, today } = deps;
  const seen = officesSeen(actor);
  const own = officesOf('course.record', actor);
  const year = today.slice(0, 4);
  const [found, ofYear] = await Promise.all([
    coursesPage(store, seen, after, PAGE),
    coursesWithin(store, seen, `${year}-01-01`, `${year}-12-31`),
  ]);
  const offices = await namesIn(store, 'orgNodes', [
    ...own,
    ...found.map(({ officeId }) => officeId),
  ]);
  const last = found[PAGE - 1];
  return {
    today,
    courses: found.map((course) => rowOf(course, offices)),
    ...(last ? { next: last.sortKey } : {}),
    year: countCourses(ofYear),
    offices: own.map((officeId) => ({ officeId, name: offices.get(officeId) ?? '' })),
  };
}

export async function openCourse(
  deps: Deps,
  actor: Actor,
  { courseId }: ActionInput<'course.open'>,
): Promise<ActionOutput<'course.open'>> {
  const { store, today } = deps;
  const course = await store.get('courses', courseId);
  const seen = officesSeen(actor);
  if (!course || (seen && !seen.includes(course.officeId))) {
    throw new AppError('FORBIDDEN', '不在您的工作范围内');
  }
  const { personIds, others, by, receipt, voided } = course;
  const [offices, names] = await Promise.all([
    namesIn(store, 'orgNodes', [course.officeId]),
    namesIn(store, 'persons', [...personIds, by, ...(voided ? [voided.by] : [])]),
  ]);
  return {
    ...rowOf(course, offices),
    today,
    receipt,
    byName: names.get(by) ?? '',
    others,
    people: personIds.map((personId) => ({ personId, name: names.get(personId) ?? '' })),
    ...(voided
      ? { voidedWith: { byName: names.get(voided.by) ?? '', on: voided.on, reason: voided.reason } }
      : {}),
    mayVoid: !voided && officesOf('course.void', actor).includes(course.officeId),
  };
}

const rowOf = (course: StoredCourse, offices: ReadonlyMap<string, string>) => {
  const { _id, officeId, kind, title, on, hours, voided } = course;
  return {
    courseId: _id,
    officeName: offices.get(officeId) ?? '',
    kind,
    title,
    on,
    hours,
    places: placesOf(course),
    voided: voided !== undefined,
  };
};
