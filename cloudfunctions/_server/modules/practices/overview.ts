/** What is under way and done in the caller's towns, engine by engine: counted by indexes, nothing is read. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { namesOf } from '@core/shared/names-of';
import { engineTitles, type PracticeEngine } from '@core/modules/practices/labels';
import { decidesIn, requireGrant } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import type { Store } from '@server/runtime/store';

/** Towns that are counted; null is all of them. */
type Towns = readonly string[] | null;
type Counts = (store: Store, towns: Towns) => Promise<[underWay: number, done: number]>;

const within = (towns: Towns) => (towns ? { townId: { in: [...towns] } } : {});

const COUNTS: Readonly<Record<PracticeEngine, Counts>> = {
  standards: (store, towns) =>
    both(
      store.count('standardChecks', { state: { in: ['open', 'returned'] }, ...within(towns) }),
      store.count('standardChecks', { state: 'accepted', ...within(towns) }),
    ),
  processes: (store, towns) =>
    both(
      store.count('processRuns', { state: 'underWay', ...within(towns) }),
      store.count('processRuns', { state: 'ended', endKind: 'reached', ...within(towns) }),
    ),
  pairs: (store, towns) =>
    both(
      store.count('pairs', { state: 'underWay', ...within(towns) }),
      store.count('pairs', { state: 'ended', endKind: 'reached', ...within(towns) }),
    ),
  means: (store, towns) =>
    both(
      store.count('grants', { state: 'proposed', ...within(towns) }),
      store.count('grants', { state: { in: ['granted', 'raised'] }, ...within(towns) }),
    ),
  pledges: (store, towns) =>
    both(
      store.count('pledges', { state: 'public', ...within(towns) }),
      store.count('pledges', { state: 'ended', ...within(towns) }),
    ),
};

const both = (underWay: Promise<number>, done: Promise<number>): Promise<[number, number]> =>
  Promise.all([underWay, done]);

export async function openPracticeOverview(
  { store }: Deps,
  actor: Actor,
  { townId }: ActionInput<'practice.overview'>,
): Promise<ActionOutput<'practice.overview'>> {
  if (townId) requireGrant('practice.overview', actor, (grant) => grant.scopeId === townId);
  const towns = townId ? [townId] : (decidesIn('practice.overview', actor) ?? null);
  const rows = await Promise.all(
    namesOf(engineTitles).map(async (engine) => {
      const [underWay, done] = await COUNTS[engine](store, towns);
      return { engine, underWay, done };
    }),
  );
  return { rows };
}
