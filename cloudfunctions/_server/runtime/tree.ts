/** The tree: 区 → 两新工委 → 镇街/园区 → party organisations → units. */
import { compareKeys, compareNames, sortKeyOf, townKeyOf } from '@core/shared/names/sort-key';
import type { Store } from './store';
import type { StoredNode } from '@server/modules/units/stored';

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

/** Towns and parks in the order of the office's own table; those outside it after, by pinyin. */
export async function listTowns(store: Store): Promise<{ id: string; name: string }[]> {
  return (await placedTowns(store)).map(({ _id, name }) => ({ id: _id, name }));
}

/** The same with their places. */
export async function placedTowns(store: Pick<Store, 'find'>): Promise<StoredNode[]> {
  const towns = await store.find('orgNodes', { where: { kind: 'town' }, limit: 1000 });
  const key = (town: StoredNode): string => sortKeyOf(town.name, town._id, '');
  return towns.sort(
    (a, b) => compareKeys(townKeyOf(a), townKeyOf(b)) || compareKeys(key(a), key(b)),
  );
}

/** Compares units of several towns: by town as towns stand, then by name. */
export async function unitOrder(
  store: Pick<Store, 'find'>,
): Promise<(a: UnitInTown, b: UnitInTown) => number> {
  const towns = await placedTowns(store);
  const place = new Map(towns.map(({ _id }, i) => [_id, i]));
  const at = ({ townId }: UnitInTown): number => place.get(townId) ?? towns.length;
  return (a, b) => at(a) - at(b) || compareNames(a.name, b.name);
}

interface UnitInTown {
  readonly townId: string;
  readonly name: string;
}
