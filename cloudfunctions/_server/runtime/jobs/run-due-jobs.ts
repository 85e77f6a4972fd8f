/** What the timer does at each tick: one leased chunk of each job that is due. */
import type { Deps } from '../deps';
import { expireExports } from '@server/modules/exports/expire';
import { continueReports } from '@server/modules/reports/advance';
import { continueRatings } from '@server/modules/ratings/advance';
import { continueImports } from '@server/modules/roster/continue-imports';
import { beginYear } from '@server/modules/units/begin-year';
import { derivePoints } from '@server/modules/points/derive-job';
import { draftFollowUps } from '@server/modules/follow-ups/draft-job';
import { eraseTraces } from '@server/modules/privacy/erase-job';
import { expireUploads } from '@server/modules/uploads/expire-job';
import { draftReminders } from '@server/modules/reminders/draft-job';
import { migrate } from '@server/modules/system/migrate-job';
import { orderUnits } from '@server/modules/units/order-job';
import { reconcile } from '@server/modules/system/reconcile-job';
import { rebuildFigures } from '@server/modules/figures/rebuild-job';
import { sendReminders } from '@server/modules/reminders/send-job';
import { tendPractices } from '@server/modules/practices/tend-job';
import { purgeRuns } from '@server/modules/processes/purge-job';
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
  purgeRuns,
  tendPractices,
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
