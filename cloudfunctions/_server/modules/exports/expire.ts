/** Files of exports hold names and phones: after some days they go, with their pages and their heads. */
import { EXPORT_DAYS } from '@core/modules/exports/contract';
import type { StoredExport } from './stored';
import type { Deps } from '@server/runtime/deps';
import type { Job } from '@server/runtime/jobs/job';
import { removeParts } from './parts';
import { exportsStartedBefore } from './repository';

const DAY_MS = 86_400_000;

/** Removes an export whole. A file that is gone already must not keep its head for ever. */
export async function dropExport(deps: Deps, head: StoredExport): Promise<void> {
  if (head.fileId) await deps.files.remove(head.fileId).catch(() => undefined);
  // One more than it counts: a part may stand there before its head has moved on.
  await removeParts(deps.store, { ...head, parts: head.parts + 1 });
  await deps.store.remove('exports', head._id);
}

export const expireExports: Job = async (deps) => {
  const expired = await exportsStartedBefore(deps.store, deps.now() - EXPORT_DAYS * DAY_MS);
  for (const head of expired) await dropExport(deps, head);
  // Never done for the day: the next tick looks again.
  return '';
};
