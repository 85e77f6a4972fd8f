/** weapp: the platform's own calls; the OPENID is added by the platform, never by us. */
import Taro from '@tarojs/taro';
import type { Envelope } from '@core/shared/envelope';

/** Sends one request to a function; rejects when no answer of ours comes back. */
export async function send(functionName: string, request: Envelope): Promise<unknown> {
  const { result } = await Taro.cloud.callFunction({ name: functionName, data: request });
  return result;
}

/** Uploads a chosen file, by its temporary path, to where the server said; resolves to its file id. */
export async function upload(cloudPath: string, filePath: string): Promise<string> {
  const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath });
  return fileID;
}
