/** Imports: how they are found. */
import { type StoredImportRows, type StoredImport } from './stored';
import { findIn, type Some, type Store } from '@server/runtime/store';

/** Rows of an import, a page at a time. */
export const importRowsAfter = (
  store: Store,
  after: string,
  importId: string,
): Promise<StoredImportRows[]> =>
  store.find('importRows', {
    where: { _id: { gt: after, lt: `${importId}_~` } },
    orderBy: [['_id', 'asc']],
    limit: 20,
  });

/** Imports that are being planned, written or undone. */
export const importsGoingOn = (store: Store): Promise<StoredImport[]> =>
  store.find('imports', {
    where: { state: { in: ['planning', 'applying', 'checkingUndo', 'undoing'] } },
    limit: 5,
  });

/** The last imports, the latest first. */
export const latestImports = (
  store: Store,
): Promise<Some<StoredImport, 'state' | 'startedAt' | 'fileName' | 'counts'>[]> =>
  store.find('imports', {
    where: {},
    orderBy: [['startedAt', 'desc']],
    limit: 20,
    fields: ['fileName', 'startedAt', 'state', 'counts'],
  });

/** Imports by their ids. */
export const importsById = (store: Store, ids: readonly string[]): Promise<StoredImport[]> =>
  findIn(store, 'imports', '_id', ids);
