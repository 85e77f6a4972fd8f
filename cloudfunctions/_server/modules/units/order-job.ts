/**
 * Units by the order of their towns: whoever orders the towns anew changes a few documents, and
 * this job brings the units after them, in pages, at the clock's next ticks. Once a day it looks
 * through all, so a unit that was written meanwhile is put right too. Done twice it changes
 * nothing, and a chunk that is killed is done again.
 */
import { unitKeyOf } from '@core/shared/names/sort-key';
import type { StoredNode, StoredUnit } from './stored';
import { placedTowns } from '@server/runtime/tree';
import type { Deps } from '@server/runtime/deps';
import type { Job } from '@server/runtime/jobs/job';
import { unitsInIdOrder } from './repository';
import { anyReportCounting } from '@server/modules/reports/repository';
import { anyExportReading } from '@server/modules/exports/repository';

const PAGE = 500;
/** Left of a chunk's time for the page in hand. */
const MARGIN_MS = 4_000;
/** Jobs that page by the units' order: what they skipped or met twice meanwhile is done again. */
const PAGED_BY_ORDER = ['rebuildFigures', 'draftFollowUps'] as const;

/** Last unit that was looked at, and whether any was put elsewhere. */
interface Place {
  readonly after: string;
  readonly moved: boolean;
}

export const orderUnits: Job = async (deps, cursor, deadline) => {
  let place: Place = cursor ? (JSON.parse(cursor) as Place) : { after: '', moved: false };
  // A person's export or 通报 that is being counted pages by this order: it goes first.
  if (await isCounting(deps)) return JSON.stringify(place);
  const towns = new Map((await placedTowns(deps.store)).map((town) => [town._id, town]));
  for (;;) {
    const page = await unitsInIdOrder(deps.store, place.after, PAGE);
    for (const unit of page) {
      if (unit.sortKey === keyOf(unit, towns)) continue;
      await put(deps, unit._id, towns);
      place = { ...place, moved: true };
    }
    const last = page[page.length - 1];
    if (!last || page.length < PAGE) break;
    place = { ...place, after: last._id };
    // Asked after a page, so that every chunk gets on by one at least.
    if (deps.now() >= deadline - MARGIN_MS) return JSON.stringify(place);
  }
  if (place.moved) for (const job of PAGED_BY_ORDER) await deps.store.remove('jobs', job);
  return null;
};

async function isCounting({ store }: Deps): Promise<boolean> {
  const [report] = await anyReportCounting(store);
  const [running] = await anyExportReading(store);
  return report !== undefined || running !== undefined;
}

type Towns = ReadonlyMap<string, StoredNode>;

type Placed = Pick<StoredUnit, '_id' | 'name' | 'townId' | 'townName'>;

const keyOf = ({ _id, name, townId, townName }: Placed, towns: Towns): string =>
  unitKeyOf(name, _id, towns.get(townId) ?? { name: townName });

/** Read again inside: somebody may write the unit meanwhile. */
async function put({ store }: Deps, unitId: string, towns: Towns): Promise<void> {
  await store.transaction(async (tx) => {
    const unit = await tx.get('units', unitId);
    if (unit) await tx.set('units', { ...unit, sortKey: keyOf(unit, towns) });
  });
}
