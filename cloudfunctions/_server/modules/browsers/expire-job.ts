/** Codes and sessions that have ended go the day after. */
import { MOST_MS } from '@core/modules/browsers/rules';
import type { Job } from '@server/runtime/jobs/job';

const DAY_MS = 86_400_000;
const AT_ONCE = 50;

export const expireBrowsers: Job = async ({ store, now }) => {
  const tries = await store.find('browserTries', {
    where: { expiresAt: { lt: now() - DAY_MS } },
    limit: AT_ONCE,
  });
  for (const { _id } of tries) await store.remove('browserTries', _id);
  const sessions = await store.find('browserSessions', {
    where: { seenAt: { lt: now() - DAY_MS - MOST_MS } },
    limit: AT_ONCE,
  });
  for (const { _id } of sessions) await store.remove('browserSessions', _id);
  // Never done for the day: the next tick looks again.
  return '';
};
