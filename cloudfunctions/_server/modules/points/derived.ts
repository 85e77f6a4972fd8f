/** The ledger brought to what the records say: the one way in for every kind of record. */
import type { RecordFact } from '@core/modules/points/derive';
import { entriesOf, reconcile } from '@core/modules/points/derive';
import { ratingYear, rulesOfYear } from '@core/modules/points/rating-year';
import type { Transaction } from '@server/runtime/store';
import type { StoredPointYear } from './stored';
import type { Deps } from '@server/runtime/deps';
import { appendEntries, entrySeed, pointYearId, type NewEntry } from './ledger';

interface Owner {
  readonly subjectKind: 'member' | 'organization';
  readonly subjectId: string;
}

/**
 * Adds what all records of a subject's rating year ask for, and reverses what they
 * no longer say. `facts` are all of them: what is left out is taken back. Idempotent.
 */
export async function settleDerived(
  deps: Deps,
  owner: Owner,
  year: number,
  facts: readonly RecordFact[],
): Promise<number> {
  const id = pointYearId(owner.subjectId, year);
  const seen = await deps.store.get('pointYears', id);
  if (newEntries(deps, owner, year, facts, seen).length === 0) return 0;
  return deps.store.transaction(async (tx: Transaction) => {
    const now = await tx.get('pointYears', id);
    const added = await appendEntries(deps, tx, owner, newEntries(deps, owner, year, facts, now));
    return added.length;
  });
}

function newEntries(
  deps: Deps,
  owner: Owner,
  year: number,
  facts: readonly RecordFact[],
  document: StoredPointYear | null,
): NewEntry[] {
  const rules = rulesOfYear(deps.pack.points, year);
  const { first, last } = ratingYear(year, rules);
  const within = facts.filter(({ on }) => on >= first && on <= last && on <= deps.today);
  const wanted = entriesOf(within, rules[owner.subjectKind]);
  const { add, reverse } = reconcile(wanted, document?.entries ?? []);
  return [
    ...add.map(({ key, generation, recordId, indicator, on, points }) => ({
      seed: entrySeed.record(owner.subjectId, key, generation),
      indicator,
      on,
      points,
      origin: { kind: 'record', id: recordId, key, generation } as const,
    })),
    ...reverse.map((entry) => ({
      seed: entrySeed.reversal(entry.id),
      indicator: entry.indicator,
      on: entry.on,
      points: -entry.points,
      origin: { kind: 'record', id: entry.origin.id } as const,
      reverses: entry.id,
      reason: '所依据的记录已更正或作废',
    })),
  ];
}
