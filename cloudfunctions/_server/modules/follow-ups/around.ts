/** Reading what is around cases: one by one inside a transaction, or a whole page in four requests. */
import { leavesOf } from '@server/modules/statements/policy';
import { rostersOf } from '@server/modules/meetings/repository';
import { NOTHING_RECORDED, recordsAround, type Recorded } from '@server/modules/practices/dues';
import { practiceAt, practicesAt } from '@server/modules/practices/practice';
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

/** What is found by query, before the transaction: rosters of a branch, what the records say of a practice. */
export interface Found {
  readonly rosters: readonly StoredAttendance[];
  readonly recorded?: Recorded;
}

/** Rosters of the branch of a case within its window; nothing for a responsibility, at no cost. */
export async function foundAround(deps: Deps, { subject, window }: StoredFollowUp): Promise<Found> {
  switch (subject.kind) {
    case 'branch':
      return {
        rosters: await rostersOf(deps.store, [subject.organizationId], window.first, window.last),
      };
    case 'deadline': {
      const practice = await practiceAt(deps.store, subject);
      return { rosters: [], recorded: await recordsAround(deps, practice ? [practice] : []) };
    }
    default:
      return { rosters: [] };
  }
}

/** What is around one case, by single documents, so that a transaction sees it as it is at its commit. */
export async function aroundOne(
  deps: Deps,
  reader: Reader,
  followUp: StoredFollowUp,
  { rosters, recorded = NOTHING_RECORDED }: Found,
): Promise<Around> {
  const { subject, window } = followUp;
  if (subject.kind === 'deadline') {
    return { kind: 'deadline', practice: await practiceAt(reader, subject), recorded };
  }
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

/** The same for several cases at once, with the people in them: at most four requests, and those of the deadlines. */
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
  const deadlines = followUps.flatMap(({ subject: s }) => (s.kind === 'deadline' ? [s] : []));
  const [documents, persons, branches, rosters, practices] = await Promise.all([
    unitIds.length > 0 ? unitYearsOf(deps.store, [...new Set(unitIds)], years) : [],
    personsById(deps.store, [...new Set(followUps.flatMap((f) => f.personIds))]),
    branchIds.length > 0 ? organizationsById(deps.store, branchIds) : [],
    branchIds.length > 0
      ? rostersOf(deps.store, branchIds, days[0] ?? '', days[days.length - 1] ?? '')
      : [],
    practicesAt(deps.store, deadlines),
  ]);
  const recorded = practices.length > 0 ? await recordsAround(deps, practices) : NOTHING_RECORDED;
  const units = byUnit(documents);
  const people = new Map(persons.map((person) => [person._id, person]));
  const of = ({ subject }: StoredFollowUp): Around => {
    if (subject.kind === 'deadline') {
      const practice =
        practices.find(
          ({ of: engine, stored }) => engine === subject.of && stored._id === subject.id,
        ) ?? null;
      return { kind: 'deadline', practice, recorded };
    }
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
