/**
 * The towns of a district on what was kept of them: only units that changed or came due are judged, and a town without
 * any stands as it is. Where anything does not fit together, the towns are counted whole instead: that is always right.
 *
 * S1 What was written since a town was counted is known by the instant of the write; what was removed, by the numbers of
 *    units and of their years.
 * S2 A unit that was written itself may have come from any town: it is looked for in all of them.
 * S3 On the day a town is due its units are looked through for those that are.
 */
import { stands, unpackUnit, type KeptUnit } from '@core/modules/reports/kept-unit';
import type { Plan } from '@core/modules/cadence/plan';
import { yearsOf } from '@server/modules/figures/unit-page';
import type { Deps } from '@server/runtime/deps';
import { inGroups } from '@server/runtime/in-groups';
import { beginPlace, withSums, type Place } from './count-town';
import type { Frame } from './frame';
import { judgedUnits, type ListedUnit, type TouchedUnit } from './judged-units';
import { keptLines, writeLines, type TownLines } from './kept-lines';
import { keepMonth, type KeptMonth } from './kept-towns';
import { statesOf } from './repository';
import type { CountedTown, StoredReport } from './stored';
import { putRight } from './towns-put-right';
import { writtenSince } from './written-since';

/** More units than so many are counted in chunks, town by town. */
const UNITS_AT_MOST = 3_000;
const UNITS_AT_ONCE = 400;

/** Every town of the report, counted; null when they are to be counted whole. */
export async function standingTowns(
  deps: Deps,
  frame: Frame,
  report: StoredReport,
  kept: readonly KeptMonth[],
  leaves: string,
): Promise<Map<string, Place> | null> {
  const now = deps.now();
  const numbers = numbersOf(deps, frame, report);
  const found = await linesToLookAt(deps, frame, kept, leaves, now);
  const { units, documents } = await numbers;
  if (!found) return null;
  const { lines, touched } = found;
  const judged = await judgedInTurn(deps, frame, touched, lines);
  const next = kept.map(({ towns }, m) =>
    putRight(towns, frame.plans[m] as Plan, lines[m] as TownLines, touched, judged, m, now),
  );
  const fits = next.every(({ towns }) => {
    const all = [...towns.values()];
    return sum(all, 'listed') === units && sum(all, 'years') === documents;
  });
  if (!fits) return null;
  for (const [m, { towns, changed }] of next.entries()) {
    const month = frame.months[m] ?? '';
    const { document } = kept[m] as KeptMonth;
    await writeLines(deps, month, report.knownOn, lines[m] as TownLines, changed, towns);
    await keepMonth(deps, report, { document, towns }, leaves);
  }
  return new Map(
    report.towns.map(({ id }) => {
      const sums = next.map(({ towns }) => (towns.get(id) as CountedTown).sum);
      return [id, withSums(beginPlace(id, now, frame), sums)];
    }),
  );
}

const sum = (towns: readonly CountedTown[], of: 'listed' | 'years'): number =>
  towns.reduce((n, town) => n + town[of], 0);

/** S1: how many units the report's towns have, and how many years of units there are. */
async function numbersOf(
  { store }: Deps,
  { plans }: Frame,
  { towns }: StoredReport,
): Promise<{ units: number; documents: number }> {
  const [units, documents] = await Promise.all([
    store.count('units', { townId: { in: towns.map(({ id }) => id) } }),
    store.count('unitYears', { year: { in: yearsOf(plans) } }),
  ]);
  return { units, documents };
}

/** Units to look at and what is kept around them; null when they are too many, or what is kept is not whole. */
async function linesToLookAt(
  deps: Deps,
  frame: Frame,
  kept: readonly KeptMonth[],
  leaves: string,
  now: number,
): Promise<{ lines: TownLines[]; touched: TouchedUnit[] } | null> {
  const seen = kept.flatMap(({ towns }) => [...towns.values()].map((town) => town.seen));
  // A clock that was set back says nothing of what was written since.
  if (seen.some((at) => at > now)) return null;
  const years = yearsOf(frame.plans);
  const onLeave = { before: kept.map(({ document }) => document.leaves), now: leaves };
  const since = Math.min(now, ...seen);
  const written = await writtenSince(deps, since, onLeave, years, UNITS_AT_MOST);
  if (!written) return null;
  const ids = [...new Set([...written.within, ...written.units])];
  const states = await statesInTurn(deps, ids);
  const due = kept.map(({ towns }, m) => dueTowns(towns, frame.plans[m] as Plan));
  const all = [...(kept[0]?.towns.keys() ?? [])];
  const ofTouched = [...states.values()].map(({ townId }) => townId);
  const townIds = written.units.size > 0 ? all : [...new Set([...ofTouched, ...due.flat()])];
  const found = await Promise.all(
    kept.map((month, m) => keptLines(deps, frame.months[m] ?? '', month, townIds)),
  );
  const lines = found.filter((one) => one !== null);
  if (lines.length < kept.length) return null;
  const more = new Set(
    lines.flatMap((one, m) => dueUnits(one, new Set(due[m]), frame.plans[m] as Plan)),
  );
  for (const id of ids) more.delete(id);
  if (more.size + ids.length > UNITS_AT_MOST) return null;
  const dueStates = await statesInTurn(deps, [...more]);
  const touched = [...ids, ...more].map((id): TouchedUnit => {
    const state = states.get(id) ?? dueStates.get(id);
    return state && all.includes(state.townId) ? { id, now: state } : { id };
  });
  return { lines, touched };
}

const dueTowns = (towns: KeptMonth['towns'], { today }: Plan): string[] =>
  [...towns.values()].filter(({ due }) => due && due <= today).map(({ townId }) => townId);

/** S3. */
const dueUnits = (lines: TownLines, townIds: ReadonlySet<string>, plan: Plan): string[] =>
  [...lines]
    .filter(([, { townId, line, countedOn }]) =>
      townIds.has(townId) ? !stands(unpackUnit(line), countedOn, plan) : false,
    )
    .map(([id]) => id);

async function statesInTurn(
  { store }: Deps,
  ids: readonly string[],
): Promise<Map<string, ListedUnit & { townId: string }>> {
  const found = await Promise.all(inGroups(ids, 1000).map((some) => statesOf(store, some)));
  return new Map(found.flat().map((unit) => [unit._id, unit]));
}

/** What each unit that is somewhere adds, for each month. */
async function judgedInTurn(
  deps: Deps,
  frame: Frame,
  touched: readonly TouchedUnit[],
  lines: readonly TownLines[],
): Promise<Map<string, KeptUnit[]>> {
  const judged = new Map<string, KeptUnit[]>();
  const units = touched.flatMap(({ now }) => (now ? [now] : []));
  for (const some of inGroups(units, UNITS_AT_ONCE)) {
    const months = await judgedUnits(deps, frame, some, (id, m) => {
      const kept = lines[m]?.get(id);
      return kept && { unit: unpackUnit(kept.line), countedOn: kept.countedOn };
    });
    for (const [i, { _id }] of some.entries())
      judged.set(
        _id,
        months.map((month) => month[i] as KeptUnit),
      );
  }
  return judged;
}
