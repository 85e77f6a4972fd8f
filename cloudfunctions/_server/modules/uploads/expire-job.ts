/**
 * What was uploaded and never written goes after 30 days: drafts of imports with their rows and
 * their workbook, and files that nothing keeps. They hold names and phones.
 */
import type { ImportState } from '@core/modules/roster/actions';
import type { StoredImport } from '@server/modules/roster/stored';
import type { StoredUpload } from './stored';
import type { Deps } from '@server/runtime/deps';
import { chunkId } from '@server/modules/roster/advance';
import { removeUpload } from './uploads';
import type { Job } from '@server/runtime/jobs/job';
import { uploadsBefore } from './repository';

/** Days that a draft of an import, and a file that nothing keeps, stay. */
export const DRAFT_DAYS = 30;
const DAY_MS = 86_400_000;
const AT_ONCE = 20;
/** A file of ours that tells where the storage's ids begin; written over itself. */
const MARK = 'uploads/mark.txt';

/** Imports that nobody has begun to write. */
export const DRAFTS: readonly ImportState[] = ['unsure', 'planning', 'ready'];

/** Removes a draft whole: its rows, its workbook, and its head last. */
export async function dropDraft(deps: Deps, { _id, chunks, fileId }: StoredImport): Promise<void> {
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    await deps.store.remove('importRows', chunkId(_id, chunk));
  }
  await removeUpload(deps, fileId);
  await deps.store.remove('imports', _id);
}

export const expireUploads: Job = async (deps) => {
  const before = deps.now() - DRAFT_DAYS * DAY_MS;
  const drafts = await deps.store.find('imports', {
    where: { state: { in: [...DRAFTS] }, startedAt: { lt: before } },
    limit: AT_ONCE,
  });
  for (const head of drafts) await dropDraft(deps, head);
  const files = await uploadsBefore(deps.store, before, AT_ONCE);
  const unnamed = files.some(({ fileId }) => !fileId);
  const prefix = unnamed ? await storagePrefix(deps) : '';
  for (const file of files) await removeFile(deps, file, prefix);
  // Never done for the day: the next tick looks again.
  return '';
};

/** A file that was never named in an action is found by where the storage's ids begin. */
async function removeFile(deps: Deps, { _id, path, fileId }: StoredUpload, prefix: string) {
  await deps.files.remove(fileId ?? prefix + path).catch(() => undefined);
  await deps.store.remove('uploads', _id);
}

async function storagePrefix({ files }: Deps): Promise<string> {
  const fileId = await files.upload(MARK, new Uint8Array([45]));
  await files.remove(fileId).catch(() => undefined);
  return fileId.slice(0, -MARK.length);
}
