/** Versions of the office's own rules: how they are found. */
import { findIn, type Store } from '@server/runtime/store';
import type { StoredRuleVersion } from './stored';

/** The latest first. */
export const latestVersions = (store: Store, limit: number): Promise<StoredRuleVersion[]> =>
  store.find('ruleVersions', { where: {}, orderBy: [['at', 'desc']], limit });

/** Those that are signed, by the ids that the rules in force name. One request; none without ids. */
export const signedVersions = (
  store: Pick<Store, 'find'>,
  ids: readonly string[],
): Promise<StoredRuleVersion[]> => findIn(store, 'ruleVersions', '_id', ids);
