import type { StoredRating } from './stored';
import { byField, type CollectionSpecs } from '@server/runtime/collection';
import { findIn, type Store } from '@server/runtime/store';
import type { RatingCollections } from './stored';

/** What is not published yet may still be counted anew. */
async function published(store: Store, ratings: StoredRating[]): Promise<StoredRating[]> {
  const runs = await findIn(store, 'ratingRuns', '_id', [
    ...new Set(ratings.map(({ runId }) => runId)),
  ]);
  const told = new Set(
    runs.filter(({ state }) => state === 'published' || state === 'final').map(({ _id }) => _id),
  );
  return ratings.filter(({ runId }) => told.has(runId));
}

export const ratingCollections: CollectionSpecs<RatingCollections> = {
  ratingRuns: {
    indexes: ['state'],
    personal: { nothing: 'how far a run has come' },
    removal: 'texts',
  },
  ratings: {
    indexes: ['subjectIds'],
    personal: [
      {
        section: 'ratings',
        where: byField('subjectIds'),
        shown: published,
        lines: ({ year, results }, { personId }) =>
          results
            .filter(({ subjectId }) => subjectId === personId)
            .map(({ title, total }) => ({ text: `${year} 年度 ${title} · ${total / 100} 分` })),
      },
    ],
    removal: 'lists',
  },
  ratingCorrections: {
    indexes: ['subjectId', 'runId'],
    personal: [
      {
        section: 'ratings',
        where: byField('subjectId'),
        lines: ({ year, before, after, reason, on }) => [
          { on, text: `${year} 年度更正：${before.title} 改为 ${after.title} · ${reason}` },
        ],
      },
    ],
    removal: 'texts',
  },
};
