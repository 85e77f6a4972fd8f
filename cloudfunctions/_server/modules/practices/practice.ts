/** What the five engines keep, one shape for all: which engine it is of, and its document. */
import type { PracticeKind } from '@core/modules/follow-ups/contract';
import { findAny, findIn, type AnyWhere, type Reader, type Store } from '@server/runtime/store';
import type { StoredGrant } from '@server/modules/means/stored';
import type { StoredPair } from '@server/modules/pairs/stored';
import type { StoredPledge } from '@server/modules/pledges/stored';
import type { StoredRun } from '@server/modules/processes/stored';
import type { StoredCheck } from '@server/modules/standards/stored';

interface Documents {
  standard: StoredCheck;
  process: StoredRun;
  pair: StoredPair;
  means: StoredGrant;
  pledge: StoredPledge;
}

export type PracticeOf<K extends PracticeKind> = {
  readonly of: K;
  readonly stored: Documents[K];
};
export type Practice = { [K in PracticeKind]: PracticeOf<K> }[PracticeKind];

export const checkPractice = (stored: StoredCheck): Practice => ({ of: 'standard', stored });
export const runPractice = (stored: StoredRun): Practice => ({ of: 'process', stored });
export const pairPractice = (stored: StoredPair): Practice => ({ of: 'pair', stored });
export const grantPractice = (stored: StoredGrant): Practice => ({ of: 'means', stored });
export const pledgePractice = (stored: StoredPledge): Practice => ({ of: 'pledge', stored });

const COLLECTIONS = {
  standard: 'standardChecks',
  process: 'processRuns',
  pair: 'pairs',
  means: 'grants',
  pledge: 'pledges',
} as const;

/** A page of one engine's, by id, after this one. */
export async function practicesAfter(
  store: Store,
  of: PracticeKind,
  where: AnyWhere,
  after: string,
  limit: number,
): Promise<Practice[]> {
  const page = await findAny(store, COLLECTIONS[of], {
    where: { ...where, _id: { gt: after } },
    orderBy: [['_id', 'asc']],
    limit,
  });
  return page.map((stored) => ({ of, stored }) as Practice);
}

/** One by its id; null where it is no more. */
export async function practiceAt(
  reader: Reader,
  { of, id }: { readonly of: PracticeKind; readonly id: string },
): Promise<Practice | null> {
  const made = <D>(stored: D | null, practice: (stored: D) => Practice): Practice | null =>
    stored && practice(stored);
  switch (of) {
    case 'standard':
      return made(await reader.get('standardChecks', id), checkPractice);
    case 'process':
      return made(await reader.get('processRuns', id), runPractice);
    case 'pair':
      return made(await reader.get('pairs', id), pairPractice);
    case 'means':
      return made(await reader.get('grants', id), grantPractice);
    case 'pledge':
      return made(await reader.get('pledges', id), pledgePractice);
  }
}

/** Several by their ids: a request for each engine that is asked for. */
export async function practicesAt(
  store: Pick<Store, 'find'>,
  wanted: readonly { readonly of: PracticeKind; readonly id: string }[],
): Promise<Practice[]> {
  const idsOf = (kind: PracticeKind): string[] =>
    wanted.flatMap(({ of, id }) => (of === kind ? [id] : []));
  const [checks, runs, pairs, grants, pledges] = await Promise.all([
    findIn(store, 'standardChecks', '_id', idsOf('standard')),
    findIn(store, 'processRuns', '_id', idsOf('process')),
    findIn(store, 'pairs', '_id', idsOf('pair')),
    findIn(store, 'grants', '_id', idsOf('means')),
    findIn(store, 'pledges', '_id', idsOf('pledge')),
  ]);
  return [
    ...checks.map(checkPractice),
    ...runs.map(runPractice),
    ...pairs.map(pairPractice),
    ...grants.map(grantPractice),
    ...pledges.map(pledgePractice),
  ];
}
