/** A text to take along on a phone: copied, to be pasted wherever it shall go. */
import Taro from '@tarojs/taro';

export async function takeAlong(_name: string, content: string): Promise<void> {
  await Taro.setClipboardData({ data: content });
}
