/**
 * The timer's entry. Any client may call any function by name, so it refuses a
 * call with an OPENID and never trusts what the event says of itself; every job
 * is idempotent, so a call that slips through could only do due work early.
 */
import { actions } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import { knowActions } from '@server/runtime/access';
import { callerOpenid, logLine, startCloud } from '@server/platform/cloud';
import { runDueJobs } from '@server/runtime/jobs/run-due-jobs';
import { jobs } from './jobs.generated';
import { makeDeps } from './make-deps';

/** The `main` of `clock`. */
export function clockFunction(): () => Promise<unknown> {
  startCloud();
  // A job goes on in somebody's name: whether they still may is asked by the same table.
  knowActions(actions);
  return async () => {
    if (callerOpenid()) throw new AppError('FORBIDDEN', 'clock takes no calls from clients');
    const now = Date.now();
    const deps = await makeDeps({ requestId: `clock-${now}`, sentAt: now });
    const report = await runDueJobs(deps, jobs);
    logLine({ level: 'info', clock: report });
    return report;
  };
}
