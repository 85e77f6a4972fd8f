/**
 * The towns of a district on what was kept of them: only units that changed or came due are judged, and a town without
 * any stands as it is. Where anything does not fit together, the towns are counted whole instead: that is always right.
 *
 * S1 What was written since a town was counted is known by the instant of the write; what was removed, by the numbers of
 *    units and of their years.
 * S2 A unit that was written itself may have come from any town: it is looked for in all of them.
 * S3 On the day a town is due its units are looked through for those that are.
 */
import { stands, unpackUnit, type KeptUnit } from '@core/modules/counts/kept-unit';
import type { Deps } from '@server/runtime/deps';
import { inGroups } from '@server/runtime/in-groups';
import { beginPlace, type Place } from './count-town';
import { judgedUnits, yearsOfViews, type ListedUnit, type TouchedUnit } from './judged-units';
import { keptLines, writeLines, type TownLines } from './kept-lines';
import { keepView, type KeptView } from './kept-towns';
import { statesOf } from './repository';
import type { CountedTown } from './stored';
import { putRight } from './towns-put-right';
import { dayOf, type Counting, type View } from './view';
import { writtenSince, type Written } from './written-since';

/** More units than so many are counted in chunks, town by town. */
const UNITS_AT_MOST = 3_000;
const UNITS_AT_ONCE = 400;

/** Every town of the district, counted; null when they are to be counted whole. */
export async function standingTowns(
  deps: Deps,
  views: readonly View[],
  counting: Counting,
  kept: readonly KeptView[],
  leaves: string,
): Promise<Map<string, Place> | null> {
  const now = deps.now();
  const numbers = numbersOf(deps, views, counting);
  const found = await linesToLookAt(deps, views, kept, leaves, now);
  const { units, documents } = await numbers;
  if (!found) return null;
  const { lines, touched } = found;
  const judged = await judgedInTurn(deps, views, touched, lines);
  const next = kept.map(({ towns }, v) =>
    putRight(towns, views[v] as View, lines[v] as TownLines, touched, judged, v, now),
  );
  if (!next.every(({ towns }) => isWhole([...towns.values()], units, documents))) return null;
  for (const [v, { towns, changed }] of next.entries()) {
    const [view, { document }] = [views[v] as View, kept[v] as KeptView];
    await writeLines(deps, view, lines[v] as TownLines, changed, towns);
    await keepView(deps, view, counting, { document, towns }, leaves);
  }
  return new Map(
    counting.townIds.map((id) => {
      const sums = next.map(({ towns }) => (towns.get(id) as CountedTown).sum);
      return [id, { ...beginPlace(now, views), sums }];
    }),
  );
}

/** S1: nothing was removed. */
export const isWhole = (towns: readonly CountedTown[], units: number, documents: number): boolean =>
  sum(towns, 'listed') === units && sum(towns, 'years') === documents;

const sum = (towns: readonly CountedTown[], of: 'listed' | 'years'): number =>
  towns.reduce((n, town) => n + town[of], 0);

/** S1: how many units the towns have, and how many years of units there are. */
export async function numbersOf(
  { store }: Deps,
  views: readonly View[],
  { townIds }: Pick<Counting, 'townIds'>,
): Promise<{ units: number; documents: number }> {
  const [units, documents] = await Promise.all([
    store.count('units', { townId: { in: [...townIds] } }),
    store.count('unitYears', { year: { in: yearsOfViews(views) } }),
  ]);
  return { units, documents };
}

/** Units to look at and what is kept around them; null when they are too many, or what is kept is not whole. */
async function linesToLookAt(
  deps: Deps,
  views: readonly View[],
  kept: readonly KeptView[],
  leaves: string,
  now: number,
): Promise<{ lines: TownLines[]; touched: TouchedUnit[] } | null> {
  const written = await writtenSinceSeen(deps, views, kept, leaves, now);
  if (!written) return null;
  const ids = [...new Set([...written.within, ...written.units])];
  const states = await statesInTurn(deps, ids);
  const today = dayOf(views);
  const due = kept.map(({ towns }) => dueTowns(towns, today));
  const all = [...(kept[0]?.towns.keys() ?? [])];
  const ofTouched = [...states.values()].map(({ townId }) => townId);
  const townIds = written.units.size > 0 ? all : [...new Set([...ofTouched, ...due.flat()])];
  const found = await Promise.all(
    kept.map((one, v) => keptLines(deps, views[v] as View, one, townIds)),
  );
  const lines = found.filter((one) => one !== null);
  if (lines.length < kept.length) return null;
  const more = new Set(lines.flatMap((one, v) => dueUnits(one, new Set(due[v]), today)));
  for (const id of ids) more.delete(id);
  if (more.size + ids.length > UNITS_AT_MOST) return null;
  const dueStates = await statesInTurn(deps, [...more]);
  const touched = [...ids, ...more].map((id): TouchedUnit => {
    const state = states.get(id) ?? dueStates.get(id);
    return state && all.includes(state.townId) ? { id, now: state } : { id };
  });
  return { lines, touched };
}

/** What was written since the towns were seen; null when it is too much, or nobody can tell. */
export async function writtenSinceSeen(
  deps: Deps,
  views: readonly View[],
  kept: readonly KeptView[],
  leaves: string,
  now: number,
): Promise<Written | null> {
  const seen = kept.flatMap(({ towns }) => [...towns.values()].map((town) => town.seen));
  // A clock that was set back says nothing of what was written since.
  if (seen.some((at) => at > now)) return null;
  const onLeave = { before: kept.map(({ document }) => document.leaves), now: leaves };
  const since = Math.min(now, ...seen);
  return writtenSince(deps, since, onLeave, yearsOfViews(views), UNITS_AT_MOST);
}

const dueTowns = (towns: KeptView['towns'], today: string): string[] =>
  [...towns.values()].filter(({ due }) => due && due <= today).map(({ townId }) => townId);

/** S3. */
const dueUnits = (lines: TownLines, townIds: ReadonlySet<string>, today: string): string[] =>
  [...lines]
    .filter(([, { townId, line, countedOn }]) =>
      townIds.has(townId) ? !stands(unpackUnit(line), countedOn, today) : false,
    )
    .map(([id]) => id);

async function statesInTurn(
  { store }: Deps,
  ids: readonly string[],
): Promise<Map<string, ListedUnit & { townId: string }>> {
  const found = await Promise.all(inGroups(ids, 1000).map((some) => statesOf(store, some)));
  return new Map(found.flat().map((unit) => [unit._id, unit]));
}

/** What each unit that is somewhere adds, for each view. */
async function judgedInTurn(
  deps: Deps,
  views: readonly View[],
  touched: readonly TouchedUnit[],
  lines: readonly TownLines[],
): Promise<Map<string, KeptUnit[]>> {
  const judged = new Map<string, KeptUnit[]>();
  const units = touched.flatMap(({ now }) => (now ? [now] : []));
  for (const some of inGroups(units, UNITS_AT_ONCE)) {
    const counted = await judgedUnits(deps, views, some, (id, v) => {
      const kept = lines[v]?.get(id);
      return kept && { unit: unpackUnit(kept.line), countedOn: kept.countedOn };
    });
    for (const [i, { _id }] of some.entries())
      judged.set(
        _id,
        counted.map((view) => view[i] as KeptUnit),
      );
  }
  return judged;
}
