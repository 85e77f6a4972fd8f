/** The outbox's records as the phone keeps them: each under a key of its own, oldest first. */
import type { OutboxItem } from './item';
import { bySaving } from './waiting';

export const OUTBOX_PREFIX = 'outbox/';
const keyOf = (item: Pick<OutboxItem, 'id'>): string => OUTBOX_PREFIX + item.id;

export interface Storage {
  keys(): string[];
  read(key: string): OutboxItem | null;
  /** Throws when the storage is full. */
  write(key: string, item: OutboxItem): void;
  remove(key: string): void;
}

export class KeptItems {
  private readonly listeners = new Set<() => void>();
  /** All records, oldest first; the same array until something changes. */
  items: readonly OutboxItem[];

  constructor(private readonly storage: Storage) {
    // `sending` means that the last run ended before the answer: it is sent again.
    this.items = storage
      .keys()
      .flatMap((key) => storage.read(key) ?? [])
      .map((item) => (item.state === 'sending' ? { ...item, state: 'saved' as const } : item))
      .sort(bySaving);
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  find(id: string): OutboxItem | undefined {
    return this.items.find((item) => item.id === id);
  }

  /** A new record. Throws when the storage is full: then it is not there. */
  add(item: OutboxItem): void {
    this.storage.write(keyOf(item), item);
    this.replace(item);
  }

  /**
   * A new state of a saved record. A full storage costs only the state: the record
   * is there as it was, and would be sent again under the same id.
   */
  put(item: OutboxItem): void {
    try {
      this.storage.write(keyOf(item), item);
    } catch {
      // Told by nothing: what is on the phone is still true, only older.
    }
    this.replace(item);
  }

  drop(item: OutboxItem): void {
    this.storage.remove(keyOf(item));
    this.change(this.items.filter(({ id }) => id !== item.id));
  }

  private replace(item: OutboxItem): void {
    this.change([...this.items.filter(({ id }) => id !== item.id), item].sort(bySaving));
  }

  private change(items: readonly OutboxItem[]): void {
    this.items = items;
    for (const listener of this.listeners) listener();
  }
}
