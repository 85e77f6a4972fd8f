/** Who is calling: found by OPENID alone, never by anything in the event. */
import type { Role, RoleGrant } from '@core/modules/people/contract';
import type { Day } from '@core/shared/calendar/day';
import type { Store } from './store';
import type { StoredPerson } from '@server/modules/people/stored';

export interface Stranger {
  readonly kind: 'stranger';
  readonly openid: string;
}

export interface Actor {
  readonly kind: 'person';
  readonly openid: string;
  readonly personId: string;
  readonly person: StoredPerson;
  /** Roles in force today. */
  readonly roles: readonly RoleGrant[];
}

/** The caller by OPENID: one database request. */
export async function identify(
  store: Store,
  openid: string,
  today: Day,
): Promise<Actor | Stranger> {
  const [person] = await store.find('persons', { where: { openid }, limit: 1 });
  return person ? actorOf(person, today) : { kind: 'stranger', openid };
}

/** A person with the roles in force on a day. */
export const actorOf = (person: StoredPerson, today: Day): Actor => ({
  kind: 'person',
  openid: person.openid ?? '',
  personId: person._id,
  person,
  roles: person.roles.filter((grant) => isInForce(grant, today)),
});

/** `from` included, `to` excluded. */
export function isInForce(interval: { from: Day; to?: Day | undefined }, day: Day): boolean {
  return interval.from <= day && (!interval.to || day < interval.to);
}

/** The scopes over which the actor holds a role today. */
export function scopesOf(actor: Actor, role: Role): string[] {
  return actor.roles.filter((grant) => grant.role === role).map((grant) => grant.scopeId);
}
