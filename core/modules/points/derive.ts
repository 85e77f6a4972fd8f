/**
 * Points from records (rules.md "Prefer derived"): a record's facts become the
 * entries that the pack gives for them.
 *
 * D1 An entry's key follows from the subject, the indicator and the record, or the
 *    period when one period gives one award: so that a record told twice, or by two
 *    sources, is one entry.
 * D2 What the records no longer say is reversed; what they say again is given again
 *    under the next generation of the key. Nothing is taken off the ledger.
 * D3 What a person has reversed stays reversed, whatever the records say.
 * D4 The result depends on the records and the ledger alone, never on their order.
 */
import { periodOf } from '@core/shared/calendar/period';
import type { Day } from '@core/shared/calendar/day';
import type { Evidence, Indicator, RecordKind, Scale } from './rules.contract';
import type { ShortEntry } from './contract';

/** One thing that a record says of a subject. Every part of the product with records tells its own. */
export interface RecordFact {
  readonly record: RecordKind;
  readonly fact: string;
  /** The record's id. */
  readonly id: string;
  readonly on: Day;
}

/** An entry that the records ask for. */
export interface DerivedEntry {
  /** D1: the same for the same award, before the subject's id and the generation are added. */
  readonly key: string;
  readonly indicator: string;
  readonly on: Day;
  readonly points: number;
  /** The record that it rests on: the first of the period where one is enough. */
  readonly recordId: string;
}

type ByRecord = Extract<Evidence, { by: 'record' }>;

/** D1: the entries that these facts of one subject give, by key. */
export function entriesOf(facts: readonly RecordFact[], scale: Scale): DerivedEntry[] {
  const byKey = new Map<string, DerivedEntry>();
  for (const indicator of scale.indicators) {
    const { evidence } = indicator;
    if (evidence.by !== 'record') continue;
    for (const fact of facts) {
      if (fact.record !== evidence.record || fact.fact !== evidence.fact) continue;
      const entry = entryOf(fact, indicator, evidence);
      const other = byKey.get(entry.key);
      if (!other || isEarlier(entry, other)) byKey.set(entry.key, entry);
    }
  }
  return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

function entryOf(fact: RecordFact, { code, points }: Indicator, { once }: ByRecord): DerivedEntry {
  const what = once === 'record' ? fact.id : periodOf(once, fact.on).key;
  return { key: `${code}:${what}`, indicator: code, on: fact.on, points, recordId: fact.id };
}

const isEarlier = (a: DerivedEntry, b: DerivedEntry): boolean =>
  a.on === b.on ? a.recordId < b.recordId : a.on < b.on;

/** What the ledger must still be told. */
export interface Reconciled {
  readonly add: readonly (DerivedEntry & { readonly generation: number })[];
  readonly reverse: readonly ShortEntry[];
}

/** D2: the difference between what the records ask for and what the ledger holds of them. */
export function reconcile(
  wanted: readonly DerivedEntry[],
  ledger: readonly ShortEntry[],
): Reconciled {
  const reversed = new Set(ledger.flatMap((entry) => entry.reverses ?? []));
  const byPerson = new Set(
    ledger.flatMap((one) => (one.origin.kind === 'decision' ? (one.reverses ?? []) : [])),
  );
  const settled = new Set<string>();
  const held = new Map<string, { generation: number; standing: ShortEntry | null }>();
  for (const entry of ledger) {
    const { key, generation: made = 0 } = entry.origin;
    if (entry.reverses !== undefined || key === undefined) continue;
    if (byPerson.has(entry.id)) settled.add(key);
    const before = held.get(key);
    const standing = reversed.has(entry.id) ? (before?.standing ?? null) : entry;
    const generation = Math.max(made, before?.generation ?? 0);
    held.set(key, { generation, standing });
  }
  const keys = new Set(wanted.map(({ key }) => key));
  const add = wanted.flatMap((entry) => {
    const at = held.get(entry.key);
    return at?.standing || settled.has(entry.key)
      ? []
      : [{ ...entry, generation: at ? at.generation + 1 : 0 }];
  });
  const reverse = [...held.entries()].flatMap(([key, { standing }]) =>
    standing && !keys.has(key) ? [standing] : [],
  );
  return { add, reverse };
}
