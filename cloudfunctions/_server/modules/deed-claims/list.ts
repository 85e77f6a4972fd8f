import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { scopesOf, type Actor } from '@server/runtime/actor';
import { mayDecide } from '@server/modules/points/policy';
import { namedInClaim, presentClaim } from './presenter';
import type { AnyWhere } from '@server/runtime/store';
import { subjectNames } from '@server/runtime/tree';
import type { Deps } from '@server/runtime/deps';

const PAGE = 20;

/** Claims of the widest of the actor's scopes, oldest first: the phone's ids begin with the time. */
export async function listClaims(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'claim.list'>,
): Promise<ActionOutput<'claim.list'>> {
  const claims = await deps.store.find('claims', {
    where: {
      ...claimScope(actor),
      state: input.state,
      ...(input.after ? { _id: { gt: input.after } } : {}),
    },
    orderBy: [['_id', 'asc']],
    limit: PAGE,
  });
  const names = await subjectNames(deps.store, claims.flatMap(namedInClaim));
  const last = claims[PAGE - 1];
  return {
    today: deps.today,
    packId: deps.pack.id,
    claims: claims.map((claim) =>
      presentClaim(claim, names, actor.personId, mayDecide('claim.decide', actor, claim)),
    ),
    ...(last ? { next: last._id } : {}),
  };
}

/** The district, else towns, else the secretary's branches, else one's own. */
export function claimScope(actor: Actor): AnyWhere {
  if (actor.roles.some((r) => r.role === 'districtSupervisor' || r.role === 'administrator')) {
    return {};
  }
  const towns = scopesOf(actor, 'townSupervisor');
  if (towns.length > 0) return { townId: { in: towns } };
  const branches = scopesOf(actor, 'secretary');
  return branches.length > 0 ? { organizationId: { in: branches } } : { subjectId: actor.personId };
}
