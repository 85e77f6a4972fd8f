/** An import moves on chunk by chunk; a chunk done twice changes nothing. */
import type { ImportState } from '@core/modules/roster/actions';
import { requireStill } from '@server/runtime/standing';
import type { StoredImport } from './stored';
import type { Deps } from '@server/runtime/deps';
import { removeUpload } from '@server/modules/uploads/uploads';
import { moveOn } from './import-store';
import { previewOperation, runOperation, type Effect } from './run-operation';
import { findBlockers, undoOperations } from './undo';

/** Operations in a chunk: each is a transaction, and a chunk stays well under the platform's time. */
export const CHUNK = 40;

export const chunkId = (importId: string, chunk: number): string =>
  `${importId}_${String(chunk).padStart(6, '0')}`;

/** What follows when the last chunk of a state is done. */
const NEXT: Partial<Record<ImportState, ImportState>> = {
  planning: 'ready',
  applying: 'done',
  checkingUndo: 'undoing',
  undoing: 'undone',
};

/** True while chunks are waiting. */
export const isRunning = (state: ImportState): boolean => state in NEXT;

/**
 * Does chunks until the deadline (epoch ms) or until the import rests. `personId` is in whose
 * name: asked again before every chunk, so that an office that ends stops it where it is.
 */
export async function advance(
  deps: Deps,
  head: StoredImport,
  deadline: number,
  personId: string,
): Promise<StoredImport> {
  let now = head;
  while (isRunning(now.state) && deps.now() < deadline) {
    await requireStill(deps.store, personId, deps.today, 'roster.advance');
    now = now.doneChunks >= now.chunks ? await finish(deps, now) : await doChunk(deps, now);
  }
  return now;
}

async function finish(deps: Deps, head: StoredImport): Promise<StoredImport> {
  if (head.state === 'checkingUndo' && head.blockers.length > 0) {
    return moveOn(deps.store, head, { state: 'done' });
  }
  const state = NEXT[head.state] ?? head.state;
  const rests = !isRunning(state);
  // Units came or went: the clock counts them anew at its next tick, and not only tomorrow.
  if (state === 'done' || state === 'undone') await deps.store.remove('jobs', 'rebuildFigures');
  // A workbook holds names and phones: once it is written, the upload is not needed.
  if (state === 'done') await removeUpload(deps, head.fileId);
  return moveOn(deps.store, head, { state, doneChunks: rests ? head.chunks : 0 });
}

async function doChunk(deps: Deps, head: StoredImport): Promise<StoredImport> {
  const { store } = deps;
  const backwards = head.state === 'undoing';
  const chunk = backwards ? head.chunks - 1 - head.doneChunks : head.doneChunks;
  const doneChunks = head.doneChunks + 1;
  const first = chunk * CHUNK;
  if (head.state === 'checkingUndo') {
    const blockers = [...head.blockers, ...(await findBlockers(deps, head._id, first, CHUNK))];
    return moveOn(store, head, { doneChunks, blockers: blockers.slice(0, 20) });
  }
  if (backwards) {
    const blocker = await undoOperations(deps, head._id, first, CHUNK);
    // Something was recorded since it was looked at: what is gone already is written again.
    if (blocker)
      return moveOn(store, head, { state: 'applying', doneChunks: 0, blockers: [blocker] });
    return moveOn(store, head, { doneChunks });
  }
  const rows = await store.get('importRows', chunkId(head._id, chunk));
  const effects: Effect[] = [];
  for (const [i, operation] of (rows?.operations ?? []).entries()) {
    effects.push(
      head.state === 'planning'
        ? await previewOperation(store, head, operation)
        : await runOperation(deps, head, first + i, operation),
    );
  }
  if (head.state !== 'planning') return moveOn(store, head, { doneChunks });
  const counts = { ...head.counts };
  for (const { effect } of effects) counts[effect] += 1;
  const conflicts = [...head.conflicts, ...effects.flatMap((e) => e.conflicts)];
  const corrected = [...(head.corrected ?? []), ...effects.flatMap((e) => e.corrected)];
  return moveOn(store, head, {
    doneChunks,
    counts,
    conflicts: conflicts.slice(0, 500),
    corrected: corrected.slice(0, 500),
  });
}
