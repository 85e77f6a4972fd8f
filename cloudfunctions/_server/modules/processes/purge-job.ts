/**
 * 发展党员 goes with its details some months after its end: who, what was put on record, and
 * which steps. What it was, when it ended and how is left, so that figures stay.
 */
import type { Job } from '@server/runtime/jobs/job';
import type { StoredRun } from './stored';

const AT_ONCE = 50;

/** What is left of a run. */
export function purged(run: StoredRun, today: string): StoredRun {
  const { name: _name, unitId: _unit, purgeFrom: _from, ...rest } = run;
  return { ...rest, subjectId: run._id, begunBy: '', entries: [], purgedOn: today };
}

export const purgeRuns: Job = async ({ store, today }) => {
  const due = await store.find('processRuns', {
    where: { purgeFrom: { lte: today } },
    orderBy: [['purgeFrom', 'asc']],
    limit: AT_ONCE,
  });
  for (const run of due) {
    // The head first: a run that is purged no longer says which head was its own.
    await store.remove('practiceHeads', `${run.subjectId}_${run.process}`);
    await store.set('processRuns', purged(run, today));
  }
  return due.length < AT_ONCE ? null : '';
};
