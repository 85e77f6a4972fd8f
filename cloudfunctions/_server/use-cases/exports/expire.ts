/** Files of exports hold names and phones: after some days they go, with their pages and their heads. */
import { EXPORT_DAYS } from '@core/contracts/exports';
import type { Job } from '../clock/lease';
import { removeParts } from './parts';

const DAY_MS = 86_400_000;

export const expireExports: Job = async (deps) => {
  const expired = await deps.store.find('exports', {
    where: { startedAt: { lt: deps.now() - EXPORT_DAYS * DAY_MS } },
    limit: 20,
  });
  for (const head of expired) {
    // A file that is gone already must not keep its head for ever.
    if (head.fileId) await deps.files.remove(head.fileId).catch(() => undefined);
    await removeParts(deps.store, head);
    await deps.store.remove('exports', head._id);
  }
  // Never done for the day: the next tick looks again.
  return '';
};
