/** Towns of a view with some units as they are now: taken out where they were, put in where they are. */
import { addTowns, dueAmong, sumUnits, withoutPart } from '@core/modules/counts/kept-town';
import { earliest, packUnit, unpackUnit, type KeptUnit } from '@core/modules/counts/kept-unit';
import { yearsIn, type TouchedUnit } from './judged-units';
import type { TownLines } from './kept-lines';
import type { CountedTown } from './stored';
import type { View } from './view';

/** The towns, seen at `now` (epoch ms), and which pages of their units changed; the lines are changed too. */
export function putRight(
  before: ReadonlyMap<string, CountedTown>,
  view: View,
  lines: TownLines,
  touched: readonly TouchedUnit[],
  judged: ReadonlyMap<string, readonly KeptUnit[]>,
  v: number,
  now: number,
): { towns: Map<string, CountedTown>; changed: Map<string, Set<number>> } {
  const { today } = view.plan;
  const towns = new Map(
    [...before].map(([id, town]) => [id, { ...town, marks: [...town.marks], seen: now }]),
  );
  const out = new Map<string, KeptUnit[]>();
  const into = new Map<string, KeptUnit[]>();
  const changed = new Map<string, Set<number>>();
  for (const { id, now: unit } of touched) {
    const was = lines.get(id);
    const is = judged.get(id)?.[v];
    const line = is && packUnit(is);
    if (was && unit && was.townId === unit.townId && was.line === line) continue;
    if (was) {
      push(out, was.townId, unpackUnit(was.line));
      changed.set(was.townId, (changed.get(was.townId) ?? new Set()).add(was.part));
      lines.delete(id);
    }
    if (!unit || !is || !line) continue;
    const last = Math.max(0, (towns.get(unit.townId)?.marks.length ?? 0) - 1);
    const part = was?.townId === unit.townId ? was.part : last;
    push(into, unit.townId, is);
    changed.set(unit.townId, (changed.get(unit.townId) ?? new Set()).add(part));
    lines.set(id, { townId: unit.townId, part, line, countedOn: today });
  }
  for (const [townId, town] of towns) {
    const [gone, come] = [out.get(townId) ?? [], into.get(townId) ?? []];
    const isDue = town.due !== '' && town.due <= today;
    const due = isDue ? dueIn(lines, townId) : earliest([town.due, dueAmong(come)]);
    towns.set(townId, {
      ...town,
      due,
      listed: town.listed - gone.length + come.length,
      years: town.years - documents(gone) + documents(come),
      sum: addTowns(withoutPart(town.sum, sumUnits(gone, view)), sumUnits(come, view)),
    });
  }
  return { towns, changed };
}

const documents = (units: readonly KeptUnit[]): number =>
  units.reduce((n, unit) => n + yearsIn(unit), 0);

/** Of a town whose lines are all there. */
const dueIn = (lines: TownLines, townId: string): string =>
  dueAmong(
    [...lines.values()].filter((one) => one.townId === townId).map(({ line }) => unpackUnit(line)),
  );

function push<T>(groups: Map<string, T[]>, key: string, one: T): void {
  const group = groups.get(key);
  if (group) group.push(one);
  else groups.set(key, [one]);
}
