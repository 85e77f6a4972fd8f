/** 投诉与建议: how they are found. */
import { type StoredSuggestion } from './stored';
import { findAll, type Store } from '@server/runtime/store';

/** What a person has sent. */
export const suggestionsOf = (
  store: Store,
  personId: string,
  limit: number,
): Promise<StoredSuggestion[]> =>
  store.find('suggestions', {
    where: { personId },
    limit,
  });

/** Suggestions that were sent or changed since an instant. */
export const suggestionsChangedSince = (store: Store, since: number): Promise<StoredSuggestion[]> =>
  findAll(store, 'suggestions', { changedAt: { gte: since } });

/** Suggestions that wait for an answer. */
export const suggestionsWaiting = (store: Store): Promise<StoredSuggestion[]> =>
  findAll(store, 'suggestions', { waitKey: { exists: true } });
