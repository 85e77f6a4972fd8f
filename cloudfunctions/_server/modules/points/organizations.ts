import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { scopesOf, type Actor } from '@server/runtime/actor';
import type { AnyWhere, Condition } from '@server/runtime/store';
import { namesIn } from '@server/runtime/tree';
import type { Deps } from '@server/runtime/deps';

const PAGE = 30;

/** Party organisations of the widest of the actor's scopes, by name. */
export async function listOrganizations(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'organization.list'>,
): Promise<ActionOutput<'organization.list'>> {
  const where: Record<string, Condition> = { ...scopeOf(actor) };
  // One that has ended is reached from the events of those that it went into.
  where.endedOn = { exists: false };
  if (input.query) where.nameKey = { contains: input.query };
  if (input.after) where.sortKey = { gt: input.after };
  const found = await deps.store.find('partyOrganizations', {
    where,
    orderBy: [['sortKey', 'asc']],
    limit: PAGE,
  });
  const towns = await namesIn(
    deps.store,
    'orgNodes',
    found.map(({ townId }) => townId),
  );
  const last = found[PAGE - 1];
  return {
    organizations: found.map(({ _id, name, townId, kind, unitIds }) => ({
      id: _id,
      name,
      townName: towns.get(townId) ?? '',
      kind,
      units: unitIds.length,
    })),
    ...(last ? { next: last.sortKey } : {}),
  };
}

function scopeOf(actor: Actor): AnyWhere {
  if (actor.roles.some((r) => r.role === 'districtSupervisor' || r.role === 'administrator')) {
    return {};
  }
  const towns = scopesOf(actor, 'townSupervisor');
  return towns.length > 0
    ? { townId: { in: towns } }
    : { _id: { in: scopesOf(actor, 'secretary') } };
}
