/** Whose a standard or a process is to see, and from which offices somebody acts on it. */
import type { ActionName } from '@core/modules/actions';
import type { Responsibility } from '@core/modules/cadence/contract';
import type { RoleGrant } from '@core/modules/people/contract';
import type { Office } from '@core/modules/standards/rules.contract';
import { AppError } from '@core/shared/errors';
import type { Day } from '@core/shared/calendar/day';
import { grantsOver, ownAndCoveredIds } from '@server/runtime/access';
import { isInForce, scopesOf, type Actor } from '@server/runtime/actor';

/** Where a subject lies: its town, its organisations, and who is responsible for its units. */
export interface Place {
  readonly townId: string;
  readonly organizationIds: readonly string[];
  readonly responsibilities: readonly Responsibility[];
}

const isInCharge = (actor: Actor, { responsibilities }: Place, on: Day): boolean => {
  const parties = ownAndCoveredIds(actor, on);
  return responsibilities.some((r) => parties.includes(r.instructorId) && isInForce(r, on));
};

/** A subject inside a role's own scope. */
export const ownsPlace =
  (actor: Actor, place: Place, on: Day) =>
  ({ role, scopeId }: RoleGrant): boolean => {
    switch (role) {
      case 'townSupervisor':
        return scopeId === place.townId;
      case 'secretary':
      case 'member':
        return place.organizationIds.includes(scopeId);
      case 'instructor':
        return isInCharge(actor, place, on);
      default:
        return false;
    }
  };

const OFFICES: Readonly<Partial<Record<RoleGrant['role'], Office>>> = {
  member: 'branch',
  secretary: 'branch',
  instructor: 'instructor',
  townSupervisor: 'town',
  districtSupervisor: 'district',
};

/** The offices from which the actor may do this here, the nearest to the subject first. */
export function officesOver(name: ActionName, actor: Actor, place: Place, on: Day): Office[] {
  const held = grantsOver(name, actor, ownsPlace(actor, place, on)).flatMap(
    ({ role }) => OFFICES[role] ?? [],
  );
  return (['branch', 'instructor', 'town', 'district'] as const).filter((one) =>
    held.includes(one),
  );
}

/** Whether it is the actor's own: of a branch of theirs nobody verifies or accepts. */
export const isOwn = (actor: Actor, { organizationIds }: Place): boolean =>
  [...scopesOf(actor, 'member'), ...scopesOf(actor, 'secretary')].some((id) =>
    organizationIds.includes(id),
  );

/** @throws AppError FORBIDDEN also where there is none: no hint of what lies outside. */
export function requirePlace<P extends Place>(
  name: ActionName,
  actor: Actor,
  place: P | null | undefined,
  on: Day,
): P {
  if (place && grantsOver(name, actor, ownsPlace(actor, place, on)).length > 0) return place;
  throw new AppError('FORBIDDEN', '不在您的工作范围内');
}

/** The office that somebody acts from: the one they named, or the first of theirs that is asked for. */
export function actingOffice(
  held: readonly Office[],
  named: Office | undefined,
  asked: readonly Office[],
): Office {
  if (named) {
    if (held.includes(named)) return named;
    throw new AppError('FORBIDDEN', '您不能以这个身份办理');
  }
  const [first] = held;
  const office = held.find((one) => asked.includes(one)) ?? first;
  if (!office) throw new AppError('FORBIDDEN', '不在您的工作范围内');
  return office;
}
