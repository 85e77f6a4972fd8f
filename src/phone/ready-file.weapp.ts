/**
 * weapp: written into the app's own folder, then opened in WeChat's viewer or sent on to a
 * conversation, each in a tap of its own: shareFileMessage is refused outside one, and fetching
 * the file takes longer than a tap counts.
 */
import Taro from '@tarojs/taro';
import type { FetchedFile } from './fetch-file';
import { platformCall } from './platform-call';
import type { ReadyFile } from './ready-file';

/** Makes a fetched file ready. It lies in the app's folder until the next one or until WeChat clears it. */
export async function makeReady({ fileName, pieces }: FetchedFile): Promise<ReadyFile | null> {
  const folder = `${Taro.env.USER_DATA_PATH ?? ''}/files`;
  const filePath = `${folder}/${fileName}`;
  await platformCall('writeFile', async () => {
    await emptied(folder);
    for (const [i, data] of pieces.entries()) {
      await inFolder(i === 0 ? 'writeFile' : 'appendFile', filePath, data);
    }
  });
  return { fileName, filePath };
}

export async function openReady({ filePath }: ReadyFile): Promise<void> {
  await platformCall('openDocument', () => Taro.openDocument({ filePath, showMenu: true }));
}

export async function forwardReady({ filePath, fileName }: ReadyFile): Promise<void> {
  await platformCall('shareFileMessage', () => Taro.shareFileMessage({ filePath, fileName }));
}

/** One file at a time: what was fetched before holds names, and takes place. */
async function emptied(folder: string): Promise<void> {
  const files = Taro.getFileSystemManager();
  await new Promise<void>((resolve) => {
    files.rmdir({ dirPath: folder, recursive: true, complete: () => resolve() });
  });
  await new Promise<void>((resolve, reject) => {
    files.mkdir({ dirPath: folder, recursive: true, success: () => resolve(), fail: reject });
  });
}

function inFolder(how: 'writeFile' | 'appendFile', filePath: string, data: string): Promise<void> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager()[how]({
      filePath,
      data,
      encoding: 'base64',
      success: () => resolve(),
      fail: reject,
    });
  });
}
