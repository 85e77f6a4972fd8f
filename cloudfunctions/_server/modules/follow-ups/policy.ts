/** Who may see and do what with a 督办: the office in its towns, and the other side. */
import type { ActionName } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import type { RoleGrant } from '@core/modules/people/contract';
import type { StoredFollowUp } from './stored';
import { grantsOver } from '@server/runtime/access';
import { scopesOf, type Actor } from '@server/runtime/actor';

/** The 镇街 whose own deadline it is: the other side of that case. */
const townAsked = ({ subject }: StoredFollowUp): string | undefined =>
  subject.kind === 'deadline' ? subject.townId : undefined;

/** What an office never does for those whom it asks. */
const OF_OTHER_SIDE: readonly ActionName[] = ['followUp.reply', 'followUp.mine'];

/** A case inside a role's own scope. */
const owns =
  (name: ActionName, actor: Actor, followUp: StoredFollowUp) =>
  (grant: RoleGrant): boolean => {
    switch (grant.role) {
      case 'townSupervisor':
        return (
          (grant.scopeId === followUp.townId && !OF_OTHER_SIDE.includes(name)) ||
          (grant.scopeId === townAsked(followUp) && followUp.acts.length > 0)
        );
      case 'secretary':
        return followUp.partyOrganizationIds.includes(grant.scopeId) && followUp.acts.length > 0;
      case 'instructor':
        // What is only drafted is nobody's yet: the other side learns of it when it is signed.
        return followUp.personIds.includes(actor.personId) && followUp.acts.length > 0;
      default:
        return false;
    }
  };

export const mayFollowUp = (name: ActionName, actor: Actor, followUp: StoredFollowUp): boolean =>
  grantsOver(name, actor, owns(name, actor, followUp)).length > 0;

/** True when the case is about the actor, a branch that the actor leads, or a town that they sit in. */
export const isAbout = (actor: Actor, followUp: StoredFollowUp): boolean =>
  followUp.personIds.includes(actor.personId) ||
  scopesOf(actor, 'secretary').some((branch) => followUp.partyOrganizationIds.includes(branch)) ||
  scopesOf(actor, 'townSupervisor').some((town) => town === townAsked(followUp));

/** The case, if the actor may. @throws AppError FORBIDDEN also where there is none. */
export function requireFollowUp(
  name: ActionName,
  actor: Actor,
  followUp: StoredFollowUp | null,
): StoredFollowUp {
  if (!followUp || !mayFollowUp(name, actor, followUp)) {
    throw new AppError('FORBIDDEN', '不在您的工作范围内');
  }
  return followUp;
}

/** The same for what an office decides: nobody decides about themselves. */
export function requireToDecide(
  name: ActionName,
  actor: Actor,
  followUp: StoredFollowUp | null,
): StoredFollowUp {
  const found = requireFollowUp(name, actor, followUp);
  if (isAbout(actor, found)) throw new AppError('FORBIDDEN', '不能办理关于自己的督办');
  return found;
}
