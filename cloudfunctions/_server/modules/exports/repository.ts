/** Exports: how they are found. */
import { type StoredExport } from './stored';
import type { Store } from '@server/runtime/store';

/** One export that is being read, if there is any. */
export const anyExportReading = (store: Store): Promise<StoredExport[]> =>
  store.find('exports', { where: { state: 'reading' }, limit: 1 });

/** Some exports that were begun before an instant. */
export const exportsStartedBefore = (store: Store, instant: number): Promise<StoredExport[]> =>
  store.find('exports', {
    where: { startedAt: { lt: instant } },
    limit: 20,
  });

/** The last exports of a person. */
export const exportsStartedBy = (store: Store, personId: string): Promise<StoredExport[]> =>
  store.find('exports', {
    where: { startedBy: personId },
    orderBy: [['startedAt', 'desc']],
    limit: 20,
  });

/** Exports that were begun by an instant. */
export const exportsUntil = (store: Store, instant: number): Promise<StoredExport[]> =>
  store.find('exports', {
    where: { startedAt: { lte: instant } },
    limit: 1000,
  });
