/**
 * Points from the records, once a day: every party organisation, then every
 * instructor who is a member, then whoever made a pledge, then whoever is on a roster that was
 * closed or opened again lately. Its cursor is `o:`, `p:`, `g:` or `r:` with the last id; every subject is
 * settled by itself, so that a chunk done twice changes nothing.
 */
import { addDays } from '@core/shared/calendar/day';
import { findAny } from '@server/runtime/store';
import type { Deps } from '@server/runtime/deps';
import { namedIn } from '@server/modules/meetings/points';
import { settleMembers, settleOrganization } from './settle';
import type { Job } from '@server/runtime/jobs/job';
import { organizationsAfter } from '@server/modules/organizations/repository';
import { instructorsAfter } from '@server/modules/people/repository';
import { rostersChangedSince } from '@server/modules/meetings/repository';

const CHUNK = 20;
/** Rosters written so long ago have been settled by an earlier day's run. */
const ROSTER_DAYS = 3;

export const derivePoints: Job = async (deps, cursor, deadline) => {
  if (deps.pack.points.length === 0) return null;
  let at = cursor || 'o:';
  while (deps.now() < deadline) {
    const next = await CHUNKS[at.slice(0, 1)]?.(deps, at.slice(2));
    if (!next) return null;
    at = next;
  }
  return at;
};

const CHUNKS: Readonly<Record<string, (deps: Deps, after: string) => Promise<string | null>>> = {
  o: organizationChunk,
  p: instructorChunk,
  g: pledgeChunk,
  r: rosterChunk,
};

async function organizationChunk(deps: Deps, after: string): Promise<string> {
  const found = await organizationsAfter(deps.store, after, CHUNK);
  for (const organization of found) await settleOrganization(deps, organization);
  const last = found[CHUNK - 1];
  return last ? `o:${last._id}` : 'p:';
}

async function instructorChunk(deps: Deps, after: string): Promise<string> {
  const found = await instructorsAfter(deps.store, after, CHUNK);
  await settleMembers(
    deps,
    found.map(({ _id }) => _id),
  );
  const last = found[CHUNK - 1];
  return last ? `p:${last.sortKey}` : 'g:';
}

/** A post is held half-year by half-year without anybody writing anything: all are looked at. */
async function pledgeChunk(deps: Deps, after: string): Promise<string> {
  const found = await findAny(deps.store, 'pledges', {
    where: { subjectKind: 'person', _id: { gt: after } },
    orderBy: [['_id', 'asc']],
    limit: CHUNK,
  });
  await settleMembers(
    deps,
    found.map(({ subjectId }) => subjectId),
  );
  const last = found[CHUNK - 1];
  return last ? `g:${last._id}` : 'r:';
}

/** A confirmation whose call was cut short after its roster was written. */
async function rosterChunk(deps: Deps, after: string): Promise<string | null> {
  const found = await rostersChangedSince(
    deps.store,
    after,
    addDays(deps.today, -ROSTER_DAYS),
    CHUNK,
  );
  for (const roster of found) await settleMembers(deps, namedIn(roster));
  const last = found[CHUNK - 1];
  return last ? `r:${last._id}` : null;
}
