/**
 * The ledger. An entry's id follows from what it rests on, so that a claim
 * confirmed twice, a record told twice or an entry reversed twice is one line.
 * The subject's year gets the entry in the same transaction.
 */
import type { ShortEntry } from '@core/modules/points/contract';
import type { SubjectKind } from '@core/modules/points/rules.contract';
import { dayOfInstant, type Day } from '@core/shared/calendar/day';
import type { Transaction } from '@server/runtime/store';
import type { StoredPointEntry, StoredPointYear } from './stored';
import type { Deps } from '@server/runtime/deps';
import { receiptOf } from '@server/runtime/receipt';
import { yearAndRules } from './rules';

export const pointYearId = (subjectId: string, year: number): string => `${subjectId}_${year}`;

/** What an entry rests on, in words that become its id. */
export const entrySeed = {
  claim: (claimId: string) => `claim:${claimId}`,
  reversal: (entryId: string) => `reversal:${entryId}`,
  record: (subjectId: string, key: string, generation: number) =>
    `record:${subjectId}:${key}#${generation}`,
};

export const entryIdOf = (deps: Pick<Deps, 'sha256'>, seed: string): string =>
  `e-${deps.sha256(seed).slice(0, 24)}`;

export interface NewEntry extends Pick<
  ShortEntry,
  'indicator' | 'on' | 'points' | 'origin' | 'by' | 'reverses' | 'reason'
> {
  readonly seed: string;
}

interface Owner {
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
}

/**
 * Adds entries of one subject and one rating year. Those that the ledger has are
 * left alone. Returns the entries that were added.
 */
export async function appendEntries(
  deps: Deps,
  tx: Transaction,
  owner: Owner,
  fresh: readonly NewEntry[],
): Promise<StoredPointEntry[]> {
  const [first] = fresh;
  if (!first) return [];
  const { year, rules } = yearAndRules(deps, first.on);
  const id = pointYearId(owner.subjectId, year);
  const before = await tx.get('pointYears', id);
  const held = new Set(before?.entries.map((entry) => entry.id));
  const added = fresh
    .map((entry) => storedEntry(deps, owner, entry, year, rules.from))
    .filter(({ _id }) => !held.has(_id));
  if (added.length === 0) return [];
  for (const entry of added) await tx.add('pointEntries', entry);
  const after: StoredPointYear = {
    _id: id,
    schemaVersion: 1,
    ...owner,
    year,
    rulesFrom: rules.from,
    entries: [...(before?.entries ?? []), ...added.map(shortOf)],
  };
  await tx.set('pointYears', after);
  return added;
}

function storedEntry(
  deps: Deps,
  owner: Owner,
  { seed, ...entry }: NewEntry,
  year: number,
  rulesFrom: Day,
): StoredPointEntry {
  const confirmedAt = deps.now();
  const _id = entryIdOf(deps, seed);
  return {
    _id,
    schemaVersion: 1,
    ...owner,
    year,
    rulesFrom,
    indicator: entry.indicator,
    on: entry.on,
    points: entry.points,
    origin: entry.origin,
    confirmedAt,
    confirmedOn: dayOfInstant(confirmedAt),
    ...(entry.by ? { by: entry.by } : {}),
    ...(entry.reverses ? { reverses: entry.reverses } : {}),
    ...(entry.reason ? { reason: entry.reason } : {}),
    receipt: receiptOf(deps, _id),
  };
}

/** The entry in short; a reconciler rebuilds the years from the ledger by it. */
export function shortOf(entry: StoredPointEntry): ShortEntry {
  const { _id, indicator, on, points, confirmedOn, origin, by, reverses, reason } = entry;
  return {
    id: _id,
    indicator,
    on,
    points,
    confirmedOn,
    origin,
    ...(by ? { by } : {}),
    ...(reverses ? { reverses } : {}),
    ...(reason ? { reason } : {}),
  };
}
