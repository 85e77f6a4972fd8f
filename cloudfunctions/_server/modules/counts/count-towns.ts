/** The units of towns: on what is kept of them, or page by page. */
import type { Deps } from '@server/runtime/deps';
import { beginPlace, countPage, type Place } from './count-town';
import { beginKept, keepTowns, keptViews } from './kept-towns';
import { standingTowns } from './standing-towns';
import type { Counting, View } from './view';
import { leavesNow } from './written-since';

/** Towns that are counted at once: waiting for the database is most of a small town's time. */
const TOWNS_AT_ONCE = 14;

export interface CountedTowns {
  /** Of the first of the towns that were to be counted, in their order. */
  readonly whole: readonly Place[];
  /** Of the one after them, when time was short. */
  readonly left: Place | null;
}

/**
 * Counts towns, `next` of which are still to be counted and the first of them from `begun` on: all of the district on
 * what is kept of them, otherwise some of them, until `until` (epoch ms) at most.
 */
export async function countTowns(
  deps: Deps,
  views: readonly View[],
  counting: Counting,
  next: readonly string[],
  begun: Place | null,
  until: number,
): Promise<CountedTowns> {
  const isAtBeginning = next.length === counting.townIds.length && !begun;
  if (counting.ofDistrict && isAtBeginning) {
    const standing = await standingOrBegun(deps, views, counting);
    if (standing) return { whole: next.map((id) => standing.get(id) as Place), left: null };
  }
  const some = next.slice(0, begun ? 1 : TOWNS_AT_ONCE);
  const places = await Promise.all(
    some.map((id) => countTown(deps, views, id, begun ?? beginPlace(deps.now(), views), until)),
  );
  // What comes after a town that is not whole is counted again: the cursor carries one.
  const left = places.findIndex(({ whole }) => !whole);
  const whole = (left < 0 ? places : places.slice(0, left)).map(({ place }) => place);
  await keepTowns(
    deps,
    views,
    counting,
    whole.map((place, i) => ({ id: some[i] ?? '', place })),
  );
  return { whole, left: places[left]?.place ?? null };
}

/** All towns of the district where they stand on what is kept; otherwise null, and what they come to will be kept. */
async function standingOrBegun(
  deps: Deps,
  views: readonly View[],
  counting: Counting,
): Promise<Map<string, Place> | null> {
  const [leaves, kept] = await Promise.all([
    leavesNow(deps.store),
    keptViews(deps, views, counting),
  ]);
  const standing = kept && (await standingTowns(deps, views, counting, kept, leaves));
  if (!standing) await beginKept(deps, views, counting, leaves);
  return standing;
}

/** Pages of one town until it is whole, or where it stands at `until`. */
async function countTown(
  deps: Deps,
  views: readonly View[],
  townId: string,
  begun: Place,
  until: number,
): Promise<{ place: Place; whole: boolean }> {
  let place = begun;
  let whole = false;
  do {
    ({ place, whole } = await countPage(deps, views, townId, place));
  } while (!whole && deps.now() < until);
  return { place, whole };
}
