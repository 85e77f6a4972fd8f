/** A subject of 积分评星: a member with their branch, or a party organisation. */
import type { SubjectRef } from '@core/modules/points/contract';
import type { Day } from '@core/shared/calendar/day';
import type { Reader, Store } from '@server/runtime/store';
import type { StoredPerson } from '@server/modules/people/stored';
import type { Place } from './stored';

export interface Subject extends Place {
  readonly subjectKind: SubjectRef['kind'];
  readonly subjectId: string;
  readonly name: string;
  readonly organizationName: string;
  readonly joinedOn?: Day;
}

/** The branch that a person is a member of on a day; the first of several. */
export function branchOf(person: StoredPerson, on: Day): string | null {
  const grant = person.roles.find(
    (r) => r.role === 'member' && r.from <= on && (!r.to || on < r.to),
  );
  return grant?.scopeId ?? null;
}

/** A subject with its place; null when there is none. At most two requests. */
export async function findSubject(
  reader: Reader,
  ref: SubjectRef,
  on: Day,
  known?: StoredPerson,
): Promise<Subject | null> {
  const person =
    ref.kind === 'member'
      ? known?._id === ref.id
        ? known
        : await reader.get('persons', ref.id)
      : null;
  if (ref.kind === 'member' && !person) return null;
  const organizationId = person ? branchOf(person, on) : ref.id;
  if (!organizationId) return null;
  const organization = await reader.get('partyOrganizations', organizationId);
  if (!organization) return null;
  return {
    subjectKind: ref.kind,
    subjectId: ref.id,
    organizationId,
    townId: organization.townId,
    name: person?.name ?? organization.name,
    organizationName: organization.name,
    ...(person?.joinedOn ? { joinedOn: person.joinedOn } : {}),
  };
}

/** Members of a branch on a day, by name: one request. */
export async function branchMembers(
  store: Store,
  organizationId: string,
  on: Day,
): Promise<StoredPerson[]> {
  const people = await store.find('persons', {
    where: { 'roles.scopeId': organizationId },
    orderBy: [['sortKey', 'asc']],
    limit: 1000,
  });
  return people.filter((person) =>
    person.roles.some(
      (r) =>
        r.role === 'member' && r.scopeId === organizationId && r.from <= on && (!r.to || on < r.to),
    ),
  );
}
