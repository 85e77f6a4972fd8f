/** The units of towns: on what is kept of them, or page by page. */
import type { Deps } from '@server/runtime/deps';
import { countPage, type Place } from './count-town';
import type { Frame } from './frame';
import { beginKept, keptMonths } from './kept-towns';
import { standingTowns } from './standing-towns';
import type { StoredReport } from './stored';
import { leavesNow } from './written-since';

/** All towns of a report of the district where they stand on what is kept; otherwise null, and what they come to will be kept. */
export async function standingOrBegun(
  deps: Deps,
  frame: Frame,
  report: StoredReport,
): Promise<Map<string, Place> | null> {
  const [leaves, kept] = await Promise.all([
    leavesNow(deps.store),
    keptMonths(deps, frame, report),
  ]);
  const standing = kept && (await standingTowns(deps, frame, report, kept, leaves));
  if (!standing) await beginKept(deps, frame, report, leaves);
  return standing;
}

/** Pages of one town until it is whole, or where it stands at `until` (epoch ms). */
export async function countTown(
  deps: Deps,
  frame: Frame,
  townId: string,
  begun: Place,
  until: number,
): Promise<{ place: Place; whole: boolean }> {
  let place = begun;
  let whole = false;
  do {
    ({ place, whole } = await countPage(deps, frame, townId, place));
  } while (!whole && deps.now() < until);
  return { place, whole };
}
