/** What the timer does at each tick: one leased chunk of each job that is due. */
import type { Deps } from '../deps';
import { continueRatings } from '../rating/advance';
import { continueImports } from '../roster/continue-imports';
import { beginYear } from './begin-year';
import { derivePoints } from './derive-points';
import { draftReminders } from './draft-reminders';
import { rebuildFigures } from './rebuild-figures';
import { sendReminders } from './send-reminders';
import { withLease, type JobReport } from './lease';

const JOBS = {
  beginYear,
  continueImports,
  rebuildFigures,
  derivePoints,
  continueRatings,
  draftReminders,
  sendReminders,
};

/** Runs every due job once; one that fails never stops the others. */
export async function runDueJobs(deps: Deps): Promise<Record<string, JobReport>> {
  const report: Record<string, JobReport> = {};
  for (const [name, job] of Object.entries(JOBS)) {
    report[name] = await withLease(deps, name, job);
  }
  return report;
}
