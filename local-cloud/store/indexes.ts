import { decode, isPlainObject, type Doc } from './codec';
import type { Database } from './database';
import { invalidParam, requestFailed } from './errors';
import { complement, encodeKey } from './key';

export interface IndexField {
  name: string;
  order: 'asc' | 'desc';
}

/** A compound index of one collection, as the console would list it. `_id` is always indexed and not listed. */
export interface IndexDefinition {
  collection: string;
  fields: IndexField[];
}

export interface LiveIndex {
  ix: number;
  fields: IndexField[];
  /** Some document has an array on a path of this index: entries are then per element and give no order. */
  multikey: boolean;
}

const MAX_INDEXES = 20;

/** Refuses definitions that the platform would refuse: more than 20 a collection, or malformed. */
export function checkDefinitions(definitions: readonly IndexDefinition[]): void {
  const perCollection = new Map<string, number>();
  for (const { collection, fields } of definitions) {
    const count = (perCollection.get(collection) ?? 0) + 1;
    perCollection.set(collection, count);
    if (count > MAX_INDEXES) throw invalidParam(`more than ${MAX_INDEXES} indexes: ${collection}`);
    const names = fields.map((field) => field.name);
    const malformed = names.some((name) => name === '' || /(^|\.)(\d+|\$.*)?(\.|$)/.test(name));
    if (names.length === 0 || new Set(names).size !== names.length || malformed)
      throw invalidParam(`malformed index of ${collection}: ${names.join(', ')}`);
  }
}

/** The index keys of a document, without repetitions, and whether an array was met on the way. */
export function entriesOf(
  doc: Doc,
  fields: readonly IndexField[],
): { keys: Buffer[]; multikey: boolean } {
  let keys: Buffer[] = [Buffer.alloc(0)];
  let arrayRoot: string | undefined;
  for (const { name, order } of fields) {
    const { values, multi } = valuesAt(doc, name.split('.'));
    const root = name.split('.')[0];
    if (multi) {
      if (arrayRoot !== undefined && arrayRoot !== root)
        throw requestFailed(`cannot index parallel arrays [${name}] [${arrayRoot}]`);
      arrayRoot = root;
    }
    const parts = values.map((value) => directed(encodeKey(value), order));
    keys = keys.flatMap((key) => parts.map((part) => Buffer.concat([key, part])));
  }
  const unique = new Map(keys.map((key) => [key.toString('latin1'), key]));
  return { keys: [...unique.values()], multikey: arrayRoot !== undefined };
}

export const directed = (key: Buffer, order: 'asc' | 'desc'): Buffer =>
  order === 'asc' ? key : complement(key);

/** Every value a path reaches, through arrays; an array at the end counts by element and as a whole. */
export function valuesAt(
  value: unknown,
  path: readonly string[],
): { values: unknown[]; multi: boolean } {
  const [head, ...rest] = path;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const inner = items.map((item) => (head === undefined ? item : valuesAt(item, path).values));
    const values = head === undefined ? [...inner, items] : inner.flat();
    return { values: values.length > 0 ? values : [undefined], multi: true };
  }
  if (head === undefined) return { values: [value], multi: false };
  if (!isPlainObject(value)) return { values: [undefined], multi: false };
  return valuesAt(value[head], rest);
}

/**
 * Makes a document's entries of one index those of `after`, where they were those of `before`: what stays the same is
 * left alone. Remembers when the index becomes multikey.
 */
export function changeEntries(
  database: Database,
  index: LiveIndex,
  rowid: number,
  before: Doc | undefined,
  after: Doc | undefined,
): void {
  const were = before ? entriesOf(before, index.fields).keys : [];
  const { keys, multikey } = after ? entriesOf(after, index.fields) : { keys: [], multikey: false };
  for (const key of without(were, keys))
    database.run('DELETE FROM entries WHERE ix = ? AND key = ? AND doc = ?', [
      index.ix,
      key,
      rowid,
    ]);
  for (const key of without(keys, were))
    database.run('INSERT INTO entries (ix, key, doc) VALUES (?, ?, ?)', [index.ix, key, rowid]);
  if (multikey && !index.multikey) {
    index.multikey = true;
    database.run('UPDATE indexes SET multikey = 1 WHERE ix = ?', [index.ix]);
  }
}

const without = (keys: readonly Buffer[], others: readonly Buffer[]): Buffer[] =>
  keys.filter((key) => !others.some((other) => other.equals(key)));

interface StoredIndex {
  ix: number;
  coll: number;
  fields: string;
  multikey: number;
}

/** Makes the stored indexes equal to the definitions: drops what is gone, builds what is new. */
export function reconcileIndexes(
  database: Database,
  definitions: readonly IndexDefinition[],
  collectionId: (name: string) => number,
): Map<number, LiveIndex[]> {
  checkDefinitions(definitions);
  const missing = new Map<string, { coll: number; fields: IndexField[] }>();
  for (const { collection, fields } of definitions) {
    const coll = collectionId(collection);
    missing.set(`${coll} ${JSON.stringify(fields)}`, { coll, fields });
  }
  const live = new Map<number, LiveIndex[]>();
  const keep = (coll: number, index: LiveIndex) => {
    live.set(coll, [...(live.get(coll) ?? []), index]);
    return index;
  };
  for (const stored of database.all<StoredIndex>('SELECT * FROM indexes ORDER BY ix')) {
    const known = missing.get(`${stored.coll} ${stored.fields}`);
    if (known) {
      keep(known.coll, { ix: stored.ix, fields: known.fields, multikey: stored.multikey === 1 });
      missing.delete(`${stored.coll} ${stored.fields}`);
    } else {
      database.run('DELETE FROM entries WHERE ix = ?', [stored.ix]);
      database.run('DELETE FROM indexes WHERE ix = ?', [stored.ix]);
    }
  }
  for (const { coll, fields } of missing.values()) {
    const sql = 'INSERT INTO indexes (coll, fields) VALUES (?, ?)';
    const ix = database.run(sql, [coll, JSON.stringify(fields)]);
    build(database, coll, keep(coll, { ix, fields, multikey: false }));
  }
  return live;
}

function build(database: Database, coll: number, index: LiveIndex): void {
  const sql = 'SELECT doc, body FROM docs WHERE coll = ? AND doc > ? ORDER BY doc LIMIT 1000';
  for (let last = 0, more = true; more;) {
    const rows = database.all<{ doc: number; body: string }>(sql, [coll, last]);
    for (const row of rows) changeEntries(database, index, row.doc, undefined, decode(row.body));
    last = rows.at(-1)?.doc ?? last;
    more = rows.length === 1000;
  }
}
