/** Who keeps a branch's meetings, and who is of it. */
import type { ActionName } from '@core/modules/actions';
import type { RoleGrant } from '@core/modules/people/contract';
import { grantsOver, requireGrant } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';

interface OfBranch {
  readonly organizationId: string;
  readonly townId: string;
}

/** A branch inside a role's own scope. */
export const ownsBranch =
  ({ organizationId, townId }: OfBranch) =>
  ({ role, scopeId }: RoleGrant): boolean =>
    role === 'townSupervisor' ? scopeId === townId : scopeId === organizationId;

/** Refuses when the action does not reach the branch. */
export function requireBranch(name: ActionName, actor: Actor, branch: OfBranch): void {
  requireGrant(name, actor, ownsBranch(branch));
}

/** Whether the actor keeps the branch's rosters: a secretary of it. */
export function mayKeep(actor: Actor, branch: OfBranch): boolean {
  return grantsOver('attendance.confirm', actor, ownsBranch(branch)).length > 0;
}

/** Whether the actor decides for others in the branch: its secretary, or the staff above it. */
export function mayDecideIn(name: ActionName, actor: Actor, branch: OfBranch): boolean {
  return grantsOver(name, actor, ownsBranch(branch)).some(({ role }) => role !== 'member');
}

/** Whether the actor sees only what is theirs: a member without any other role here. */
export function seesOwnOnly(name: ActionName, actor: Actor, branch: OfBranch): boolean {
  return grantsOver(name, actor, ownsBranch(branch)).every((grant) => grant.role === 'member');
}
