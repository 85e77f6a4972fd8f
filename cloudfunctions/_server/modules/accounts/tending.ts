/** Whose account somebody may tend: asked when a code is issued, when it is used, and when a binding ends. */
import { AppError } from '@core/shared/errors';
import { grantsOver, mayTend, ownsPerson } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import { townsOfPerson } from '@server/runtime/places';
import type { Reader } from '@server/runtime/store';
import type { StoredPerson } from '@server/modules/people/stored';
import type { Deps } from '@server/runtime/deps';

type Tending = 'binding.issue' | 'binding.release';

/** Whether the actor's roles of today reach the person's account. Two requests more for a town's staff. */
export async function tends(
  deps: Pick<Deps, 'store' | 'today'>,
  actor: Actor,
  action: Tending,
  person: StoredPerson,
): Promise<boolean> {
  if (person.erasedOn) return false;
  const able = {
    ...actor,
    roles: actor.roles.filter((grant) => mayTend(grant, person, deps.today)),
  };
  const byTown = able.roles.some(({ role }) => role === 'townSupervisor');
  // Queries leave a transaction; the roles that they are asked by were read inside it.
  const towns = byTown ? await townsOfPerson(deps.store, person, deps.today) : new Set<string>();
  return grantsOver(action, able, ownsPerson(person, towns, deps.today)).length > 0;
}

/** The person, if the actor may tend the account; else FORBIDDEN, also when there is no such person. */
export async function requireTended(
  deps: Pick<Deps, 'store' | 'today'>,
  reader: Reader,
  actor: Actor,
  action: Tending,
  personId: string,
): Promise<StoredPerson> {
  const person = await reader.get('persons', personId);
  if (!person || !(await tends(deps, actor, action, person))) {
    throw new AppError('FORBIDDEN', '不在您的工作范围内');
  }
  return person;
}
