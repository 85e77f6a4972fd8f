/**
 * Jobs run in chunks under 20 s. A chunk is leased by the job's document, so two
 * ticks never do the same one; the cursor says where the next begins.
 */
import { cutText } from '@core/shared/visible-text';
import { redacted } from '@core/shared/names/redact';
import type { StoredJob } from '../stored-own';
import type { Deps } from '../deps';
import type { Job } from './job';

export type JobReport = { state: 'done' | 'goesOn' | 'leased' | 'failed'; why?: string };

const CHUNK_MS = 15_000;
const LEASE_MS = 60_000;

/** Runs one chunk of a job, unless it is done for today or another tick holds it. */
export async function withLease(deps: Deps, name: string, job: Job): Promise<JobReport> {
  const leased = await lease(deps, name);
  if (!leased) return { state: 'leased' };
  if (leased.done) return { state: 'done' };
  try {
    const cursor = await job(deps, leased.cursor, deps.now() + CHUNK_MS);
    const outcome = cursor === null ? 'done' : 'goesOn';
    await deps.store.set('jobs', {
      ...leased,
      cursor: cursor ?? '',
      done: cursor === null,
      leasedUntil: 0,
      lastAt: deps.now(),
      outcome,
    });
    return { state: outcome };
  } catch (error) {
    // It is shown in 系统状态 and logged.
    const why = redacted(error instanceof Error ? error.message : String(error));
    await deps.store.set('jobs', {
      ...leased,
      leasedUntil: 0,
      lastAt: deps.now(),
      outcome: 'failed',
      failures: (leased.failures ?? 0) + 1,
      why: cutText(why, 300),
    });
    return { state: 'failed', why };
  }
}

async function lease(deps: Deps, name: string): Promise<StoredJob | null> {
  const now = deps.now();
  return deps.store.transaction(async (tx) => {
    const last = await tx.get('jobs', name);
    if (last && last.leasedUntil > now) return null;
    const sameDay = last?.businessDate === deps.today;
    const job: StoredJob = {
      _id: name,
      schemaVersion: 1,
      businessDate: deps.today,
      cursor: sameDay ? last.cursor : '',
      done: sameDay ? last.done : false,
      leasedUntil: now + LEASE_MS,
      ...(last?.lastAt ? { lastAt: last.lastAt } : {}),
      ...(last?.outcome ? { outcome: last.outcome } : {}),
      // Failures are told of the day they happened on.
      ...(sameDay && last.failures ? { failures: last.failures } : {}),
      ...(sameDay && last.why ? { why: last.why } : {}),
    };
    if (job.done) return job;
    await tx.set('jobs', job);
    return job;
  });
}
