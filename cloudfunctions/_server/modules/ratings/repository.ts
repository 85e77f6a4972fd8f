/** Runs, results and corrections: how they are found. */
import { type StoredRating, type StoredRatingRun, type StoredRatingCorrection } from './stored';
import { findAll, type Some, type Store } from '@server/runtime/store';

/** Results of every run in which a subject was rated. */
export const ratingsOfSubject = (store: Store, subjectId: string): Promise<StoredRating[]> =>
  store.find('ratings', { where: { subjectIds: subjectId }, limit: 20 });

/** Of these runs, those that are published or final. */
export const publishedRuns = (store: Store, ids: readonly string[]): Promise<StoredRatingRun[]> =>
  store.find('ratingRuns', {
    where: { _id: { in: ids }, state: { in: ['published', 'final'] } },
    limit: 20,
  });

/** Signed corrections of a subject in a run, the latest ids first. */
export const correctionsOf = (
  store: Store,
  subjectId: string,
  runId: string,
): Promise<StoredRatingCorrection[]> =>
  store.find('ratingCorrections', {
    where: { subjectId, runId },
    orderBy: [['_id', 'desc']],
    limit: 20,
  });

/** Runs that are being rated, with who began them. */
export const runningRuns = (store: Store): Promise<Some<StoredRatingRun, 'startedBy'>[]> =>
  findAll(store, 'ratingRuns', { state: 'running' }, ['startedBy']);

/** Groups of a run in which these subjects stand. */
export const groupsAmong = (
  store: Store,
  runId: string,
  subjectIds: readonly string[],
  limit: number,
): Promise<StoredRating[]> =>
  store.find('ratings', {
    where: { runId, subjectIds: { in: subjectIds } },
    limit,
  });

/** The group of a run in which a subject stands. */
export const groupWith = (
  store: Store,
  runId: string,
  subjectId: string,
): Promise<StoredRating[]> =>
  store.find('ratings', {
    where: { runId, subjectIds: subjectId },
    limit: 1,
  });

/** Signed corrections of a subject in a run. */
export const signedCorrections = (
  store: Store,
  runId: string,
  subjectId: string,
): Promise<StoredRatingCorrection[]> =>
  store.find('ratingCorrections', {
    where: { runId, subjectId },
    limit: 20,
  });

/** Signed corrections of these subjects in a run. */
export const correctionsAmong = (
  store: Store,
  runId: string,
  subjectIds: readonly string[],
): Promise<StoredRatingCorrection[]> =>
  store.find('ratingCorrections', {
    where: { runId, subjectId: { in: subjectIds } },
    limit: 1000,
  });

/** Every run. */
export const allRuns = (store: Store): Promise<StoredRatingRun[]> =>
  findAll(store, 'ratingRuns', {});
