/**
 * Answers kept on the phone for the next opening. Each says by which build's contracts it was
 * read: after an update of the app it may have another shape, and is then only what there is
 * without a signal, never what is painted first.
 */
import type { ActionName } from '@core/modules/actions';
import { isDesk } from './is-desk';
import * as storage from '@app/phone/storage';

/** Snapshots belong to the account that is bound now. */
export const SNAPSHOT_PREFIX = 'snapshot/';

export const snapshotKey = (action: ActionName, input: object): string =>
  `${SNAPSHOT_PREFIX}${action}/${JSON.stringify(input)}`;

export interface Snapshot<T> {
  readonly data: T;
  /** Kept by this build's contracts. */
  readonly current: boolean;
}

interface Kept<T> {
  readonly contracts: string;
  readonly data: T;
}

export function readSnapshot<T>(key: string): Snapshot<T> | null {
  const kept = storage.read<Kept<T>>(key);
  if (!kept) return null;
  // The first releases kept the answer alone.
  if (!('contracts' in kept)) return { data: kept, current: false };
  return { data: kept.data, current: kept.contracts === CONTRACTS };
}

/** @throws when the storage is full. */
export function writeSnapshot(key: string, data: unknown): void {
  storage.write(key, { contracts: CONTRACTS, data } satisfies Kept<unknown>);
}

/** A full storage costs only the snapshot: the outbox comes first. */
export function keepSnapshot(key: string, data: unknown): void {
  // At a desk nothing of others' stays in a browser that the next person opens.
  if (isDesk()) return;
  try {
    writeSnapshot(key, data);
  } catch {
    storage.remove(key);
  }
}
