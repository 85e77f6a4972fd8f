/** What the timer does at each tick: one leased chunk of each job that is due. */
import type { Deps } from '../deps';
import { continueImports } from '../roster/continue-imports';
import { beginYear } from './begin-year';
import { rebuildFigures } from './rebuild-figures';
import { draftReminders } from './draft-reminders';
import { sendReminders } from './send-reminders';
import { withLease, type JobReport } from './lease';

const JOBS = { beginYear, continueImports, rebuildFigures, draftReminders, sendReminders };

/** Runs every due job once; one that fails never stops the others. */
export async function runDueJobs(deps: Deps): Promise<Record<string, JobReport>> {
  const report: Record<string, JobReport> = {};
  for (const [name, job] of Object.entries(JOBS)) {
    report[name] = await withLease(deps, name, job);
  }
  return report;
}
