/** Uploaded files: a path for each caller's own, and what becomes of it. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError, badField } from '@core/shared/errors';
import type { Actor } from '@server/runtime/actor';
import type { StoredUpload } from './stored';
import type { Deps } from '@server/runtime/deps';
import { uploadsAt } from './repository';

/** 130 bits of the code alphabet. */
const FOLDER_LENGTH = 26;

/** A path for a file of the caller's; asked for again under the same id it is the same one. Three requests. */
export async function beginUpload(
  deps: Deps,
  actor: Actor,
  { id, fileName }: ActionInput<'upload.begin'>,
): Promise<ActionOutput<'upload.begin'>> {
  const earlier = await deps.store.get('uploads', id);
  if (earlier) {
    if (earlier.owner !== actor.personId)
      throw new AppError('CONFLICT', '同一编号已用于另一个文件');
    return { path: earlier.path };
  }
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(fileName)?.[0].toLowerCase() ?? '';
  const path = `uploads/${deps.randomCode(FOLDER_LENGTH)}/file${ending}`;
  await deps.store.add('uploads', {
    _id: id,
    schemaVersion: 1,
    owner: actor.personId,
    path,
    at: deps.now(),
  });
  return { path };
}

/** The part of a file id behind its environment: `cloud://env.bucket/PATH`. */
const pathOf = (fileId: string): string => /^cloud:\/\/[^/]+\/(.+)$/.exec(fileId)?.[1] ?? '';

/**
 * The caller's own upload behind a file id. One request.
 * @throws AppError BAD_INPUT for whatever else: no hint whether there is such a file.
 */
export async function requireOwnUpload(
  deps: Deps,
  actor: Actor,
  fileId: string,
): Promise<StoredUpload> {
  const path = pathOf(fileId);
  const [found] = path ? await uploadsAt(deps.store, path) : [];
  if (found?.owner !== actor.personId) {
    throw badField('input.fileId', '找不到上传的文件，请重新选择');
  }
  return { ...found, fileId };
}

/** A form keeps its file until it is removed itself. */
export const keepUpload = ({ store }: Deps, upload: StoredUpload): Promise<void> =>
  store.set('uploads', { ...upload, kept: true });

/** Removes a file and what was noted of it. What is gone already is gone. */
export async function removeUpload(deps: Deps, fileId: string): Promise<void> {
  if (!fileId) return;
  await deps.files.remove(fileId).catch(() => undefined);
  const path = pathOf(fileId);
  const [found] = path ? await uploadsAt(deps.store, path) : [];
  if (found) await deps.store.remove('uploads', found._id);
}
