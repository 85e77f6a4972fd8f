/**
 * What rows can refer to.
 *
 * R13 A reference is resolved by name (R2), or a unit's by its code, first
 *     among the accepted rows of the workbook, then in what the roster has
 *     already, last among refused rows: then the row that refers falls with it.
 *     *ours*
 */
import type { RosterReference } from './rows.contract';
import { placeKey } from './check-log';
import { stemOf } from './stem';
import { nameKey } from './text';

export interface Entry {
  readonly name: string;
  /** Another key that is as good as the name: a unit's code. */
  readonly code?: string;
  readonly phone?: string;
  /** Its row; absent for what the roster has already. */
  readonly at?: { sheet: string; row: number };
}

export interface RefusedEntry extends Entry {
  readonly at: { sheet: string; row: number };
}

export type Resolution =
  | { readonly is: 'found'; readonly entry: Entry }
  | { readonly is: 'refused'; readonly entry: RefusedEntry }
  | { readonly is: 'ambiguous' }
  | { readonly is: 'unknown' };

/** Entries by name and code; several may share a name. */
class Index<E extends Entry> {
  private readonly entries = new Map<string, E[]>();
  private stems: Map<string, E[]> | undefined;

  add(entry: E): void {
    this.stems = undefined;
    const keys = new Set([nameKey(entry.name)]);
    if (entry.code !== undefined) keys.add(nameKey(entry.code));
    for (const key of keys) {
      const same = this.entries.get(key);
      if (same) same.push(entry);
      else this.entries.set(key, [entry]);
    }
  }

  /** Entries whose name has the same stem. */
  like(stem: string, stemOf: (name: string) => string): E[] {
    if (this.stems === undefined) {
      this.stems = new Map();
      for (const entry of new Set([...this.entries.values()].flat())) {
        const key = stemOf(entry.name);
        this.stems.set(key, [...(this.stems.get(key) ?? []), entry]);
      }
    }
    return this.stems.get(stem) ?? [];
  }

  find(text: string): readonly E[] {
    return this.entries.get(nameKey(text)) ?? [];
  }
}

export class Directory {
  private readonly accepted = new Index<RefusedEntry>();
  private readonly refused = new Index<RefusedEntry>();
  private readonly known = new Index<Entry>();

  constructor(known: readonly Entry[]) {
    for (const entry of known) this.known.add(entry);
  }

  accept(entry: RefusedEntry): void {
    this.accepted.add(entry);
  }

  refuse(entry: RefusedEntry): void {
    this.refused.add(entry);
  }

  /** Accepted rows of this name or code. */
  inWorkbook(text: string): readonly RefusedEntry[] {
    return this.accepted.find(text);
  }

  /** What is on the roster or accepted and has a name like this. */
  like(stem: string): Entry[] {
    if (stem === '') return [];
    return [...this.accepted.like(stem, stemOf), ...this.known.like(stem, stemOf)];
  }

  /** Resolves a reference (R13); `phone` tells namesakes apart. */
  resolve(text: string, phone?: string): Resolution {
    for (const index of [this.accepted, this.known]) {
      const all = index.find(text);
      const fits = all.length > 1 && phone ? all.filter((one) => one.phone === phone) : all;
      const [entry] = fits;
      if (fits.length > 1 || (all.length > 1 && !entry)) return { is: 'ambiguous' };
      if (entry) return { is: 'found', entry };
    }
    const [fallen] = this.refused.find(text);
    return fallen ? { is: 'refused', entry: fallen } : { is: 'unknown' };
  }
}

/** What a row keeps of an entry it refers to. */
export function referenceTo({ name, at }: Entry): RosterReference {
  return at ? { name, at } : { name };
}

/** One key for one thing, in the workbook or on the roster. */
export function identityOf({ name, code, phone, at }: Entry): string {
  return at ? placeKey(at) : `${nameKey(name)}|${code ?? ''}|${phone ?? ''}`;
}
