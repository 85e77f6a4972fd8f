/** 联系情况 of towns: how the documents are named and found. */
import type { Store } from '@server/runtime/store';
import type { StoredFigures } from './stored';

export const townFiguresId = (townId: string): string => `cadence_${townId}`;

/** Figures of these towns by town: one request. */
export async function figuresOfTowns(
  store: Store,
  townIds: readonly string[],
): Promise<Map<string, StoredFigures>> {
  const found = await store.find('figures', {
    where: { _id: { in: townIds.map(townFiguresId) } },
    limit: 1000,
  });
  return new Map(found.map((figures) => [figures.townId, figures]));
}

/** Figures of every town. */
export const allFigures = (store: Store): Promise<StoredFigures[]> =>
  store.find('figures', { where: {}, limit: 1000 });
