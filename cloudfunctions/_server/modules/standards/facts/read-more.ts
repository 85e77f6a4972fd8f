/** Records of branches that take more than one request, or more than ids, to be found. */
import type { Rated } from '@core/modules/points/contract';
import { homeOn } from '@core/modules/meetings/roster';
import type { Day } from '@core/shared/calendar/day';
import type { StoredCourse } from '@server/modules/courses/stored';
import { attendedBy } from '@server/modules/meetings/repository';
import type { StoredPerson } from '@server/modules/people/stored';
import type { StoredPledge } from '@server/modules/pledges/stored';
import type { Deps } from '@server/runtime/deps';
import { findAll, findIn } from '@server/runtime/store';
import type { PracticeSubject } from '../subjects';

export type Attended = Awaited<ReturnType<typeof attendedBy>>;

/** Of branches and whoever belongs to them, and of units: a request each. */
export async function pledgesOf(
  store: Deps['store'],
  unitIds: readonly string[],
  branches: readonly string[],
): Promise<StoredPledge[]> {
  const found = await Promise.all([
    findIn(store, 'pledges', 'subjectId', unitIds),
    branches.length > 0
      ? findAll(store, 'pledges', { organizationIds: { in: [...branches] } })
      : [],
  ]);
  return [...new Map(found.flat().map((one) => [one._id, one])).values()];
}

/** By their post, or by their role where no event keeps the posts. */
export const secretariesIn = (
  subjects: readonly PracticeSubject[],
  people: readonly StoredPerson[],
): string[] => [
  ...subjects.flatMap(({ organizations }) =>
    organizations.flatMap(({ posts = [] }) =>
      posts.flatMap(({ post, personId }) => (post === 'secretary' ? [personId] : [])),
    ),
  ),
  ...people.flatMap(({ _id, roles }) =>
    roles.some(({ role }) => role === 'secretary') ? [_id] : [],
  ),
];

/** Courses that somebody of these came to. */
export async function coursesOf(
  store: Deps['store'],
  personIds: readonly string[],
  on: { readonly gte: Day; readonly lte: Day },
): Promise<StoredCourse[]> {
  if (personIds.length === 0) return [];
  const found = await findAll(store, 'courses', { personIds: { in: [...new Set(personIds)] }, on });
  return found.filter(({ voided }) => !voided);
}

/** Results of the last year that is final, of organisations: two requests. */
export async function starsOf({ store }: Deps, branches: readonly string[]): Promise<Rated[]> {
  const runs = await store.find('ratingRuns', { where: { state: 'final' }, limit: 100 });
  const last = runs
    .filter(({ subjectKind }) => subjectKind === 'organization')
    .sort((a, b) => b.year - a.year)[0];
  if (!last) return [];
  const groups = await store.find('ratings', {
    where: { subjectIds: { in: branches }, runId: last._id },
    limit: 1000,
  });
  return groups.flatMap(({ results }) => results);
}

/** Who attended what, of members of these branches. */
export const studyOf = (
  { store, today }: Deps,
  people: readonly StoredPerson[],
  branches: readonly string[],
  from: string,
): Promise<Attended> => {
  const members = people.filter(({ roles }) => branches.includes(homeOn(roles, today) ?? ''));
  return attendedBy(
    store,
    members.map(({ _id }) => _id),
    from,
    today,
  );
};
