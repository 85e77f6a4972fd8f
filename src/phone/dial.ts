/** Dialling and copying: what the phone does not do is told with what to do instead. */
import Taro from '@tarojs/taro';
import { platformCall, PlatformError } from './platform-call';
import { showFailure } from './show-failure';

/** Opens the phone's own dialling; where it does not open, the number stands there to be dialled by hand. */
export async function dial(phoneNumber: string): Promise<void> {
  try {
    await platformCall('makePhoneCall', () => Taro.makePhoneCall({ phoneNumber }));
  } catch (error) {
    const why = error instanceof PlatformError ? error.message : '没有打开拨号';
    await Taro.showModal({ title: phoneNumber, content: why, showCancel: false });
  }
}

/** Copies a text. */
export async function copy(data: string): Promise<void> {
  await platformCall('setClipboardData', () => Taro.setClipboardData({ data })).catch(showFailure);
}
