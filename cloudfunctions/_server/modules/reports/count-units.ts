/** The units of one page of a town in each month in hand, and what is kept of them for the next count. */
import { packUnit, unpackUnit, type KeptUnit } from '@core/modules/reports/kept-unit';
import { markOfRules } from '@core/modules/rules/judging';
import { fingerprint } from '@core/shared/canonical';
import type { Deps } from '@server/runtime/deps';
import type { Frame } from './frame';
import { judgedUnits, type Kept, type KeptOf, type ListedUnit } from './judged-units';
import { keptUnits } from './repository';
import type { StoredCountedUnits } from './stored';

/** Documents of a month are taken for another one after so many. */
const SLOTS = 3;

/** Where the counts of a month lie: the same place for every third month. */
export const slotOf = (month: string): string =>
  String((Number(month.slice(0, 4)) * 12 + Number(month.slice(5))) % SLOTS);

export const keptId = (townId: string, month: string, part: number): string =>
  `${townId}_${slotOf(month)}_${part}`;

/** K1: of the month by these rules and notices, in this form. */
export const keyOf = ({ pack, notices }: Deps, month: string): string =>
  `2 ${month} ${markOfRules(pack)} ${fingerprint(notices)}`;

/** What each of these units adds, for each month of the frame, in the units' order, and the marks of what was kept. */
export async function countUnitsOf(
  deps: Deps,
  frame: Frame,
  { townId, part }: { townId: string; part: number },
  units: readonly ListedUnit[],
): Promise<{ counted: KeptUnit[][]; marks: string[] }> {
  const places = frame.months.map((month) => keptId(townId, month, part));
  const looking = keptUnits(deps.store, places).then((found) =>
    frame.months.map((month, m) =>
      found.find(({ _id, key }) => _id === places[m] && key === keyOf(deps, month)),
    ),
  );
  const kept = looking.then((documents) => documents.map((one) => one && keptIn(one)));
  const keptOf = kept.then(
    (all): KeptOf =>
      (id, m) =>
        all[m]?.get(id),
  );
  const counted = await judgedUnits(deps, frame, units, keptOf);
  const before = await looking;
  const marks = await Promise.all(
    frame.months.map((month, m) =>
      keepUnits(deps, places[m] ?? '', month, frame, counted[m] ?? [], before[m]),
    ),
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

/** Keeps the units of a page, unless they stand there already; the mark of what is there. */
async function keepUnits(
  deps: Deps,
  _id: string,
  month: string,
  { plans: [plan] }: Frame,
  counted: readonly KeptUnit[],
  before: StoredCountedUnits | undefined,
): Promise<string> {
  const countedOn = plan?.today ?? '';
  const units = counted.map(packUnit).join('\n');
  if (before?.units === units && before.countedOn <= countedOn) return before.mark;
  return writeUnits(deps, _id, month, countedOn, units);
}

/** Writes what is kept of a page; its new mark. */
export async function writeUnits(
  deps: Deps,
  _id: string,
  month: string,
  countedOn: string,
  units: string,
): Promise<string> {
  const mark = deps.randomCode(8);
  const key = keyOf(deps, month);
  await deps.store.set('countedUnits', { _id, schemaVersion: 1, key, countedOn, mark, units });
  return mark;
}
