/** What the timer does at each tick: one leased chunk of each job that is due. */
import type { Deps } from '../deps';
import { JOB_STAGES, type Jobs } from './job';
import { withLease, type JobReport } from './lease';

/** After so long a tick begins no further job: each takes 15 s at most, and the function has 60. */
const TICK_MS = 40_000;

/** Runs every due job once, stage by stage; one that fails never stops the others. What time was short for waits for the next tick. */
export async function runDueJobs(deps: Deps, jobs: Jobs): Promise<Record<string, JobReport>> {
  const report: Record<string, JobReport> = {};
  const end = deps.now() + TICK_MS;
  const inOrder = JOB_STAGES.flatMap((stage) =>
    Object.entries(jobs).filter(([, job]) => job.stage === stage),
  );
  for (const [name, { run }] of inOrder) {
    report[name] = deps.now() < end ? await withLease(deps, name, run) : { state: 'goesOn' };
  }
  return report;
}
