/** Pairs as rows of lists: their names are looked up together. */
import type { PairRow } from '@core/modules/pairs/pages.contract';
import type { PairParty } from '@core/modules/pairs/contract';
import type { Deps } from '@server/runtime/deps';
import type { Some } from '@server/runtime/store';
import { namesIn } from '@server/runtime/tree';
import { dueOf, isDue } from '@server/modules/standards/due';
import { practicesOf } from '@server/modules/standards/rules';
import type { StoredPair } from './stored';

/** What a list reads of a pair: never its log. */
export const ROW_FIELDS = [
  'kind',
  'from',
  'to',
  'townId',
  'sortKey',
  'begunOn',
  'state',
  'endKind',
  'endedOn',
  'meetsIds',
  'dueOn',
  'dueFrom',
  'dueBy',
  'dueWhat',
  'superviseFrom',
] as const;

export type ListedPair = Some<StoredPair, (typeof ROW_FIELDS)[number]>;

/** Titles of kinds by code, of all versions of the pack. */
export const pairTitles = (deps: Pick<Deps, 'pack'>): ReadonlyMap<string, string> =>
  new Map(
    practicesOf(deps)
      .pairs.flatMap(({ pairs }) => pairs)
      .map(({ code, title }) => [code, title]),
  );

/** Names of both sides and of towns: at most four requests. */
export async function namesAround(
  { store }: Pick<Deps, 'store'>,
  pairs: readonly Pick<StoredPair, 'from' | 'to' | 'townId'>[],
  people: readonly string[] = [],
): Promise<(id: string) => string> {
  const parties = pairs.flatMap(({ from, to }) => [from, to]);
  const idsOf = (wanted: PairParty['kind']): string[] =>
    parties.filter(({ kind }) => kind === wanted).map(({ id }) => id);
  const found = await Promise.all([
    namesIn(store, 'units', idsOf('unit')),
    namesIn(store, 'partyOrganizations', idsOf('organization')),
    namesIn(store, 'persons', [...idsOf('person'), ...people]),
    namesIn(
      store,
      'orgNodes',
      pairs.map(({ townId }) => townId),
    ),
  ]);
  const names = new Map(found.flatMap((one) => [...one]));
  return (id) => names.get(id) ?? '';
}

export const partyNameOf = ({ kind, id, name }: PairParty, nameOf: (id: string) => string) => ({
  kind,
  id,
  name: name ?? nameOf(id),
});

export function pairRowOf(
  deps: Pick<Deps, 'today'>,
  pair: ListedPair,
  titles: ReadonlyMap<string, string>,
  nameOf: (id: string) => string,
): PairRow {
  return {
    pairId: pair._id,
    kind: pair.kind,
    title: titles.get(pair.kind) ?? pair.kind,
    from: partyNameOf(pair.from, nameOf),
    to: partyNameOf(pair.to, nameOf),
    townName: nameOf(pair.townId),
    begunOn: pair.begunOn,
    state: pair.state,
    ...(pair.endKind && pair.endedOn ? { end: { kind: pair.endKind, on: pair.endedOn } } : {}),
    ...(isDue(pair, deps.today) ? { due: dueOf(pair, deps.today) } : {}),
  };
}

export async function pairRows(deps: Deps, pairs: readonly ListedPair[]): Promise<PairRow[]> {
  const nameOf = await namesAround(deps, pairs);
  const titles = pairTitles(deps);
  return pairs.map((pair) => pairRowOf(deps, pair, titles, nameOf));
}
