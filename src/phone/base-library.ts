/** Which WeChat this needs, and telling the person whose is older. */
import Taro from '@tarojs/taro';
import { compareVersions, LOWEST_BASE_LIBRARY } from './base-library.shared';

interface Base {
  readonly SDKVersion?: string;
  /** The system's font size, px. */
  readonly fontSizeSetting?: number;
}

/** What the phone says of its WeChat; older ones know only the former interface. */
export function baseInfo(): Base {
  const now = Taro.getAppBaseInfo as (() => Base) | undefined;
  return typeof now === 'function' ? now() : Taro.getSystemInfoSync();
}

/** Tells whose WeChat is too old, once at each launch; what works goes on working. */
export function warnOldWeChat(): void {
  const { SDKVersion } = baseInfo();
  if (!SDKVersion || compareVersions(SDKVersion, LOWEST_BASE_LIBRARY) >= 0) return;
  void Taro.showModal({
    title: '微信版本过低',
    content:
      '部分功能用不了。请更新微信：我 → 设置 → 关于微信 → 版本更新。已存本机的记录不受影响。',
    showCancel: false,
    confirmText: '知道了',
  });
}
