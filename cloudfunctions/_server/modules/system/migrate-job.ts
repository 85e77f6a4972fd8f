/**
 * Brings stored documents up to this release, chunk after chunk. How far it is stands in
 * one document of the deployment, so a new release goes on where the last one ended: at the
 * next tick, at whatever hour it is deployed. With nothing to do it reads that document alone.
 */
import { migrations } from '@server/runtime/migrations';
import type { Migration } from '@server/runtime/migrations/migration';
import type { Deps } from '@server/runtime/deps';
import type { Job } from '@server/runtime/jobs/job';

/** The deployment's document that says how far: `{"done": 1, "after": "p-123"}`. */
export const MIGRATION_STATE = 'migrations';
const PAGE = 100;

interface Place {
  /** Migrations that are whole. */
  readonly done: number;
  /** Last document that the next one has looked at. */
  readonly after: string;
}

/** `list` is the release's own; a test gives another. */
export const migrateBy =
  (list: readonly Migration[]): Job =>
  async (deps, _cursor, deadline) => {
    let place = await readPlace(deps);
    while (place.done < list.length) {
      place = await migratePage(deps, list[place.done] as Migration, place);
      await deps.store.set('deployment', {
        _id: MIGRATION_STATE,
        schemaVersion: 1,
        value: JSON.stringify(place),
      });
      // Asked after a page, so that every chunk gets on by one at least.
      if (place.done < list.length && deps.now() >= deadline) return `${place.done}/${place.after}`;
    }
    // Never done for the day: a release may come at any hour.
    return '';
  };

export const migrate: Job = migrateBy(migrations);

async function readPlace({ store }: Deps): Promise<Place> {
  const state = await store.get('deployment', MIGRATION_STATE);
  return state ? (JSON.parse(state.value) as Place) : { done: 0, after: '' };
}

async function migratePage(
  { store }: Deps,
  { collection, migrate: changed, also }: Migration,
  { done, after }: Place,
): Promise<Place> {
  const page = await store.find(collection, {
    where: { _id: { gt: after } },
    orderBy: [['_id', 'asc']],
    limit: PAGE,
  });
  for (const seen of page) {
    if (!(await changed(seen, store))) continue;
    // Read again inside: somebody may write the document meanwhile.
    await store.transaction(async (tx) => {
      const document = await tx.get(collection, seen._id);
      const next = document && (await changed(document, tx));
      if (!next) return;
      await also?.(document, tx);
      await tx.set(collection, next);
    });
  }
  const last = page[page.length - 1];
  return last && page.length === PAGE ? { done, after: last._id } : { done: done + 1, after: '' };
}
