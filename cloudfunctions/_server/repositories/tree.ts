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
  const names = await namesIn(store, 'orgNodes', scopeIds);
  const others = scopeIds.filter((id) => !names.has(id));
  return new Map([...names, ...(await namesIn(store, 'partyOrganizations', others))]);
}

/** Names of persons and party organisations together, such as subjects of points: at most two requests. */
export async function subjectNames(
  store: Store,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const persons = await namesIn(store, 'persons', ids);
  const others = ids.filter((id) => !persons.has(id));
  return new Map([...persons, ...(await namesIn(store, 'partyOrganizations', others))]);
}

/** Names of documents by id: one request, none for no ids. */
export async function namesIn(
  store: Store,
  collection: 'orgNodes' | 'partyOrganizations' | 'persons' | 'units',
  ids: readonly string[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter(Boolean);
  if (wanted.length === 0) return new Map();
  const found = await store.find(collection, {
    where: { _id: { in: wanted } },
    limit: 1000,
    fields: ['name'],
  });
  return new Map(found.map(({ _id, name }) => [_id, name]));
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
