/** Comparisons as they stand: what is open, accepted by an import that holds, or set aside. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import {
  differenceKind,
  type DecidedDifference,
  type DifferenceKind,
  type RegistryRun,
} from '@core/modules/registry/contract';
import type { Actor } from '@server/runtime/actor';
import { findIn, type Store } from '@server/runtime/store';
import type { StoredDifference, StoredRegistryRun } from './stored';
import type { Deps } from '@server/runtime/deps';
import { importsById } from '@server/modules/roster/repository';
import { latestRuns } from './repository';

/** Differences in one document. */
export const CHUNK = 100;
const PAGE = 50;

export const differencesId = (runId: string, chunk: number): string =>
  `${runId}_${String(chunk).padStart(4, '0')}`;

export const chunkIds = ({ _id, chunks }: StoredRegistryRun): string[] =>
  Array.from({ length: chunks }, (_, chunk) => differencesId(_id, chunk));

/** @throws AppError NOT_FOUND */
export async function requireRun(store: Store, runId: string): Promise<StoredRegistryRun> {
  const run = await store.get('registryRuns', runId);
  if (!run) throw new AppError('NOT_FOUND', '没有这次比对');
  return run;
}

/** Imports of these differences that have been undone: what they wrote is open again. */
export async function undoneImports(
  store: Store,
  differences: readonly StoredDifference[],
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(differences.flatMap(({ importId }) => importId ?? []))];
  const imports = await importsById(store, ids);
  return new Set(imports.filter(({ state }) => state === 'undone').map(({ _id }) => _id));
}

export function decidedOf(
  { aside, importId, ...difference }: StoredDifference,
  undone: ReadonlySet<string>,
): DecidedDifference {
  if (aside) return { ...difference, state: 'aside', reason: aside.reason };
  return importId && !undone.has(importId)
    ? { ...difference, state: 'accepted', importId }
    : { ...difference, state: 'open' };
}

export function presentRun(
  run: StoredRegistryRun,
  decided: readonly DecidedDifference[],
): RegistryRun {
  const { _id, fileName, at, rows, unread, questions, same } = run;
  const count = (kind: DifferenceKind) => {
    const states = decided.filter((d) => d.kind === kind).map((d) => d.state);
    const of = (state: string) => states.filter((s) => s === state).length;
    return { open: of('open'), accepted: of('accepted'), aside: of('aside') };
  };
  const counts = Object.fromEntries(differenceKind.options.map((kind) => [kind, count(kind)]));
  return {
    runId: _id,
    fileName,
    at,
    rows,
    unread,
    questions,
    same,
    counts: counts as RegistryRun['counts'],
  };
}

export async function decidedIn(
  store: Store,
  run: StoredRegistryRun,
): Promise<DecidedDifference[]> {
  const chunks = await findIn(store, 'registryDifferences', '_id', chunkIds(run));
  const all = chunks.sort((a, b) => (a._id < b._id ? -1 : 1)).flatMap((c) => c.differences);
  const undone = await undoneImports(store, all);
  return all.map((difference) => decidedOf(difference, undone));
}

export async function openRegistry(
  { store }: Deps,
  _actor: Actor,
  { runId, kind, skip = 0 }: ActionInput<'registry.open'>,
): Promise<ActionOutput<'registry.open'>> {
  const run = await requireRun(store, runId);
  const all = await decidedIn(store, run);
  const ofKind = all.filter((d) => d.kind === kind);
  return {
    run: presentRun(run, all),
    differences: ofKind.slice(skip, skip + PAGE),
    ...(ofKind.length > skip + PAGE ? { next: skip + PAGE } : {}),
  };
}

/** The latest 20 comparisons, newest first. */
export async function listRegistry({ store }: Deps): Promise<ActionOutput<'registry.list'>> {
  const runs = await latestRuns(store);
  return { runs: runs.map(({ _id, fileName, at }) => ({ runId: _id, fileName, at })) };
}
