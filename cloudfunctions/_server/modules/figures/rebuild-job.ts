/**
 * 联系情况 of every town, once a business day: marks move with the calendar even when nobody writes, and noticing each
 * change would cost every write of a contact a request. What a new day or an import asks for is one run, so equal facts
 * give equal figures.
 *
 * What each unit adds is kept (`modules/counts`): a day's run looks at units of which something was written since the
 * last one. Where that does not fit together, towns are counted whole, some at a time, by their ids. The cursor carries
 * the sums of the town in hand, so a chunk that is killed is done again from where it began, and no unit counts twice.
 */
import { placeIn, type Place } from '@server/modules/counts/count-town';
import { countTowns } from '@server/modules/counts/count-towns';
import type { View } from '@server/modules/counts/view';
import { daysOfNeeds } from '@server/modules/matters/repository';
import type { Deps } from '@server/runtime/deps';
import type { Job } from '@server/runtime/jobs/job';
import { listTowns } from '@server/runtime/tree';
import type { StoredFigures } from './stored';
import { figuresOf } from './town-figures';
import { figuresView, shownOn } from './views';

/** Left of a chunk's time: a page that begins just before must end within it, on a slow day too. */
const MARGIN_MS = 4_000;

/** Where the next chunk begins. */
interface Progress {
  /** Names the run. */
  readonly id: string;
  /** The last town that is counted whole. */
  readonly done: string;
  /** Where the one after it stands, JSON; empty at its beginning. */
  readonly place: string;
}

export const rebuildFigures: Job = async (deps, cursor, deadline) => {
  const view = figuresView(deps);
  const townIds = (await listTowns(deps.store)).map(({ id }) => id).sort();
  let at = progressIn(cursor) ?? { id: String(deps.now()), done: '', place: '' };
  for (;;) {
    const next = townIds.filter((id) => id > at.done);
    if (next.length === 0) return null;
    const { whole, left } = await countTowns(
      deps,
      [view],
      { id: at.id, townIds, ofDistrict: true },
      next,
      at.place ? placeIn(at.place) : null,
      deadline - MARGIN_MS,
    );
    const towns = whole.map((place, i) => ({ id: next[i] ?? '', place }));
    await storeFigures(deps, view, towns);
    at = {
      id: at.id,
      done: towns[towns.length - 1]?.id ?? at.done,
      place: left ? JSON.stringify(left) : '',
    };
    // Asked after some towns, so that every chunk gets on.
    const isDone = townIds.every((id) => id <= at.done);
    if (!isDone && deps.now() >= deadline - MARGIN_MS) return JSON.stringify(at);
  }
};

/** Null for the cursor of a release that counted otherwise: the run begins again. */
function progressIn(cursor: string): Progress | null {
  if (!cursor) return null;
  const { id, done, place } = JSON.parse(cursor) as Partial<Progress>;
  return id && done !== undefined && typeof place === 'string' ? { id, done, place } : null;
}

async function storeFigures(
  deps: Deps,
  view: View,
  towns: readonly { id: string; place: Place }[],
): Promise<void> {
  if (towns.length === 0) return;
  const needs = await daysOfNeeds(
    deps.store,
    towns.map(({ id }) => id),
  );
  const shown = shownOn(deps);
  const figures = towns.map(({ id, place: { asOf, sums } }): StoredFigures[] => {
    const [sum] = sums;
    const own = needs.filter(({ townId }) => townId === id);
    return sum ? [figuresOf(id, asOf, sum, own, view, shown)] : [];
  });
  await Promise.all(figures.flat().map((one) => deps.store.set('figures', one)));
}
