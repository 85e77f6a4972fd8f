/**
 * What the towns of the district came to, kept from one count of a view to the next. One document for each view, and it
 * is of one counting: of two that count side by side the one that began last keeps its towns.
 */
import { toDayNumber } from '@core/shared/calendar/day';
import type { Deps } from '@server/runtime/deps';
import type { Place } from './count-town';
import { forgetTowns, keptTowns } from './repository';
import type { CountedTown, StoredCountedTowns } from './stored';
import { dayOf, keyOf, type Counting, type View } from './view';

/** Every unit's years are compared one by one again after so many days, whatever the writes say. */
const COMPARED_FOR_DAYS = 7;

/** The kept towns of one view. */
export interface KeptView {
  readonly document: StoredCountedTowns;
  readonly towns: ReadonlyMap<string, CountedTown>;
}

/** What is kept for each view; null unless all towns can stand on it. */
export async function keptViews(
  deps: Deps,
  views: readonly View[],
  { townIds }: Pick<Counting, 'townIds'>,
): Promise<KeptView[] | null> {
  const found = await placesOf(deps, views);
  // A clock that was set back: what is written now will look older than counts of any view.
  if (found.some(({ countedOn }) => countedOn > dayOf(views))) await forgetTowns(deps.store);
  const kept = views.flatMap((view): KeptView[] => {
    const document = found.find(({ _id }) => _id === view.slot);
    if (document?.key !== keyOf(deps, view) || !isOfUse(document, view.plan.today)) return [];
    const towns = new Map(townsIn(document).map((town) => [town.townId, town]));
    const all = townIds.every((id) => towns.has(id)) && towns.size === townIds.length;
    return all ? [{ document, towns }] : [];
  });
  return kept.length === views.length ? kept : null;
}

const placesOf = ({ store }: Deps, views: readonly View[]): Promise<StoredCountedTowns[]> =>
  keptTowns(
    store,
    views.map(({ slot }) => slot),
  );

function isOfUse({ countedOn, comparedOn }: StoredCountedTowns, today: string): boolean {
  return countedOn <= today && toDayNumber(today) - toDayNumber(comparedOn) < COMPARED_FOR_DAYS;
}

const townsIn = ({ towns }: StoredCountedTowns): CountedTown[] =>
  JSON.parse(towns) as CountedTown[];

/** A count of the district begins; `leaves` as they were known before. */
export async function beginKept(
  deps: Deps,
  views: readonly View[],
  { id: countedBy }: Counting,
  leaves: string,
): Promise<void> {
  await Promise.all(
    views.map((view) =>
      deps.store.set('countedTowns', {
        _id: view.slot,
        schemaVersion: 1,
        key: keyOf(deps, view),
        countedBy,
        countedOn: view.plan.today,
        comparedOn: view.plan.today,
        leaves,
        towns: '[]',
      }),
    ),
  );
}

/** Keeps towns that a count of the district has counted whole. */
export async function keepTowns(
  deps: Deps,
  views: readonly View[],
  { id, ofDistrict }: Counting,
  counted: readonly { id: string; place: Place }[],
): Promise<void> {
  if (!ofDistrict || counted.length === 0) return;
  const found = await placesOf(deps, views);
  await Promise.all(
    views.map(async (view, v) => {
      const document = found.find(({ _id }) => _id === view.slot);
      if (document?.countedBy !== id || document.key !== keyOf(deps, view)) return;
      const towns = new Map(townsIn(document).map((town) => [town.townId, town]));
      for (const { id: townId, place } of counted) {
        const [kept, sum] = [place.kept[v], place.sums[v]];
        if (kept && sum) towns.set(townId, { townId, seen: place.asOf, ...kept, sum });
      }
      await deps.store.set('countedTowns', {
        ...document,
        towns: JSON.stringify([...towns.values()]),
      });
    }),
  );
}

/** Keeps all towns of a view as they stand now. */
export const keepView = (
  deps: Deps,
  { plan }: View,
  { id: countedBy }: Counting,
  { document, towns }: KeptView,
  leaves: string,
): Promise<void> =>
  deps.store.set('countedTowns', {
    ...document,
    countedBy,
    countedOn: plan.today,
    leaves,
    towns: JSON.stringify([...towns.values()]),
  });
