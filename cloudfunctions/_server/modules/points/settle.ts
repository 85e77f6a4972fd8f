/**
 * A subject's ledger brought to what all of its records say: the reconciler of the
 * day, and the moment after a roster is closed or opened again, go the same way.
 */
import { ratingYear, rulesOfYear } from '@core/modules/points/rating-year';
import type { RecordFact } from '@core/modules/points/derive';
import type { StoredPartyOrganization } from '@server/modules/organizations/stored';
import type { StoredPerson } from '@server/modules/people/stored';
import { branchOf } from './subjects';
import { unitYearId, unitYearsOfInstructors } from '@server/modules/units/unit-years';
import type { Deps } from '@server/runtime/deps';
import { branchAttendance, membersAttendance } from './attendance-facts';
import { branchPractices, membersPledges } from './practice-records';
import { settleDerived } from './derived';
import { instructorFacts, needFacts, needFactsOf, reviewFacts, unitFacts } from './facts';
import { yearAndRules } from './rules';
import { unitYearsById } from '@server/modules/units/repository';
import { mattersOfUnits } from '@server/modules/matters/repository';
import { quarterReviewsOf } from './repository';
import { personsById } from '@server/modules/people/repository';

/** Members that are settled at a time: each is a transaction of its own. */
const AT_ONCE = 5;

export async function settleOrganization(
  deps: Deps,
  organization: StoredPartyOrganization,
): Promise<void> {
  if (deps.pack.points.length === 0) return;
  const years = openYears(deps);
  const unitIds = unitsEver(organization);
  const ids = calendarYears(deps, years).flatMap((year) =>
    unitIds.map((unitId) => unitYearId(unitId, year)),
  );
  const documents = await unitYearsById(deps.store, ids);
  const matters = await mattersOfUnits(deps.store, unitIds);
  const reviews = await quarterReviewsOf(deps.store, organization._id);
  const facts = [
    ...documents.flatMap((document) =>
      unitFacts(document, deps.pack).filter(whileIn(organization, document.unitId)),
    ),
    ...matters.flatMap((matter) => needFacts(matter).filter(whileIn(organization, matter.unitId))),
    ...reviews.flatMap(reviewFacts),
    ...(await branchAttendance(deps, organization, spanOf(deps, years))),
    ...(await branchPractices(deps, organization._id)),
  ];
  const owner = { subjectKind: 'organization', subjectId: organization._id } as const;
  for (const year of years) await settleDerived(deps, owner, year, facts);
}

/** Units that belong to it, and those that events have moved away. */
const unitsEver = ({ unitIds, spans = [] }: StoredPartyOrganization): string[] => [
  ...new Set([...unitIds, ...spans.map((span) => span.unitId)]),
];

/** A unit's records are the organisation's on the days on which the unit belonged to it. */
function whileIn({ spans = [] }: StoredPartyOrganization, unitId: string) {
  const mine = spans.filter((span) => span.unitId === unitId);
  return ({ on }: RecordFact): boolean =>
    mine.length === 0 || mine.some((s) => (!s.from || s.from <= on) && (!s.to || on < s.to));
}

/** Members by id: one request for their rosters and one for their pledges, then each by itself. */
export async function settleMembers(deps: Deps, personIds: readonly string[]): Promise<void> {
  if (deps.pack.points.length === 0 || personIds.length === 0) return;
  const years = openYears(deps);
  const people = await personsById(deps.store, [...new Set(personIds)]);
  const members = people.filter((person) => branchOf(person, deps.today));
  const ids = members.map(({ _id }) => _id);
  const [attended, pledged] = await Promise.all([
    membersAttendance(
      deps,
      ids,
      years.map((year) => ratingYear(year, rulesOfYear(deps.pack.points, year))),
    ),
    membersPledges(deps, ids),
  ]);
  for (let i = 0; i < members.length; i += AT_ONCE) {
    await Promise.all(
      members.slice(i, i + AT_ONCE).map(async (person) => {
        const others = await instructorRecords(deps, person, years);
        const facts = [
          ...others,
          ...(attended.get(person._id) ?? []),
          ...(pledged.get(person._id) ?? []),
        ];
        const owner = { subjectKind: 'member', subjectId: person._id } as const;
        for (const year of years) await settleDerived(deps, owner, year, facts);
      }),
    );
  }
}

/** What the records of units say of a member who is an instructor. */
async function instructorRecords(
  deps: Deps,
  person: StoredPerson,
  years: readonly number[],
): Promise<RecordFact[]> {
  if (!person.roles.some(({ role }) => role === 'instructor')) return [];
  const documents = await unitYearsOfInstructors(
    deps.store,
    [person._id],
    calendarYears(deps, years),
  );
  const unitIds = [...new Set(documents.map(({ unitId }) => unitId))];
  const matters = await mattersOfUnits(deps.store, unitIds);
  return [
    ...documents.flatMap((document) => instructorFacts(document, person._id, deps.pack)),
    ...matters.flatMap((matter) => needFactsOf(matter, person._id)),
  ];
}

/** The running rating year, and the one before until its cut-off. */
function openYears(deps: Deps): number[] {
  const { year } = yearAndRules(deps, deps.today);
  const before = ratingYear(year - 1, rulesOfYear(deps.pack.points, year - 1));
  return deps.today <= before.cutOff ? [year - 1, year] : [year];
}

/** First and last day of the rating years. */
function spanOf(deps: Deps, years: readonly number[]): { first: string; last: string } {
  const spans = years.map((year) => ratingYear(year, rulesOfYear(deps.pack.points, year)));
  return {
    first: spans[0]?.first ?? deps.today,
    last: spans[spans.length - 1]?.last ?? deps.today,
  };
}

/** Calendar years that the rating years touch. */
function calendarYears(deps: Deps, years: readonly number[]): number[] {
  const touched = years.flatMap((year) => {
    const { first, last } = ratingYear(year, rulesOfYear(deps.pack.points, year));
    return [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  });
  return [...new Set(touched)];
}
