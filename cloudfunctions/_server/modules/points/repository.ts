/** Ledgers, entries, vetoes and reviews: how they are found. */
import {
  type StoredPointYear,
  type StoredReview,
  type StoredVeto,
  type StoredPointEntry,
} from './stored';
import { findIn, type Some, type Store } from '@server/runtime/store';

/** Ledgers of subjects by their ids, some hundreds a request. */
export const pointYearsById = (store: Store, ids: readonly string[]): Promise<StoredPointYear[]> =>
  findIn(store, 'pointYears', '_id', ids);

/** Quarterly reviews that a branch has signed. */
export const quarterReviewsOf = (store: Store, organizationId: string): Promise<StoredReview[]> =>
  store.find('reviews', {
    where: { organizationId, unit: 'quarter' },
    limit: 100,
  });

/** Vetoes of a subject, withdrawn ones too. */
export const vetoesOf = (
  store: Store,
  of: { subjectId: string },
  limit: number,
): Promise<StoredVeto[]> => store.find('vetoes', { where: of, limit });

/** Ledgers of a branch's members: one request. */
export const pointYearsOfMembers = (
  store: Store,
  ids: readonly string[],
): Promise<StoredPointYear[]> =>
  store.find('pointYears', {
    where: { _id: { in: ids } },
    limit: 1000,
  });

/** Vetoes of subjects, withdrawn ones too. */
export const vetoesOfSubjects = (
  store: Store,
  subjectIds: readonly string[],
): Promise<StoredVeto[]> => findIn(store, 'vetoes', 'subjectId', subjectIds);

/** Whose entries of a year were confirmed after a day. */
export const entriesConfirmedAfter = (
  store: Store,
  year: number,
  subjectKind: string,
  cutOff: string,
  limit: number,
): Promise<Some<StoredPointEntry, 'subjectId'>[]> =>
  store.find('pointEntries', {
    where: { year, subjectKind, confirmedOn: { gt: cutOff } },
    limit,
    fields: ['subjectId'],
  });

/** Entries of a subject in a rating year. */
export const entriesOfYear = (
  store: Store,
  subjectId: string,
  year: number,
): Promise<StoredPointEntry[]> =>
  store.find('pointEntries', {
    where: { subjectId, year },
    limit: 1000,
  });
