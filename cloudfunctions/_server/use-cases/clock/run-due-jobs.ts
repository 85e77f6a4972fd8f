/** What the timer does at each tick: one leased chunk of each job that is due. */
import type { Deps } from '../deps';
import { expireExports } from '../exports/expire';
import { continueReports } from '../reports/advance';
import { continueRatings } from '../rating/advance';
import { continueImports } from '../roster/continue-imports';
import { beginYear } from './begin-year';
import { derivePoints } from './derive-points';
import { draftFollowUps } from './draft-follow-ups';
import { eraseTraces } from './erase-traces';
import { expireUploads } from './expire-uploads';
import { draftReminders } from './draft-reminders';
import { migrate } from './migrate';
import { orderUnits } from './order-units';
import { reconcile } from './reconcile';
import { rebuildFigures } from './rebuild-figures';
import { sendReminders } from './send-reminders';
import { withLease, type JobReport } from './lease';

const JOBS = {
  // First: the others read documents as this release writes them.
  migrate,
  beginYear,
  continueImports,
  // Before those that page by it.
  orderUnits,
  rebuildFigures,
  derivePoints,
  continueRatings,
  continueReports,
  expireExports,
  expireUploads,
  eraseTraces,
  draftFollowUps,
  draftReminders,
  sendReminders,
  reconcile,
};

/** After so long a tick begins no further job: each takes 15 s at most, and the function has 60. */
const TICK_MS = 40_000;

/** Runs every due job once; one that fails never stops the others. What time was short for waits for the next tick. */
export async function runDueJobs(deps: Deps): Promise<Record<string, JobReport>> {
  const report: Record<string, JobReport> = {};
  const end = deps.now() + TICK_MS;
  for (const [name, job] of Object.entries(JOBS)) {
    report[name] = deps.now() < end ? await withLease(deps, name, job) : { state: 'goesOn' };
  }
  return report;
}
