import { beginUnitYear, unitYearId, yearOf } from './unit-years';
import { DuplicateId } from '@server/runtime/store';
import type { Job } from '@server/runtime/jobs/job';
import { unitYearsBefore } from './repository';

const CHUNK = 50;

/**
 * In January each unit gets its document for the year, so that the units of
 * last year's responsibilities stay on 今日. Runs through the last year's
 * documents once a day in January; one that exists is left alone.
 */
export const beginYear: Job = async (deps, cursor, deadline) => {
  if (deps.today.slice(5, 7) !== '01') return null;
  const year = yearOf(deps.today);
  let after = cursor;
  while (deps.now() < deadline) {
    const before = await unitYearsBefore(deps.store, year, after, CHUNK);
    for (const { unitId } of before) {
      if (await deps.store.get('unitYears', unitYearId(unitId, year))) continue;
      const begun = await beginUnitYear(deps.store, unitId, year);
      if (begun) await addUnlessThere(deps.store.add('unitYears', begun));
    }
    const last = before[CHUNK - 1];
    if (!last) return null;
    after = last._id;
  }
  return after;
};

/** A contact logged meanwhile has begun the year itself. */
async function addUnlessThere(added: Promise<void>): Promise<void> {
  await added.catch((error: unknown) => {
    if (!(error instanceof DuplicateId)) throw error;
  });
}
