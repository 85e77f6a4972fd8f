import { randomUUID } from 'node:crypto';
import { encode, type Doc } from './codec';
import type { DocumentStore } from './documents';
import { transactionConflict, transactionMissing } from './errors';
import { encodeKey } from './key';

/** One document's new state; `after` undefined deletes it. */
export interface Write {
  id: unknown;
  after: Doc | undefined;
  /** The text of `after`, where the writer has it. */
  body?: string;
}

/** Above this many documents with a past, what nobody needs is dropped; it all goes with the last transaction. */
const MAX_PAST = 2_000;

interface Transaction {
  id: string;
  /** The version of the data that this transaction sees. */
  snapshot: number;
  expires: number;
  writes: Map<string, Write & { collection: string }>;
}

/** The state of a document before the write that made `version`. */
interface Past {
  version: number;
  body: string | undefined;
}

/**
 * Transactions over the store: each reads the snapshot of its start plus its own writes, locks every document it
 * writes, and applies all of it at commit. Whoever writes a document that another transaction has locked, or that
 * changed after the snapshot, fails at once. As in MongoDB a failed write ends the whole transaction.
 */
export class Ledger {
  private version = 0;
  private readonly active = new Map<string, Transaction>();
  private readonly locks = new Map<string, string>();
  private readonly past = new Map<string, Past[]>();
  private written: string[] = [];

  constructor(
    private readonly store: DocumentStore,
    private readonly lifetime: number,
  ) {}

  start(): string {
    const id = randomUUID();
    const expires = performance.now() + this.lifetime;
    this.active.set(id, { id, snapshot: this.version, expires, writes: new Map() });
    return id;
  }

  commit(id: string): void {
    const { writes } = this.find(id);
    this.end(id);
    this.apply([...writes.values()]);
  }

  abort(id: string): void {
    this.find(id);
    this.end(id);
  }

  /** One document's stored text as the transaction (or, without one, anybody) sees it. */
  read(id: string | undefined, collection: string, docId: unknown): string | undefined {
    if (id === undefined) return this.store.read(collection, docId);
    const transaction = this.find(id);
    this.store.idOf(collection);
    const key = keyOf(collection, docId);
    const own = transaction.writes.get(key);
    if (own) return own.after && (own.body ?? encode(own.after));
    const changed = this.changeAfter(transaction, key);
    return changed ? changed.body : this.store.read(collection, docId);
  }

  /** Writes documents, at once or at the transaction's commit. */
  write(id: string | undefined, collection: string, writes: readonly Write[]): void {
    this.store.idOf(collection);
    const transaction = id === undefined ? undefined : this.find(id);
    for (const write of writes) {
      const key = keyOf(collection, write.id);
      const owner = this.ownerOf(key);
      const foreign = owner !== undefined && owner !== id;
      if (foreign || (transaction && this.changeAfter(transaction, key))) {
        if (transaction) this.end(transaction.id);
        throw transactionConflict();
      }
    }
    if (!transaction) return this.apply(writes.map((write) => ({ ...write, collection })));
    for (const write of writes) {
      const key = keyOf(collection, write.id);
      this.locks.set(key, transaction.id);
      transaction.writes.set(key, { ...write, collection });
    }
  }

  /** Collections of the documents written for good since this was last asked, each once a document. */
  takeWritten(): string[] {
    const { written } = this;
    this.written = [];
    return written;
  }

  /** Ends a transaction in which something failed, if it still runs. */
  fail(id: string): void {
    if (this.active.has(id)) this.end(id);
  }

  private apply(writes: readonly (Write & { collection: string })[]): void {
    const before = new Map<string, string | undefined>();
    this.store.database.atomic(() => {
      for (const { collection, id, after, body } of writes) {
        const key = keyOf(collection, id);
        if (this.active.size > 0 && !before.has(key))
          before.set(key, this.store.read(collection, id));
        this.store.write(collection, id, after, body);
      }
    });
    this.version += 1;
    for (const { collection } of writes) this.written.push(collection);
    for (const [key, body] of before)
      this.past.set(key, [...this.needed(key), { version: this.version, body }]);
    if (this.past.size > MAX_PAST)
      for (const key of [...this.past.keys()])
        if (this.needed(key).length === 0) this.past.delete(key);
  }

  /** What some running transaction may still have to see of a document's past. */
  private needed(key: string): Past[] {
    const oldest = Math.min(...[...this.active.values()].map(({ snapshot }) => snapshot));
    return (this.past.get(key) ?? []).filter(({ version }) => version > oldest);
  }

  private changeAfter(transaction: Transaction, key: string): Past | undefined {
    return this.past.get(key)?.find(({ version }) => version > transaction.snapshot);
  }

  private ownerOf(key: string): string | undefined {
    const owner = this.locks.get(key);
    const holder = owner === undefined ? undefined : this.active.get(owner);
    if (holder && holder.expires <= performance.now()) this.end(holder.id);
    return this.locks.get(key);
  }

  private find(id: string): Transaction {
    const transaction = this.active.get(id);
    if (!transaction) throw transactionMissing();
    if (transaction.expires > performance.now()) return transaction;
    this.end(id);
    throw transactionMissing();
  }

  private end(id: string): void {
    for (const key of this.active.get(id)?.writes.keys() ?? []) this.locks.delete(key);
    this.active.delete(id);
    for (const [other, { expires }] of this.active)
      if (expires <= performance.now()) this.end(other);
    if (this.active.size === 0) this.past.clear();
  }
}

const keyOf = (collection: string, id: unknown): string =>
  `${collection}\0${encodeKey(id).toString('latin1')}`;
