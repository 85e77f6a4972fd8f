/**
 * Who may do what, where. The contract's access table says how far each role
 * reaches; the functions here say what lies inside a role's own scope. What is
 * not allowed by some role in force is denied.
 */
import type { ActionName } from '@core/modules/actions';
import { reachOf, type ActionSpec } from '@core/modules/action';
import { AppError } from '@core/shared/errors';
import type { Role, RoleGrant } from '@core/modules/people/contract';
import type { Day } from '@core/shared/calendar/day';
import type { StoredUnit, StoredUnitYear } from '@server/modules/units/stored';
import type { StoredPerson } from '@server/modules/people/stored';
import { isInForce, scopesOf, type Actor, type Stranger } from './actor';

/** The contracts that the running function knows, told once when it is loaded. */
let known: Readonly<Record<string, ActionSpec>> = {};

/** Called by the entry of each function: `api` builds only its own contracts. */
export function knowActions(specs: Readonly<Record<string, ActionSpec>>): void {
  known = specs;
}

/** @throws Error for an action of another function: its access cannot be told here. */
function specOf(name: ActionName): ActionSpec {
  const spec = Object.prototype.hasOwnProperty.call(known, name) ? known[name] : undefined;
  if (!spec) throw new Error(`no contract of ${name} here`);
  return spec;
}

/** Refuses a caller none of whose roles reaches the action at all. */
export function mayCall(name: ActionName, caller: Actor | Stranger): void {
  const spec = specOf(name);
  if (caller.kind === 'stranger') {
    if (reachOf(spec, 'stranger') === 'none') {
      throw new AppError('UNBOUND', '您的微信还没有绑定到名册，请先输入绑定码');
    }
    return;
  }
  // A stranger's action sent again by the person it has bound: the use case knows its own repetition.
  if (reachOf(spec, 'stranger') !== 'none') return;
  if (!caller.roles.some((grant) => reachOf(spec, grant.role) !== 'none')) {
    throw new AppError('FORBIDDEN', '您的身份不能进行此操作');
  }
}

/** The roles through which the actor may do this to a target: `all`, or `own` with the target inside. */
export function grantsOver(
  name: ActionName,
  actor: Actor,
  isOwn: (grant: RoleGrant) => boolean,
): RoleGrant[] {
  return actor.roles.filter((grant) => {
    const reach = reachOf(specOf(name), grant.role);
    return reach === 'all' || (reach === 'own' && isOwn(grant));
  });
}

/** Refuses when no role of the actor's covers the target. */
export function requireGrant(
  name: ActionName,
  actor: Actor,
  isOwn: (grant: RoleGrant) => boolean,
): void {
  if (grantsOver(name, actor, isOwn).length === 0) {
    throw new AppError('FORBIDDEN', '不在您的工作范围内');
  }
}

/** Oneself, and those whom one covers on the day. */
export function ownAndCoveredIds(actor: Actor, on: Day): string[] {
  const covered = (actor.person.covering ?? []).filter((c) => isInForce(c, on));
  return [actor.personId, ...covered.map((c) => c.instructorId)];
}

/** Towns over which the actor decides; null is the whole district. */
export function decidesIn(name: ActionName, actor: Actor): string[] | null {
  if (grantsOver(name, actor, () => false).length > 0) return null;
  return scopesOf(actor, 'townSupervisor');
}

type UnitScope = Pick<StoredUnit, 'townId' | 'partyOrganizationIds'>;

/** A unit inside a role's own scope; for an instructor, by responsibility on the day. */
export function ownsUnit(
  actor: Actor,
  unit: UnitScope,
  responsibilities: StoredUnitYear['facts']['responsibilities'],
  on: Day,
): (grant: RoleGrant) => boolean {
  return (grant) => {
    switch (grant.role) {
      case 'townSupervisor':
        return grant.scopeId === unit.townId;
      case 'secretary':
        return unit.partyOrganizationIds.includes(grant.scopeId);
      case 'instructor':
        return responsibilities.some(
          (r) => ownAndCoveredIds(actor, on).includes(r.instructorId) && isInForce(r, on),
        );
      default:
        return false;
    }
  };
}

/**
 * Whose accounts a role may tend. A code lets somebody in as that person, so
 * nobody tends an account that could do more than their own.
 */
const TENDS: Readonly<Record<Role, readonly Role[]>> = {
  administrator: [
    'administrator',
    'districtSupervisor',
    'townSupervisor',
    'secretary',
    'instructor',
    'member',
  ],
  districtSupervisor: ['townSupervisor', 'secretary', 'instructor', 'member'],
  townSupervisor: ['secretary', 'instructor', 'member'],
  secretary: ['member'],
  instructor: [],
  member: [],
};

/** True when a role may tend every role that the person holds today or will hold. */
export function mayTend(grant: RoleGrant, person: StoredPerson, today: Day): boolean {
  return person.roles
    .filter(({ to }) => !to || to > today)
    .every((held) => TENDS[grant.role].includes(held.role));
}

/** A person inside a role's own scope today: in one of the town's branches or units, or in the secretary's branch. */
export function ownsPerson(
  person: StoredPerson,
  towns: ReadonlySet<string>,
  today: Day,
): (grant: RoleGrant) => boolean {
  return (grant) =>
    grant.role === 'townSupervisor'
      ? towns.has(grant.scopeId)
      : grant.role === 'secretary' &&
        person.roles.some(
          (r) => r.role === 'member' && r.scopeId === grant.scopeId && isInForce(r, today),
        );
}
