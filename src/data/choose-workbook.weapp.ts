/** weapp: a file from a WeChat conversation. */
import Taro from '@tarojs/taro';
import { platformCall } from '@app/phone/platform-call';
import { beginUpload } from './begin-upload';
import { upload } from '@app/data/cloud-client/transport.weapp';

/** Lets the person choose a file, a workbook unless its endings say otherwise, and uploads it; null when they choose none. */
export async function chooseWorkbook(
  endings: readonly string[] = ['xlsx', 'csv'],
): Promise<{ fileId: string; fileName: string } | null> {
  const chosen = await platformCall('chooseMessageFile', () =>
    Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...endings] }),
  );
  const file = chosen?.tempFiles[0];
  if (!file) return null;
  const path = await beginUpload(file.name);
  const fileId = await platformCall('uploadFile', () => upload(path, file.path));
  return fileId === null ? null : { fileId, fileName: file.name };
}
