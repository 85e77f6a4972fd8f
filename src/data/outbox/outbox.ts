/**
 * The outbox: every record is on the phone before anything is sent, each under a
 * key of its own, so that a kill at any moment loses nothing. Sending is oldest
 * first; a record that the server refuses waits apart with the reason and never
 * blocks the next, but for what rests on it (`waiting.ts`). The client-made id makes a second
 * sending harmless. Records of somebody whose account was bound on this phone before wait for
 * that person, neither shown nor sent; those of theirs that were delivered go with the binding.
 *
 * saved (已存本机) → sending (发送中) → delivered (已送达), or held (待处理).
 */
import type { ActionName, ActionRequest } from '@core/modules/actions';
import type { OutboxItem, OutboxState } from './item';
import { bySaving, freed, restated, restingOn, rootOf, waitsFor } from './waiting';

export type { OutboxItem, OutboxState };

/** What sending one record came to. */
export type Sent =
  | { result: 'delivered'; receipt: string }
  /** The server refuses it as it is: a person must look. */
  | { result: 'refused'; reason: string }
  /** This one failed and may work later; the others go on. */
  | { result: 'later' }
  /** Nothing can be sent now: no signal, or the server asks for a newer client. */
  | { result: 'stop' };

export interface OutboxHost {
  keys(): string[];
  read(key: string): OutboxItem | null;
  /** Throws when the storage is full. */
  write(key: string, item: OutboxItem): void;
  remove(key: string): void;
  send(item: OutboxItem): Promise<Sent>;
  now(): number;
  /** The person whose account is bound on this phone now; empty when not known. */
  owner(): string;
}

export const OUTBOX_PREFIX = 'outbox/';
/** Delivered records that stay to be looked up by their receipt. */
const KEPT = 50;

const keyOf = (item: Pick<OutboxItem, 'id'>): string => OUTBOX_PREFIX + item.id;

export class Outbox {
  private readonly listeners = new Set<() => void>();
  private items: readonly OutboxItem[];
  private flushing: Promise<void> | null = null;

  constructor(private readonly host: OutboxHost) {
    // `sending` means that the last run ended before the answer: it is sent again.
    this.items = host
      .keys()
      .flatMap((key) => host.read(key) ?? [])
      .map((item) => (item.state === 'sending' ? { ...item, state: 'saved' as const } : item))
      .sort(bySaving);
    this.forgetDelivered();
    this.restate();
  }

  /**
   * Drops delivered records of whoever is not bound now: their receipts and texts are nobody
   * else's to read. What has not been delivered stays sealed for its owner.
   */
  forgetDelivered(): void {
    const owner = this.host.owner();
    for (const item of this.items) {
      if (item.state === 'delivered' && item.owner !== owner) this.drop(item);
    }
  }

  /** All records, oldest first; the same array until something changes. */
  list = (): readonly OutboxItem[] => this.items;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Saves a record on the phone; when this returns it cannot be lost. Throws when the storage is full. */
  save<A extends ActionName>(
    action: A,
    input: ActionRequest<A> & { id: string },
    title: string,
  ): OutboxItem {
    const existing = this.items.find((item) => item.id === input.id);
    if (existing) return existing;
    const item: OutboxItem = {
      id: input.id,
      action,
      input,
      owner: this.host.owner(),
      title,
      savedAt: this.host.now(),
      seq: this.items.reduce((last, { seq = 0 }) => Math.max(last, seq), 0) + 1,
      state: 'saved',
      attempts: 0,
    };
    this.host.write(keyOf(item), item);
    this.replace(item);
    this.restate();
    return this.items.find(({ id }) => id === item.id) ?? item;
  }

  /** Sends what waits, oldest first. Calls during a run join it. */
  flush(): Promise<void> {
    this.flushing ??= this.run().finally(() => {
      this.flushing = null;
    });
    return this.flushing;
  }

  /** Puts a held record back in line; one that is held with another, with that one. */
  retry(id: string): Promise<void> {
    const item = this.items.find((i) => i.id === id);
    if (item?.state === 'held') {
      this.put(freed(rootOf(item, this.items)));
      this.restate();
    }
    return this.flush();
  }

  /**
   * Removes a held record and what rests on it: a person has decided to. What rests on it
   * goes first, so that a kill leaves nothing that names a record nobody has.
   */
  discard(id: string): void {
    const item = this.items.find((i) => i.id === id);
    if (item?.state !== 'held') return;
    this.dropWithResting(item);
  }

  /**
   * Removes a record that has never left this phone, or that the server refused, with what rests
   * on it; false where it may have arrived: it is then followed by a withdrawal.
   */
  takeBack(id: string): boolean {
    const item = this.items.find((i) => i.id === id);
    const never = item?.state === 'held' || (item?.state === 'saved' && item.attempts === 0);
    if (!item || !never) return false;
    this.dropWithResting(item);
    return true;
  }

  private dropWithResting(item: OutboxItem): void {
    for (const resting of restingOn(item.id, this.items).reverse()) this.drop(resting);
    this.drop(item);
  }

  private async run(): Promise<void> {
    const tried = new Set<string>();
    for (;;) {
      const owner = this.host.owner();
      const next = this.items.find(
        (item) =>
          item.state === 'saved' &&
          item.owner === owner &&
          !tried.has(item.id) &&
          !waitsFor(item, this.items),
      );
      if (!next) return;
      tried.add(next.id);
      const sending = { ...next, state: 'sending' as const, attempts: next.attempts + 1 };
      this.put(sending);
      const sent = await this.host.send(sending);
      this.settle(sending, sent);
      this.restate();
      if (sent.result === 'stop') return;
    }
  }

  /** Brings what rests on others into the state that they leave it; a chain settles link by link. */
  private restate(): void {
    for (let left = this.items.length; left > 0; left -= 1) {
      const changed = restated(this.items);
      if (changed.length === 0) return;
      for (const item of changed) this.put(item);
    }
  }

  private settle(item: OutboxItem, sent: Sent): void {
    switch (sent.result) {
      case 'delivered':
        this.put({ ...item, state: 'delivered', receipt: sent.receipt });
        this.trim();
        // The binding may have changed while it was on its way.
        this.forgetDelivered();
        return;
      case 'refused':
        this.put({ ...item, state: 'held', reason: sent.reason });
        return;
      default:
        this.put({ ...item, state: 'saved' });
    }
  }

  private trim(): void {
    const delivered = this.items.filter((item) => item.state === 'delivered');
    for (const item of delivered.slice(0, Math.max(0, delivered.length - KEPT))) this.drop(item);
  }

  /**
   * A new state of a saved record. A full storage costs only the state: the record
   * is there as it was, and would be sent again under the same id.
   */
  private put(item: OutboxItem): void {
    try {
      this.host.write(keyOf(item), item);
    } catch {
      // Told by nothing: what is on the phone is still true, only older.
    }
    this.replace(item);
  }

  private replace(item: OutboxItem): void {
    this.change([...this.items.filter((i) => i.id !== item.id), item].sort(bySaving));
  }

  private drop(item: OutboxItem): void {
    this.host.remove(keyOf(item));
    this.change(this.items.filter((i) => i.id !== item.id));
  }

  private change(items: readonly OutboxItem[]): void {
    this.items = items;
    for (const listener of this.listeners) listener();
  }
}
