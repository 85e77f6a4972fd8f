/**
 * A rating run, group after group in order of their ids. A group's document is
 * written first and is the same whoever writes it; then the run's cursor moves in
 * a transaction, if nobody has moved it meanwhile. So a chunk that is killed or
 * done twice changes nothing, and the digest of all results comes out the same.
 */
import { requireStill, stillMay } from '@server/runtime/standing';
import type { StoredRating, StoredRatingRun } from './stored';
import type { Deps } from '@server/runtime/deps';
import { hashOf } from '@server/runtime/once';
import type { Job } from '@server/runtime/jobs/job';
import { rateGroup, type Group } from './rate-group';
import { runningRuns } from './repository';

const BATCH = 10;

/**
 * Rates until the deadline (epoch ms) or the end; returns the run as it is then.
 * `personId` is who rates: asked again at every step.
 */
export async function advanceRun(
  deps: Deps,
  runId: string,
  deadline: number,
  personId: string,
): Promise<StoredRatingRun | null> {
  let run = await deps.store.get('ratingRuns', runId);
  while (run?.state === 'running' && deps.now() < deadline) {
    await requireStill(deps.store, personId, deps.today, 'rating.advance');
    const groups = await nextGroups(deps, run);
    const rated: StoredRating[] = [];
    for (const group of groups) {
      const frame = { runId, kind: run.subjectKind, year: run.year, on: run.startedOn };
      const document = await rateGroup(deps, frame, group);
      await deps.store.set('ratings', document);
      rated.push(document);
    }
    run = await moveOn(deps, run, rated, groups.length < BATCH);
  }
  return run;
}

async function nextGroups(deps: Deps, run: StoredRatingRun): Promise<Group[]> {
  const page = {
    orderBy: [['_id', 'asc']],
    limit: BATCH,
  } as const;
  if (run.subjectKind === 'member') {
    const where = { _id: { gt: run.cursor } };
    const found = await deps.store.find('partyOrganizations', { where, ...page });
    return found.map(({ _id, townId }) => ({ id: _id, townId }));
  }
  const where = { kind: 'town', _id: { gt: run.cursor } };
  const found = await deps.store.find('orgNodes', { where, ...page });
  return found.map(({ _id }) => ({ id: _id, townId: _id }));
}

async function moveOn(
  deps: Deps,
  run: StoredRatingRun,
  rated: readonly StoredRating[],
  isLast: boolean,
): Promise<StoredRatingRun | null> {
  const last = rated[rated.length - 1];
  return deps.store.transaction(async (tx) => {
    const now = await tx.get('ratingRuns', run._id);
    const mine =
      now?.state === 'running' && now.cursor === run.cursor && now.generation === run.generation;
    if (!now || !mine) return now;
    const next: StoredRatingRun = {
      ...now,
      cursor: last ? last.groupId : now.cursor,
      groups: now.groups + rated.length,
      counts: counted(now.counts, rated),
      digest: rated.reduce((digest, one) => hashOf(deps, [digest, one]), now.digest),
      state: isLast ? 'ready' : 'running',
    };
    await tx.set('ratingRuns', next);
    return next;
  });
}

function counted(
  before: StoredRatingRun['counts'],
  rated: readonly StoredRating[],
): StoredRatingRun['counts'] {
  const counts = { ...before };
  for (const { title } of rated.flatMap(({ results }) => results)) {
    counts[title] = (counts[title] ?? 0) + 1;
  }
  return counts;
}

/** The timer goes on with whatever run is not at its end, as long as whoever began it still may. */
export const continueRatings: Job = async (deps, _cursor, deadline) => {
  const running = await runningRuns(deps.store);
  for (const { _id, startedBy } of running) {
    const may = await stillMay(deps.store, startedBy, deps.today, 'rating.advance');
    if (may) await advanceRun(deps, _id, deadline, startedBy);
  }
  // Never done for the day: a run may be started at any hour.
  return '';
};
