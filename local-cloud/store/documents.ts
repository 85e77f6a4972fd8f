import { decode, encode, type Doc } from './codec';
import type { Database } from './database';
import { collectionMissing, invalidParam } from './errors';
import { changeEntries, reconcileIndexes, type IndexDefinition, type LiveIndex } from './indexes';
import { encodeKey } from './key';
import type { Interval, Plan } from './planner';

export interface Row {
  doc: number;
  body: string;
}

/** Collections, documents and their index entries in one libsql file. It knows no transactions of the SDK. */
export class DocumentStore {
  private readonly collections = new Map<string, number>();
  private readonly indexes: Map<number, LiveIndex[]>;

  constructor(
    readonly database: Database,
    definitions: readonly IndexDefinition[],
    collections: readonly string[],
  ) {
    type Stored = { coll: number; name: string };
    for (const { coll, name } of database.all<Stored>('SELECT coll, name FROM collections'))
      this.collections.set(name, coll);
    this.indexes = database.atomic(() => {
      for (const name of collections) this.createCollection(name);
      return reconcileIndexes(database, definitions, (name) => {
        this.createCollection(name);
        return this.idOf(name);
      });
    });
  }

  /** Creates a collection; `false` where it exists already. */
  createCollection(name: string): boolean {
    if (this.collections.has(name)) return false;
    if (!/^[A-Za-z_][\w-]{0,63}$/.test(name)) throw invalidParam(`collection name: ${name}`);
    const sql = 'INSERT INTO collections (name) VALUES (?)';
    this.collections.set(name, this.database.run(sql, [name]));
    return true;
  }

  names(): string[] {
    return [...this.collections.keys()].sort();
  }

  /** The number of a collection. Throws DATABASE_COLLECTION_NOT_EXIST as the platform does. */
  idOf(name: string): number {
    const coll = this.collections.get(name);
    if (coll === undefined) throw collectionMissing(name);
    return coll;
  }

  indexesOf(collection: string): readonly LiveIndex[] {
    return this.indexes.get(this.idOf(collection)) ?? [];
  }

  /** The stored text of one document. */
  read(collection: string, id: unknown): string | undefined {
    const sql = 'SELECT body FROM docs WHERE coll = ? AND id = ?';
    return this.database.get<Row>(sql, [this.idOf(collection), encodeKey(id)])?.body;
  }

  /** Puts (`after`) or deletes (`undefined`) one document with its index entries. Call inside `atomic`. */
  write(collection: string, id: unknown, after: Doc | undefined, text?: string): void {
    const coll = this.idOf(collection);
    const key = encodeKey(id);
    const sql = 'SELECT doc, body FROM docs WHERE coll = ? AND id = ?';
    const stored = this.database.get<Row>(sql, [coll, key]);
    if (!stored && !after) return;
    const indexes = this.indexes.get(coll) ?? [];
    const before = stored && indexes.length > 0 ? decode(stored.body) : undefined;
    const body = after && (text ?? encode(after));
    const rowid = stored?.doc ?? this.insert(coll, key, body ?? '');
    if (stored && body === undefined)
      this.database.run('DELETE FROM docs WHERE doc = ?', [stored.doc]);
    else if (stored)
      this.database.run('UPDATE docs SET body = ? WHERE doc = ?', [body ?? '', rowid]);
    for (const index of indexes) changeEntries(this.database, index, rowid, before, after);
  }

  private insert(coll: number, key: Buffer, body: string): number {
    return this.database.run('INSERT INTO docs (coll, id, body) VALUES (?, ?, ?)', [
      coll,
      key,
      body,
    ]);
  }

