/** The tree: 区 → 两新工委 → 镇街/园区 → party organisations → units. */
import type { Store } from './store';

/** A deployment serves one district; its node and its 工委 have fixed ids. */
export const DISTRICT_ID = 'district';
export const COMMITTEE_ID = 'committee';

/** Names of scopes, which are nodes or party organisations: at most two requests. */
export async function scopeNames(
  store: Store,
  scopeIds: readonly string[],
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const wanted = [...new Set(scopeIds)];
  for (const collection of ['orgNodes', 'partyOrganizations'] as const) {
    const missing = wanted.filter((id) => !names.has(id));
    if (missing.length === 0) continue;
    const found = await store.find(collection, {
      where: { _id: { in: missing } },
      limit: 1000,
      fields: ['name'],
    });
    for (const { _id, name } of found) names.set(_id, name);
  }
  return names;
}

/** Towns and parks by name. */
export async function listTowns(store: Store): Promise<{ id: string; name: string }[]> {
  const towns = await store.find('orgNodes', {
    where: { kind: 'town' },
    orderBy: [['name', 'asc']],
    limit: 1000,
  });
  return towns.map(({ _id, name }) => ({ id: _id, name }));
}
