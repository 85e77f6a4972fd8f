/**
 * The records that some facts are read from, for several subjects at once: a request a
 * collection, whatever the number of subjects and of questions.
 */
import type { Rated } from '@core/modules/points/contract';
import type { StoredAttendance } from '@server/modules/meetings/stored';
import type { StoredFollowUp } from '@server/modules/follow-ups/stored';
import type { StoredGrade } from '@server/modules/grades/stored';
import type { StoredInvestigation } from '@server/modules/investigations/stored';
import type { StoredPerson } from '@server/modules/people/stored';
import type { StoredPointYear, StoredReview } from '@server/modules/points/stored';
import type { StoredCourse } from '@server/modules/courses/stored';
import type { StoredGrant } from '@server/modules/means/stored';
import type { StoredPair } from '@server/modules/pairs/stored';
import type { StoredPledge } from '@server/modules/pledges/stored';
import type { StoredRun } from '@server/modules/processes/stored';
import type { StoredMatter } from '@server/modules/matters/stored';
import type { StoredLedger } from '@server/modules/unit-profile/stored';
import type { StoredUnitYear } from '@server/modules/units/stored';
import { unitYearId, yearOf } from '@server/modules/units/unit-years';
import type { Deps } from '@server/runtime/deps';
import { findAll, findIn } from '@server/runtime/store';
import type { StoredCheck } from '../stored';
import type { PracticeSubject } from '../subjects';
import type { Asked, Source } from './asked';
import { coursesOf, pledgesOf, secretariesIn, starsOf, studyOf, type Attended } from './read-more';

export interface Records {
  readonly people: readonly StoredPerson[];
  readonly years: readonly StoredUnitYear[];
  readonly ledgers: readonly StoredLedger[];
  readonly investigations: readonly StoredInvestigation[];
  readonly followUps: readonly StoredFollowUp[];
  readonly stars: readonly Rated[];
  readonly rosters: readonly StoredAttendance[];
  readonly visitors: readonly StoredAttendance[];
  readonly study: Attended;
  readonly matters: readonly StoredMatter[];
  readonly points: readonly StoredPointYear[];
  readonly reviews: readonly StoredReview[];
  readonly checks: readonly StoredCheck[];
  readonly runs: readonly StoredRun[];
  readonly grades: readonly StoredGrade[];
  readonly pairs: readonly StoredPair[];
  readonly grants: readonly StoredGrant[];
  readonly pledges: readonly StoredPledge[];
  readonly courses: readonly StoredCourse[];
}

/** Reads what is asked for of these subjects, and no more. */
export async function readRecords(
  deps: Deps,
  subjects: readonly PracticeSubject[],
  { sources, from }: Asked,
): Promise<Records> {
  const { store, today } = deps;
  const ids = subjects.map(({ id }) => id);
  const ofUnits = subjects.flatMap(({ kind, id }) => (kind === 'unit' ? [id] : []));
  const branches = [...new Set(subjects.flatMap((s) => s.organizations.map(({ _id }) => _id)))];
  const unitIds = [...new Set(subjects.flatMap((s) => s.units.map(({ _id }) => _id)))];
  const asks = (source: Source, of: readonly string[]): boolean =>
    sources.has(source) && of.length > 0;
  const none: never[] = [];
  const within = { gte: from, lte: today };
  const years = Array.from(
    { length: yearOf(today) - yearOf(from) + 1 },
    (_, i) => yearOf(from) + i,
  );
  const people = asks('people', branches)
    ? findAll(store, 'persons', { 'roles.scopeId': { in: branches } })
    : none;
  const [read, rosters, study] = await Promise.all([
    Promise.all([
      people,
      asks('years', unitIds)
        ? findIn(
            store,
            'unitYears',
            '_id',
            unitIds.flatMap((id) => years.map((y) => unitYearId(id, y))),
          )
        : none,
      asks('ledgers', unitIds) ? findIn(store, 'ledgers', '_id', unitIds) : none,
      asks('investigations', unitIds) ? findIn(store, 'investigations', '_id', unitIds) : none,
      asks('followUps', branches)
        ? findIn(store, 'followUps', 'partyOrganizationIds', branches)
        : none,
      asks('stars', branches) ? starsOf(deps, branches) : none,
      asks('matters', unitIds) ? findAll(store, 'matters', { unitId: { in: unitIds } }) : none,
      asks('points', branches)
        ? findAll(store, 'pointYears', { subjectId: { in: branches } })
        : none,
      asks('reviews', branches)
        ? findAll(store, 'reviews', { organizationId: { in: branches } })
        : none,
    ]),
    Promise.all([
      asks('rosters', branches)
        ? findAll(store, 'attendance', { organizationId: { in: branches }, on: within })
        : none,
      asks('visitors', branches)
        ? findAll(store, 'attendance', { visitorHomeIds: { in: branches }, on: within })
        : none,
    ]),
    asks('study', branches) ? studyOf(deps, await people, branches, from) : new Map(),
  ]);
  const [checks, runs, grades, pairs, grants, pledges, courses] = await Promise.all([
    asks('checks', ids) ? findIn(store, 'standardChecks', 'subjectId', ids) : none,
    asks('runs', ids) ? findIn(store, 'processRuns', 'subjectId', ids) : none,
    asks('grades', ids) ? findIn(store, 'grades', '_id', ids) : none,
    asks('pairs', ids) ? findAll(store, 'pairs', { partyIds: { in: ids } }) : none,
    asks('grants', ids) ? findIn(store, 'grants', 'subjectId', ids) : none,
    asks('pledges', ids) ? pledgesOf(store, ofUnits, branches) : none,
    asks('courses', branches)
      ? coursesOf(store, secretariesIn(subjects, await people), within)
      : none,
  ]);
  return {
    people: read[0],
    years: read[1],
    ledgers: read[2],
    investigations: read[3],
    followUps: read[4],
    stars: read[5],
    matters: read[6],
    points: read[7],
    reviews: read[8],
    rosters: rosters[0],
    visitors: rosters[1],
    study,
    checks,
    runs,
    grades,
    pairs,
    grants,
    pledges,
    courses,
  };
}
