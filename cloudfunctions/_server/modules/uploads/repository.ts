/** Uploads: how they are found. */
import { type StoredUpload } from './stored';
import type { Store } from '@server/runtime/store';

/** The upload that lies at a path. */
export const uploadsAt = (store: Store, path: string): Promise<StoredUpload[]> =>
  store.find('uploads', { where: { path }, limit: 1 });

/** Uploads of before an instant that nobody keeps, the oldest first. */
export const uploadsBefore = (
  store: Store,
  before: number,
  limit: number,
): Promise<StoredUpload[]> =>
  store.find('uploads', {
    where: { at: { lt: before }, kept: { exists: false } },
    orderBy: [['at', 'asc']],
    limit,
  });
