/** Reading what is around cases: one by one inside a transaction, or a whole page in four requests. */
import { leavesOf } from '@server/modules/statements/policy';
import { rostersOf } from '@server/modules/meetings/repository';
import type { Reader } from '@server/runtime/store';
import type { StoredUnitYear } from '@server/modules/units/stored';
import type { StoredPerson } from '@server/modules/people/stored';
import type { StoredFollowUp } from './stored';
import type { StoredAttendance } from '@server/modules/meetings/stored';
import { byUnit, joinFacts, unitYearId, unitYearsOf } from '@server/modules/units/unit-years';
import type { Deps } from '@server/runtime/deps';
import { yearsOf, type Around } from './judge';
import { organizationsById } from '@server/modules/organizations/repository';
import { personsById } from '@server/modules/people/repository';

/** Rosters of the branch of a case within its window; none for a responsibility, at no cost. */
export function rostersAround(deps: Deps, { subject, window }: StoredFollowUp) {
  if (subject.kind !== 'branch') return Promise.resolve<StoredAttendance[]>([]);
  return rostersOf(deps.store, [subject.organizationId], window.first, window.last);
}

/** What is around one case, by single documents, so that a transaction sees it as it is at its commit. */
export async function aroundOne(
  deps: Deps,
  reader: Reader,
  followUp: StoredFollowUp,
  rosters: readonly StoredAttendance[],
): Promise<Around> {
  const { subject, window } = followUp;
  if (subject.kind === 'branch') {
    const organization = await reader.get('partyOrganizations', subject.organizationId);
    return {
      kind: 'branch',
      organization: organization ?? { _id: subject.organizationId },
      rosters,
    };
  }
  const documents: StoredUnitYear[] = [];
  for (const year of yearsOf(window, deps.today)) {
    const document = await reader.get('unitYears', unitYearId(subject.unitId, year));
    if (document) documents.push(document);
  }
  const person = await reader.get('persons', subject.instructorId);
  return {
    kind: 'responsibility',
    facts: joinFacts(subject.unitId, documents),
    instructorId: subject.instructorId,
    leaves: person ? leavesOf(person) : [],
  };
}

/** The same for several cases at once, with the people in them: at most four requests. */
export async function aroundMany(
  deps: Deps,
  followUps: readonly StoredFollowUp[],
): Promise<{
  of: (followUp: StoredFollowUp) => Around;
  people: ReadonlyMap<string, StoredPerson>;
}> {
  const unitIds = followUps.flatMap(({ subject: s }) =>
    s.kind === 'responsibility' ? [s.unitId] : [],
  );
  const branchIds = followUps.flatMap(({ subject: s }) =>
    s.kind === 'branch' ? [s.organizationId] : [],
  );
  const years = [...new Set(followUps.flatMap(({ window }) => yearsOf(window, deps.today)))];
  const days = followUps.flatMap(({ window }) => [window.first, window.last]).sort();
  const [documents, persons, branches, rosters] = await Promise.all([
    unitIds.length > 0 ? unitYearsOf(deps.store, [...new Set(unitIds)], years) : [],
    personsById(deps.store, [...new Set(followUps.flatMap((f) => f.personIds))]),
    branchIds.length > 0 ? organizationsById(deps.store, branchIds) : [],
    branchIds.length > 0
      ? rostersOf(deps.store, branchIds, days[0] ?? '', days[days.length - 1] ?? '')
      : [],
  ]);
  const units = byUnit(documents);
  const people = new Map(persons.map((person) => [person._id, person]));
  const of = ({ subject }: StoredFollowUp): Around => {
    if (subject.kind === 'branch') {
      const { organizationId: _id } = subject;
      return {
        kind: 'branch',
        organization: branches.find((b) => b._id === _id) ?? { _id },
        rosters: rosters.filter((r) => r.organizationId === _id),
      };
    }
    const person = people.get(subject.instructorId);
    return {
      kind: 'responsibility',
      facts: joinFacts(subject.unitId, units.get(subject.unitId) ?? []),
      instructorId: subject.instructorId,
      leaves: person ? leavesOf(person) : [],
    };
  };
  return { of, people };
}
