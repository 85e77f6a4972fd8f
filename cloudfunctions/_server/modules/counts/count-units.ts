/** The units of one page of a town in each view, and what is kept of them for the next count. */
import { packUnit, unpackUnit, type KeptUnit } from '@core/modules/counts/kept-unit';
import type { Deps } from '@server/runtime/deps';
import { judgedUnits, type Kept, type KeptOf, type ListedUnit } from './judged-units';
import { keptUnits } from './repository';
import type { StoredCountedUnits } from './stored';
import { keyOf, type View } from './view';

/** Units of one page: with two years they have at most 800 documents. */
export const UNITS_A_PAGE = 400;

export const keptId = (townId: string, { slot }: View, part: number): string =>
  `${townId}_${slot}_${part}`;

/** What each of these units adds, for each view, in the units' order, and the marks of what was kept. */
export async function countUnitsOf(
  deps: Deps,
  views: readonly View[],
  { townId, part }: { townId: string; part: number },
  units: readonly ListedUnit[],
): Promise<{ counted: KeptUnit[][]; marks: string[] }> {
  const places = views.map((view) => keptId(townId, view, part));
  const looking = keptUnits(deps.store, places).then((found) =>
    views.map((view, v) =>
      found.find(({ _id, key }) => _id === places[v] && key === keyOf(deps, view)),
    ),
  );
  const kept = looking.then((documents) => documents.map((one) => one && keptIn(one)));
  const keptOf = kept.then(
    (all): KeptOf =>
      (id, v) =>
        all[v]?.get(id),
  );
  const counted = await judgedUnits(deps, views, units, keptOf);
  const before = await looking;
  const marks = await Promise.all(
    views.map((view, v) => keepUnits(deps, places[v] ?? '', view, counted[v] ?? [], before[v])),
  );
  return { counted, marks };
}

/** What was kept, by unit. */
const keptIn = ({ units, countedOn }: StoredCountedUnits): Map<string, Kept> =>
  new Map(
    linesOf(units)
      .map(unpackUnit)
      .map((unit) => [unit.unitId, { unit, countedOn }]),
  );

export const linesOf = (units: string): string[] => (units ? units.split('\n') : []);

/** The unit that a line is of. */
export const unitIn = (line: string): string => line.slice(0, line.indexOf('|'));

/** Keeps the units of a page, unless they stand there already; the mark of what is there. */
async function keepUnits(
  deps: Deps,
  _id: string,
  view: View,
  counted: readonly KeptUnit[],
  before: StoredCountedUnits | undefined,
): Promise<string> {
  const units = counted.map(packUnit).join('\n');
  if (before?.units === units && before.countedOn <= view.plan.today) return before.mark;
  return writeUnits(deps, _id, view, units);
}

/** Writes what is kept of a page; its new mark. */
export async function writeUnits(
  deps: Deps,
  _id: string,
  view: View,
  units: string,
): Promise<string> {
  const mark = deps.randomCode(8);
  const key = keyOf(deps, view);
  const countedOn = view.plan.today;
  await deps.store.set('countedUnits', { _id, schemaVersion: 1, key, countedOn, mark, units });
  return mark;
}
