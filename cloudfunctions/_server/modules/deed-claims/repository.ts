/** 申报 and 异议: how they are found. */
import { type StoredClaim, type StoredDispute } from './stored';
import type { Store } from '@server/runtime/store';

/** Claims by their ids. */
export const claimsById = (store: Store, ids: readonly string[]): Promise<StoredClaim[]> =>
  store.find('claims', {
    where: { _id: { in: ids } },
    limit: ids.length,
  });

/** Claims of a subject that gave no entry, the latest ids first. */
export const claimsNotConfirmed = (
  store: Store,
  of: { subjectId: string },
  limit: number,
): Promise<StoredClaim[]> =>
  store.find('claims', {
    where: { ...of, state: { in: ['waiting', 'askedBack', 'refused', 'withdrawn'] } },
    orderBy: [['_id', 'desc']],
    limit,
  });

/** Disputes about a subject's points, the latest ids first. */
export const disputesOf = (
  store: Store,
  of: { subjectId: string },
  limit: number,
): Promise<StoredDispute[]> =>
  store.find('disputes', { where: of, orderBy: [['_id', 'desc']], limit });

/** Claims that a person made, for anybody. */
export const claimsMadeBy = (store: Store, by: string, limit: number): Promise<StoredClaim[]> =>
  store.find('claims', { where: { by }, limit });

/** Disputes that a person opened. */
export const disputesMadeBy = (store: Store, by: string, limit: number): Promise<StoredDispute[]> =>
  store.find('disputes', { where: { by }, limit });

/** One dispute about an entry, a claim or a run that is open, if there is any. */
export const openDisputesAbout = (store: Store, aboutId: string): Promise<StoredDispute[]> =>
  store.find('disputes', {
    where: { 'about.id': aboutId, open: true },
    limit: 1,
  });
