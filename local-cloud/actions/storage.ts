import { invalidParam } from '../store/errors';
import type { Action } from './types';

const MISSING = { code: 'STORAGE_FILE_NONEXIST', message: 'storage file not exists' };

const listOf = (value: unknown): unknown[] => {
  if (!Array.isArray(value)) throw invalidParam('a list of files is expected');
  return value;
};

/** Where a file goes: the SDK then sends it by POST (3.x) or PUT (4.x). */
export const getUploadMetadata: Action = (cloud, params) => {
  const path = cloud.files.checkPath(params['path']);
  return {
    data: {
      url: `${cloud.origin()}/storage/${cloud.files.sign('put', path)}`,
      token: 'local',
      authorization: 'local',
      fileId: cloud.files.idOf(path),
      cosFileId: Buffer.from(path).toString('base64url'), // 4.x sends it as a header: ASCII only
    },
  };
};

export const batchGetDownloadUrl: Action = (cloud, params) => {
  const list = listOf(params['file_list']).map((item) => {
    const { fileid, max_age: maxAge } = item as { fileid?: unknown; max_age?: unknown };
    const path = cloud.files.pathOf(fileid);
    if (path === undefined || !cloud.files.has(path))
      return { ...MISSING, fileID: fileid, tempFileURL: '' };
    const tempFileURL = `${cloud.origin()}/storage/${cloud.files.sign('get', path)}`;
    return { code: 'SUCCESS', fileID: fileid, tempFileURL, maxAge };
  });
  return { data: { download_list: list } };
};

export const batchDeleteFile: Action = (cloud, params) => {
  const list = listOf(params['fileid_list']).map((fileID) => {
    const path = cloud.files.pathOf(fileID);
    const removed = path !== undefined && cloud.files.remove(path);
    return removed ? { code: 'SUCCESS', fileID } : { ...MISSING, fileID };
  });
  return { data: { delete_list: list } };
};
