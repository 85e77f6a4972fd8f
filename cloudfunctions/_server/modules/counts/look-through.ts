/** Looking through what is kept of all units, without counting. */
import { unpackUnit, type KeptUnit } from '@core/modules/counts/kept-unit';
import type { Deps } from '@server/runtime/deps';
import { keptLines } from './kept-lines';
import { keptViews } from './kept-towns';
import { isWhole, numbersOf, writtenSinceSeen } from './standing-towns';
import type { View } from './view';
import { leavesNow } from './written-since';

/**
 * Units of these towns, by their ids, that are kept so that they fit, and all of which something was written since they
 * were counted: those are to be judged. Null where what is kept does not fit together, and all units are.
 */
export async function unitsThatMayFit(
  deps: Deps,
  view: View,
  townIds: readonly string[],
  fits: (unit: KeptUnit) => boolean,
): Promise<string[] | null> {
  const now = deps.now();
  const [leaves, kept] = await Promise.all([
    leavesNow(deps.store),
    keptViews(deps, [view], { townIds }),
  ]);
  const [one] = kept ?? [];
  if (!one) return null;
  const [{ units, documents }, written, lines] = await Promise.all([
    numbersOf(deps, [view], { townIds }),
    writtenSinceSeen(deps, [view], [one], leaves, now),
    keptLines(deps, view, one, townIds),
  ]);
  if (!written || !lines || !isWhole([...one.towns.values()], units, documents)) return null;
  const found = [...lines].filter(([, { line }]) => fits(unpackUnit(line))).map(([id]) => id);
  return [...new Set([...found, ...written.within, ...written.units])].sort();
}
