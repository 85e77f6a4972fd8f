/** Whose cards somebody sees, and who says that one has arrived. */
import type { ActionName } from '@core/modules/actions';
import { grantsOver } from '@server/runtime/access';
import { scopesOf, type Actor } from '@server/runtime/actor';
import type { CardReach } from './repository';
import type { StoredIntegrityCard } from './stored';

/** The district all, a town those of its branches, a secretary those of theirs, a member their own. */
export function reachOf(actor: Actor): CardReach {
  if (scopesOf(actor, 'districtSupervisor').length > 0) return {};
  const townIds = scopesOf(actor, 'townSupervisor');
  if (townIds.length > 0) return { townIds };
  const organizationIds = scopesOf(actor, 'secretary');
  return organizationIds.length > 0 ? { organizationIds } : { personId: actor.personId };
}

type Card = Pick<StoredIntegrityCard, 'personId' | 'townIds' | 'organizationIds'>;

export const maySee = (actor: Actor, card: Card): boolean =>
  card.personId === actor.personId ||
  grantsOver('integrityCard.open', actor, ({ role, scopeId }) =>
    role === 'townSupervisor'
      ? card.townIds.includes(scopeId)
      : role === 'secretary' && card.organizationIds.includes(scopeId),
  ).length > 0;

type Awaited = Card & Pick<StoredIntegrityCard, 'awaitedBy' | 'toId'>;

/** Never by the member who moves. A town says it of the branch that is its own. */
export const mayArrive = (actor: Actor, card: Awaited): boolean =>
  card.personId !== actor.personId &&
  grantsOver('integrityCard.arrive', actor, ({ role, scopeId }) =>
    role === 'townSupervisor'
      ? scopeId === card.townIds[card.toId ? 1 : 0]
      : role === 'secretary' && scopeId === card.awaitedBy,
  ).length > 0;

/** Oneself, or a secretary for a member of a branch. */
export const maySendFor = (
  name: ActionName,
  actor: Actor,
  personId: string,
  branchId: string,
): boolean =>
  grantsOver(
    name,
    actor,
    ({ role, scopeId }) =>
      (role === 'member' && personId === actor.personId) ||
      (role === 'secretary' && scopeId === branchId),
  ).length > 0;
