/**
 * Points from the records, once a day: every party organisation, then every
 * instructor who is a member. Its cursor is `o:` or `p:` with the last id; every
 * subject is settled by itself, so that a chunk done twice changes nothing.
 */
import { ratingYear, rulesOfYear } from '@core/domain/points/rating-year';
import { findIn } from '@server/repositories/store';
import type {
  StoredPartyOrganization,
  StoredPerson,
  StoredUnitYear,
} from '@server/repositories/stored';
import { branchOf } from '@server/repositories/subjects';
import { unitYearId, unitYearsOfInstructors } from '@server/repositories/unit-years';
import type { Deps } from '../deps';
import { settleDerived } from '../points/derived';
import { instructorFacts, needFacts, needFactsOf, reviewFacts, unitFacts } from '../points/facts';
import { yearAndRules } from '../points/rules';
import type { Job } from './lease';

const CHUNK = 20;

export const derivePoints: Job = async (deps, cursor, deadline) => {
  if (deps.pack.points.length === 0) return null;
  let at = cursor || 'o:';
  while (deps.now() < deadline) {
    const next = at.startsWith('o:')
      ? await organizationChunk(deps, at.slice(2))
      : await instructorChunk(deps, at.slice(2));
    if (next === null) return null;
    at = next;
  }
  return at;
};

async function organizationChunk(deps: Deps, after: string): Promise<string> {
  const found = await deps.store.find('partyOrganizations', {
    where: { _id: { gt: after } },
    orderBy: [['_id', 'asc']],
    limit: CHUNK,
  });
  for (const organization of found) await settleOrganization(deps, organization);
  const last = found[CHUNK - 1];
  return last ? `o:${last._id}` : 'p:';
}

async function instructorChunk(deps: Deps, after: string): Promise<string | null> {
  const found = await deps.store.find('persons', {
    where: { 'roles.role': 'instructor', sortKey: { gt: after } },
    orderBy: [['sortKey', 'asc']],
    limit: CHUNK,
  });
  for (const person of found) {
    if (branchOf(person, deps.today)) await settleInstructor(deps, person);
  }
  const last = found[CHUNK - 1];
  return last ? `p:${last.sortKey}` : null;
}

async function settleOrganization(
  deps: Deps,
  organization: StoredPartyOrganization,
): Promise<void> {
  const years = openYears(deps);
  const ids = calendarYears(deps, years).flatMap((year) =>
    organization.unitIds.map((unitId) => unitYearId(unitId, year)),
  );
  const documents = await findIn(deps.store, 'unitYears', '_id', ids);
  const matters = await findIn(deps.store, 'matters', 'unitId', organization.unitIds);
  const reviews = await deps.store.find('reviews', {
    where: { organizationId: organization._id, unit: 'quarter' },
    limit: 100,
  });
  const facts = [
    ...documents.flatMap((document) => unitFacts(document, deps.pack)),
    ...matters.flatMap(needFacts),
    ...reviews.flatMap(reviewFacts),
  ];
  const owner = { subjectKind: 'organization', subjectId: organization._id } as const;
  for (const year of years) await settleDerived(deps, owner, year, facts);
}

async function settleInstructor(deps: Deps, person: StoredPerson): Promise<void> {
  const years = openYears(deps);
  const documents: StoredUnitYear[] = await unitYearsOfInstructors(
    deps.store,
    [person._id],
    calendarYears(deps, years),
  );
  const unitIds = [...new Set(documents.map(({ unitId }) => unitId))];
  const matters = await findIn(deps.store, 'matters', 'unitId', unitIds);
  const facts = [
    ...documents.flatMap((document) => instructorFacts(document, person._id, deps.pack)),
    ...matters.flatMap((matter) => needFactsOf(matter, person._id)),
  ];
  const owner = { subjectKind: 'member', subjectId: person._id } as const;
  for (const year of years) await settleDerived(deps, owner, year, facts);
}

/** The running rating year, and the one before until its cut-off. */
function openYears(deps: Deps): number[] {
  const { year } = yearAndRules(deps, deps.today);
  const before = ratingYear(year - 1, rulesOfYear(deps.pack.points, year - 1));
  return deps.today <= before.cutOff ? [year - 1, year] : [year];
}

/** Calendar years that the rating years touch. */
function calendarYears(deps: Deps, years: readonly number[]): number[] {
  const touched = years.flatMap((year) => {
    const { first, last } = ratingYear(year, rulesOfYear(deps.pack.points, year));
    return [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  });
  return [...new Set(touched)];
}
