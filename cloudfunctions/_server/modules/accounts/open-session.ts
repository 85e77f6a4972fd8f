import type { ActionOutput } from '@core/modules/actions';
import type { RoleGrant } from '@core/modules/people/contract';
import type { Actor, Stranger } from '@server/runtime/actor';
import { DISTRICT_ID, scopeNames } from '@server/runtime/tree';
import { isClaimOpen, readClaim } from '@server/modules/people/administrators';
import type { Deps } from '@server/runtime/deps';

/** Who is calling, and with which roles; a stranger learns only whether an administrator may be claimed. */
export async function openSession(
  deps: Deps,
  caller: Actor | Stranger,
): Promise<ActionOutput<'session.open'>> {
  const { store, today } = deps;
  if (caller.kind === 'stranger') {
    return { bound: false, emptyCloud: await isClaimOpen(deps, await readClaim(deps)), today };
  }
  const names = await scopeNames(store, [DISTRICT_ID, ...caller.roles.map((r) => r.scopeId)]);
  return {
    bound: true,
    today,
    districtName: names.get(DISTRICT_ID) ?? '',
    person: { id: caller.personId, name: caller.person.name },
    roles: caller.roles.map(({ role, scopeId }: RoleGrant) => ({
      role,
      scopeName: names.get(scopeId) ?? '',
    })),
  };
}
