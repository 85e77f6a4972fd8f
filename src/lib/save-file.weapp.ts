/** weapp: opened in WeChat's own viewer, from where it can be sent on or saved. */
import Taro from '@tarojs/taro';

/** Hands a document to the person. The file lies in the app's own folder until WeChat clears it. */
export async function saveFile({
  fileName,
  base64,
}: {
  fileName: string;
  base64: string;
}): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${fileName}`;
  const files = Taro.getFileSystemManager();
  await new Promise<void>((resolve, reject) => {
    files.writeFile({
      filePath,
      data: base64,
      encoding: 'base64',
      success: () => resolve(),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
  await Taro.openDocument({ filePath, showMenu: true });
}
