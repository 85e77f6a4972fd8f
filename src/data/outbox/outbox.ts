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
import { KeptItems, type Storage } from './kept-items';
import { freed, restated, restingOn, rootOf, waitsFor } from './waiting';

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

export interface OutboxHost extends Storage {
  send(item: OutboxItem): Promise<Sent>;
  now(): number;
  /** The person whose account is bound on this phone now; empty when not known. */
  owner(): string;
}

/** Delivered records that stay to be looked up by their receipt. */
const KEPT = 50;

export class Outbox {
  private readonly kept: KeptItems;
  private flushing: Promise<void> | null = null;

  constructor(private readonly host: OutboxHost) {
    this.kept = new KeptItems(host);
    this.forgetDelivered();
    this.restate();
  }

  /**
   * Drops delivered records of whoever is not bound now: their receipts and texts are nobody
   * else's to read. What has not been delivered stays sealed for its owner.
   */
  forgetDelivered(): void {
    const owner = this.host.owner();
    for (const item of this.kept.items) {
      if (item.state === 'delivered' && item.owner !== owner) this.kept.drop(item);
    }
  }

  /** All records, oldest first; the same array until something changes. */
  list = (): readonly OutboxItem[] => this.kept.items;

  subscribe = (listener: () => void): (() => void) => this.kept.subscribe(listener);

  /** Saves a record on the phone; when this returns it cannot be lost. Throws when the storage is full. */
  save<A extends ActionName>(
    action: A,
    input: ActionRequest<A> & { id: string },
    title: string,
  ): OutboxItem {
    const existing = this.kept.find(input.id);
    if (existing) return existing;
    const item: OutboxItem = {
      id: input.id,
      action,
      input,
      owner: this.host.owner(),
      title,
      savedAt: this.host.now(),
      seq: this.kept.items.reduce((last, { seq = 0 }) => Math.max(last, seq), 0) + 1,
      state: 'saved',
      attempts: 0,
    };
    this.kept.add(item);
    this.restate();
    return this.kept.find(item.id) ?? item;
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
    const item = this.kept.find(id);
    if (item?.state === 'held') {
      this.kept.put(freed(rootOf(item, this.kept.items)));
      this.restate();
    }
    return this.flush();
  }

  /**
   * Removes a held record and what rests on it: a person has decided to. What rests on it
   * goes first, so that a kill leaves nothing that names a record nobody has.
   */
  discard(id: string): void {
    const item = this.kept.find(id);
    if (item?.state !== 'held') return;
    this.dropWithResting(item);
  }

  /**
   * Removes a record that has never left this phone, or that the server refused, with what rests
   * on it; false where it may have arrived: it is then followed by a withdrawal.
   */
  takeBack(id: string): boolean {
    const item = this.kept.find(id);
    const never = item?.state === 'held' || (item?.state === 'saved' && item.attempts === 0);
    if (!item || !never) return false;
    this.dropWithResting(item);
    return true;
  }

  private dropWithResting(item: OutboxItem): void {
    for (const resting of restingOn(item.id, this.kept.items).reverse()) this.kept.drop(resting);
    this.kept.drop(item);
  }

  private async run(): Promise<void> {
    const tried = new Set<string>();
    for (;;) {
      const owner = this.host.owner();
      const next = this.kept.items.find(
        (item) =>
          item.state === 'saved' &&
          item.owner === owner &&
          !tried.has(item.id) &&
          !waitsFor(item, this.kept.items),
      );
      if (!next) return;
      tried.add(next.id);
      const sending = { ...next, state: 'sending' as const, attempts: next.attempts + 1 };
      this.kept.put(sending);
      const sent = await this.host.send(sending);
      this.settle(sending, sent);
      this.restate();
      if (sent.result === 'stop') return;
    }
  }

  /** Brings what rests on others into the state that they leave it; a chain settles link by link. */
  private restate(): void {
    for (let left = this.kept.items.length; left > 0; left -= 1) {
      const changed = restated(this.kept.items);
      if (changed.length === 0) return;
      for (const item of changed) this.kept.put(item);
    }
  }

  private settle(item: OutboxItem, sent: Sent): void {
    switch (sent.result) {
      case 'delivered':
        this.kept.put({ ...item, state: 'delivered', receipt: sent.receipt });
        this.trim();
        // The binding may have changed while it was on its way.
        this.forgetDelivered();
        return;
      case 'refused':
        this.kept.put({ ...item, state: 'held', reason: sent.reason });
        return;
      default:
        this.kept.put({ ...item, state: 'saved' });
    }
  }

  private trim(): void {
    const delivered = this.kept.items.filter((item) => item.state === 'delivered');
    for (const item of delivered.slice(0, Math.max(0, delivered.length - KEPT)))
      this.kept.drop(item);
  }
}
