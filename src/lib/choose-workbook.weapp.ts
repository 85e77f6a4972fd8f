/** weapp: a file from a WeChat conversation. */
import Taro from '@tarojs/taro';
import { beginUpload } from './begin-upload';
import { upload } from './cloud-client/transport.weapp';

/** Lets the person choose a workbook and uploads it; null when they choose none. */
export async function chooseWorkbook(): Promise<{ fileId: string; fileName: string } | null> {
  const chosen = await Taro.chooseMessageFile({
    count: 1,
    type: 'file',
    extension: ['xlsx'],
  }).catch(() => null);
  const file = chosen?.tempFiles[0];
  if (!file) return null;
  const path = await beginUpload(file.name);
  return { fileId: await upload(path, file.path), fileName: file.name };
}
