import { decode, type Doc } from './codec';
import type { DocumentStore } from './documents';
import { directed, valuesAt } from './indexes';
import { encodeKey } from './key';
import { matcher } from './mongo';
import { plan, type Sort } from './planner';

export interface FindOptions {
  sort?: Sort;
  skip?: number;
  limit?: number;
}

/** The stored texts of the documents that match: index first, then mingo over the candidates. */
export function find(
  store: DocumentStore,
  collection: string,
  query: Doc,
  { sort = [], skip = 0, limit = Infinity }: FindOptions = {},
): string[] {
  const chosen = plan(query, sort, store.indexesOf(collection));
  // A query that an index answers whole is not compiled: that would cost more than reading what it found.
  const matches = chosen.exact ? () => true : matcher(query);
  const enough = chosen.sorted ? skip + limit : Infinity;
  const batch = Math.min(Math.max(enough, 16), 1_000);
  const found: { body: string; doc?: Doc }[] = [];
  for (const { body } of store.candidates(collection, chosen, batch)) {
    if (found.length >= enough) break;
    const doc = chosen.exact && chosen.sorted ? undefined : decode(body);
    if (matches(doc ?? {})) found.push(doc ? { body, doc } : { body });
  }
  const ordered = chosen.sorted ? found : sorted(found, sort);
  return ordered.slice(skip, skip + limit).map(({ body }) => body);
}

/** How many documents match. */
export function count(store: DocumentStore, collection: string, query: Doc): number {
  const chosen = plan(query, [], store.indexesOf(collection));
  // A document with a list stands in its index more than once.
  const once = typeof chosen.source !== 'object' || !chosen.source.multikey;
  if (chosen.exact && once) return store.count(collection, chosen);
  return find(store, collection, query).length;
}

function sorted(rows: { body: string; doc?: Doc }[], sort: Sort) {
  const keyed = rows.map((row) => ({ row, key: sortKey(row.doc ?? {}, sort) }));
  keyed.sort((a, b) => Buffer.compare(a.key, b.key));
  return keyed.map(({ row }) => row);
}

/** MongoDB sorts an array by its least element upwards and by its greatest downwards. */
export function sortKey(doc: Doc, sort: Sort): Buffer {
  const parts = sort.map(([field, direction]) => {
    const { values, multi } = valuesAt(doc, field.split('.'));
    const elements = multi && values.length > 1 ? values.slice(0, -1) : values;
    const keys = elements.map((v) => directed(encodeKey(v), direction === 1 ? 'asc' : 'desc'));
    return keys.reduce((least, key) => (Buffer.compare(key, least) < 0 ? key : least));
  });
  return Buffer.concat(parts);
}
