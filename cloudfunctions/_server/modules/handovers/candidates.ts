/** Instructors to choose from for a unit: those of its town first, by pinyin, each with what they have. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { requireGrant } from '@server/runtime/access';
import { isInForce, type Actor } from '@server/runtime/actor';
import type { Condition } from '@server/runtime/store';
import type { StoredPerson } from '@server/modules/people/stored';
import { unitYearsOfInstructors, yearOf } from '@server/modules/units/unit-years';
import type { Deps } from '@server/runtime/deps';

const PAGE = 20;
/** Units of a page of people: the platform's bound of a query stays far. */
const FIELDS = ['unitId', 'townId', 'facts.responsibilities'] as const;

/** At most three requests. */
export async function listInstructors(
  deps: Deps,
  actor: Actor,
  { townId, query, elsewhere, after }: ActionInput<'instructor.list'>,
): Promise<ActionOutput<'instructor.list'>> {
  requireGrant('instructor.list', actor, ({ scopeId }) => scopeId === townId);
  const page = await deps.store.find('persons', {
    where: {
      'roles.role': 'instructor',
      ...(query ? named(query, after) : after ? { sortKey: { gt: after } } : {}),
      ...(query || elsewhere ? {} : { townIds: townId }),
    },
    orderBy: [['sortKey', 'asc']],
    limit: PAGE,
  });
  const inOffice = page.filter((person) => !person.erasedOn && instructs(person, deps.today));
  const units = await unitsOf(deps, inOffice);
  const people = inOffice.map(({ _id, name, dispatchedBy, townIds }) => ({
    personId: _id,
    name,
    ...(dispatchedBy ? { dispatchedBy } : {}),
    units: units.get(_id) ?? 0,
    ofTown: townIds.includes(townId),
  }));
  const last = page[PAGE - 1];
  return {
    people: query
      ? [...people.filter((p) => p.ofTown), ...people.filter((p) => !p.ofTown)]
      : people.filter((p) => p.ofTown !== (elsewhere === true)),
    ...(last ? { next: last.sortKey } : {}),
  };
}

/** Letters are the initials that a name begins with, which is how the order begins. */
function named(query: string, after: string | undefined): Record<string, Condition> {
  const initials = /^[a-z]+$/i.test(query) ? query.toLowerCase() : '';
  const bounds = {
    ...(initials && !after ? { gte: initials } : {}),
    ...(after ? { gt: after } : {}),
    ...(initials ? { lt: `${initials}~` } : {}),
  };
  return {
    ...(initials ? {} : { name: { contains: query } }),
    ...(Object.keys(bounds).length > 0 ? { sortKey: bounds } : {}),
  };
}

const instructs = ({ roles }: StoredPerson, today: string): boolean =>
  roles.some((grant) => grant.role === 'instructor' && isInForce(grant, today));

/** How many units each is responsible for today: a plain number. */
async function unitsOf(
  { store, today }: Deps,
  people: readonly StoredPerson[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  if (people.length === 0) return counts;
  const ids = people.map(({ _id }) => _id);
  const years = await unitYearsOfInstructors(store, ids, [yearOf(today)], FIELDS);
  for (const { facts } of years) {
    for (const responsibility of facts.responsibilities) {
      if (!isInForce(responsibility, today)) continue;
      const { instructorId } = responsibility;
      counts.set(instructorId, (counts.get(instructorId) ?? 0) + 1);
    }
  }
  return counts;
}
