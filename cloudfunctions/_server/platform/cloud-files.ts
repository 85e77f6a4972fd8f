import cloud from 'wx-server-sdk';
import { badField } from '@core/shared/errors';
import type { FileStore } from '@server/runtime/deps';

/** Uploaded files in the cloud's storage. */
export const cloudFiles: FileStore = {
  async download(fileId) {
    if (!fileId.startsWith('cloud://')) throw badField('input.fileId', '不是云存储中的文件');
    try {
      return (await cloud.downloadFile({ fileID: fileId })).fileContent;
    } catch {
      throw badField('input.fileId', '找不到上传的文件，请重新选择');
    }
  },
  async upload(cloudPath, bytes) {
    return (await cloud.uploadFile({ cloudPath, fileContent: Buffer.from(bytes) })).fileID;
  },
  async remove(fileId) {
    await cloud.deleteFile({ fileList: [fileId] });
  },
};
