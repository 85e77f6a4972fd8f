import type { CollectionName, Collections } from '@server/runtime/stored';

/**
 * A document without its place in lists: an office that orders its towns anew changes nothing
 * that an import has written, and the import can still be taken back.
 */
export function withoutPlace(
  collection: CollectionName,
  document: Collections[CollectionName],
): object {
  const { sortKey, order, ...rest } = document as { sortKey?: string; order?: number };
  const isPlaced =
    collection === 'units' || collection === 'partyOrganizations' || collection === 'orgNodes';
  if (isPlaced) return rest;
  return {
    ...rest,
    ...(sortKey === undefined ? {} : { sortKey }),
    ...(order === undefined ? {} : { order }),
  };
}