  /** The candidates of a plan, each document once; reads in growing batches so that a limit stops it early. */
  *candidates(collection: string, plan: Plan, batch: number): Generator<Row> {
    const coll = this.idOf(collection);
    const once =
      plan.intervals.length > 1 || (typeof plan.source === 'object' && plan.source.multikey);
    const seen = new Set<number>();
    for (let i = 0; i < plan.intervals.length; i += INTERVALS_AT_ONCE) {
      const intervals = plan.intervals.slice(i, i + INTERVALS_AT_ONCE);
      for (const row of this.within(coll, plan, intervals, batch)) {
        if (once && seen.has(row.doc)) continue;
        if (once) seen.add(row.doc);
        yield row;
      }
    }
  }

  private *within(coll: number, plan: Plan, at: Interval[], batch: number): Generator<Row> {
    const [first] = at;
    if (!first) return;
    const order = plan.reverse ? 'DESC' : 'ASC';
    const by = plan.source === 'all' ? 'd.doc' : plan.source === 'id' ? 'd.id' : 'e.key';
    // Of several intervals nobody asks for an order: a plan is sorted by one alone.
    const { from, values } =
      at.length > 1 ? sourceOfMany(coll, plan, at) : source(coll, plan, first);
    const ordered = at.length > 1 ? '' : `ORDER BY ${by} ${order}`;
    const sql = `SELECT d.doc, d.body ${from} ${ordered} LIMIT ? OFFSET ?`;
    for (let size = batch, offset = 0; ; offset += size, size = Math.min(size * 4, 20_000)) {
      const rows = this.database.all<Row>(sql, [...values, size, offset]);
      yield* rows;
      if (rows.length < size) return;
    }
  }

  /** How many documents an exact plan selects, counted by SQLite alone. */
  count(collection: string, plan: Plan): number {
    const coll = this.idOf(collection);
    return plan.intervals.reduce((total, interval) => {
      const { from, values } = source(coll, plan, interval);
      const row = this.database.get<{ n: number }>(`SELECT count(*) AS n ${from}`, values);
      return total + (row?.n ?? 0);
    }, 0);
  }

  /** Removes every document, and every collection that `keep` does not name. */
  clear(keep: readonly string[]): void {
    this.database.atomic(() => {
      for (const table of ['docs', 'entries', 'files']) this.database.run(`DELETE FROM ${table}`);
      this.database.run('UPDATE indexes SET multikey = 0');
      for (const index of [...this.indexes.values()].flat()) index.multikey = false;
      for (const [name, coll] of [...this.collections]) {
        if (keep.includes(name) || this.indexes.has(coll)) continue;
        this.database.run('DELETE FROM collections WHERE coll = ?', [coll]);
        this.collections.delete(name);
      }
    });
  }
}

/** Intervals that one statement reads: one statement of each number is prepared. */
const INTERVALS_AT_ONCE = 64;

function sourceOfMany(coll: number, plan: Plan, intervals: readonly Interval[]) {
  const bounds = intervals.map(() => '(?, ?)').join(', ');
  // CROSS JOIN: SQLite keeps the order of the tables, so each interval is one search.
  const from =
    typeof plan.source === 'object'
      ? 'entries e ON e.ix = ? AND e.key >= v.column1 AND e.key < v.column2 CROSS JOIN docs d ON d.doc = e.doc'
      : 'docs d ON d.coll = ? AND d.id >= v.column1 AND d.id < v.column2';
  return {
    from: `FROM (VALUES ${bounds}) v CROSS JOIN ${from}`,
    values: [
      ...intervals.flatMap(({ low, high }) => [low, high]),
      typeof plan.source === 'object' ? plan.source.ix : coll,
    ],
  };
}

function source(coll: number, plan: Plan, { low, high }: Interval) {
  if (plan.source === 'all') return { from: 'FROM docs d WHERE d.coll = ?', values: [coll] };
  if (plan.source === 'id')
    return {
      from: 'FROM docs d WHERE d.coll = ? AND d.id >= ? AND d.id < ?',
      values: [coll, low, high],
    };
  return {
    from: 'FROM entries e CROSS JOIN docs d ON d.doc = e.doc WHERE e.ix = ? AND e.key >= ? AND e.key < ?',
    values: [plan.source.ix, low, high],
  };
}
