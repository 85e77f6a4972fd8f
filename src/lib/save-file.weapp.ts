/** weapp: opened in WeChat's own viewer, from where it can be sent on or saved. */
import Taro from '@tarojs/taro';
import type { SavedFile } from './save-file';

/** Hands a document to the person. The file lies in the app's own folder until WeChat clears it. */
export async function saveFile({ fileName, base64, url }: SavedFile): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${fileName}`;
  if (url) await Taro.downloadFile({ url, filePath });
  else await write(filePath, base64 ?? '');
  // WeChat opens no archives: they are sent on to a computer.
  if (fileName.endsWith('.zip')) await Taro.shareFileMessage({ filePath, fileName });
  else await Taro.openDocument({ filePath, showMenu: true });
}

function write(filePath: string, base64: string): Promise<void> {
  const files = Taro.getFileSystemManager();
  return new Promise<void>((resolve, reject) => {
    files.writeFile({
      filePath,
      data: base64,
      encoding: 'base64',
      success: () => resolve(),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
}
