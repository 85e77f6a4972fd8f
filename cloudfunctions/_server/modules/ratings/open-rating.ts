import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import { grantsOver, requireGrant } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import { byName, presentRun, titlesOf } from './presenter';
import type { StoredRatingRun } from './stored';
import { namesIn, subjectNames } from '@server/runtime/tree';
import type { Deps } from '@server/runtime/deps';
import { correctionsAmong } from './repository';
import { organizationsAmong } from '@server/modules/organizations/repository';

type Output = ActionOutput<'rating.open'>;

/**
 * 公示 of one group: by level, and by name within a level. Before it is published,
 * and outside one's branch or town, it is nobody's to read but the district's.
 */
export async function openRating(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'rating.open'>,
): Promise<Output> {
  const { store } = deps;
  const [run, group] = await Promise.all([
    store.get('ratingRuns', input.runId),
    store.get('ratings', `${input.runId}_${input.groupId}`),
  ]);
  const isStaff = grantsOver('rating.open', actor, () => false).length > 0;
  if (!run || !group || !(isStaff || isPublic(run))) {
    throw new AppError('FORBIDDEN', '不在您的工作范围内，或还没有公示');
  }
  const towns = run.subjectKind === 'organization' ? await townsOf(deps, actor) : [];
  requireGrant('rating.open', actor, ({ role, scopeId }) =>
    role === 'townSupervisor'
      ? scopeId === group.townId
      : scopeId === group.groupId || towns.includes(group.groupId),
  );
  const corrections = await correctionsAmong(store, run._id, group.subjectIds);
  const corrected = new Map(corrections.map(({ subjectId, after }) => [subjectId, after.title]));
  const names = await subjectNames(store, group.subjectIds);
  const groupNames = await namesIn(
    store,
    run.subjectKind === 'member' ? 'partyOrganizations' : 'orgNodes',
    [group.groupId],
  );
  return {
    run: presentRun(deps.pack, run),
    groupName: groupNames.get(group.groupId) ?? '',
    levels: titlesOf(deps.pack, run).flatMap((title) => {
      const subjects = group.results
        .filter((one) => one.title === title)
        .map(({ subjectId }) => {
          const now = corrected.get(subjectId);
          const name = names.get(subjectId) ?? '';
          return { subjectId, name, ...(now ? { corrected: now } : {}) };
        })
        .sort(byName);
      return subjects.length > 0 ? [{ title, subjects }] : [];
    }),
  };
}

const isPublic = ({ state }: StoredRatingRun): boolean =>
  state === 'published' || state === 'final';

/** Towns of the actor's own branches: whose organisations' stars their members may read. */
async function townsOf(deps: Deps, actor: Actor): Promise<string[]> {
  const branches = actor.roles
    .filter(({ role }) => role === 'member' || role === 'secretary')
    .map(({ scopeId }) => scopeId);
  if (branches.length === 0) return [];
  const found = await organizationsAmong(deps.store, [...new Set(branches)]);
  return found.map(({ townId }) => townId);
}
