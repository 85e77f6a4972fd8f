/** Reading a QR code: WeChat's own scanner, which asks for no permission of ours. */
import Taro from '@tarojs/taro';
import { platformCall } from './platform-call';

export const canScan = true;

/**
 * The text of the code that was scanned; null when the person closed the scanner.
 * @throws PlatformError with what to do instead.
 */
export async function scan(): Promise<string | null> {
  // A code may come as a picture in a chat too: the album stays open.
  const asks = () => Taro.scanCode({ onlyFromCamera: false, scanType: ['qrCode'] });
  const scanned = await platformCall('scanCode', asks);
  return scanned ? scanned.result.trim() : null;
}
