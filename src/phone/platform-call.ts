/**
 * Calls of the phone's own interfaces that can fail: a person who calls one off is not told
 * anything, everything else is told with what to do. WeChat says why in `errMsg`
 * (`makePhoneCall:fail cancel`) and, newer, in `errno` (PublicErrno: 103 and 104 when the
 * privacy guide is not agreed to, 112 when the account's guide does not declare the interface);
 * requestSubscribeMessage has codes of its own (20004: the person's main switch is off).
 */

export type PlatformName =
  | 'chooseMessageFile'
  | 'uploadFile'
  | 'writeFile'
  | 'openDocument'
  | 'shareFileMessage'
  | 'makePhoneCall'
  | 'setClipboardData'
  | 'requestSubscribeMessage'
  | 'scanCode'
  | 'addPhoneCalendar'
  | 'openLocation'
  | 'openSetting';

/** Why a call did not do what was asked; `cancelled` is no failure. */
export type PlatformOutcome =
  'cancelled' | 'refused' | 'undeclared' | 'outsideTap' | 'switchedOff' | 'missing' | 'failed';

/** A failed call with words for the person. */
export class PlatformError extends Error {
  constructor(
    readonly call: PlatformName,
    readonly outcome: Exclude<PlatformOutcome, 'cancelled'>,
  ) {
    super(describeOutcome(call, outcome));
    this.name = 'PlatformError';
  }
}

/**
 * Runs a call of the platform. Null when the person called it off.
 * @throws PlatformError with what happened and what to do.
 */
export async function platformCall<T>(
  name: PlatformName,
  run: () => Promise<T>,
): Promise<T | null> {
  try {
    return await run();
  } catch (error) {
    const outcome = outcomeOf(error);
    if (outcome === 'cancelled') return null;
    throw new PlatformError(name, outcome);
  }
}

interface Told {
  readonly errMsg?: unknown;
  readonly message?: unknown;
  readonly errno?: unknown;
  readonly errCode?: unknown;
}

/** What a rejection of the platform means. */
export function outcomeOf(error: unknown): PlatformOutcome {
  const { errMsg, message, errno, errCode } = (error ?? {}) as Told;
  const text = String(errMsg ?? message ?? error);
  if (errno === 112 || /not declared in the privacy agreement/i.test(text)) return 'undeclared';
  if (errno === 103 || errno === 104 || /privacy permission is not authorized/i.test(text)) {
    return 'refused';
  }
  if (/auth(orize)?[: ]?(deny|denied)|no permission/i.test(text)) return 'refused';
  if (/tap gesture|user gesture/i.test(text)) return 'outsideTap';
  if (errCode === 20004) return 'switchedOff';
  if (/cancel/i.test(text)) return 'cancelled';
  if (/is not a function|not support|function not exist|not implemented/i.test(text)) {
    return 'missing';
  }
  return 'failed';
}

const WHAT: Readonly<Record<PlatformName, string>> = {
  chooseMessageFile: '没有打开选择文件',
  uploadFile: '文件没有传上去',
  writeFile: '文件没有写到手机上',
  openDocument: '文件没有打开',
  shareFileMessage: '文件没有转发',
  makePhoneCall: '没有打开拨号',
  setClipboardData: '没有复制',
  requestSubscribeMessage: '没有打开提醒设置',
  scanCode: '没有打开扫码',
  addPhoneCalendar: '没有加进手机日历',
  openLocation: '没有打开地图',
  openSetting: '没有打开设置',
};

const TO_DO: Readonly<Record<PlatformName, string>> = {
  chooseMessageFile: '请重试，或把文件发给“文件传输助手”后再选',
  uploadFile: '请检查网络后重新选择',
  writeFile: '请清理微信的存储空间后重试',
  openDocument: '请用“转发”发到电脑上打开',
  shareFileMessage: '请重试',
  makePhoneCall: '请记下号码手动拨打',
  setClipboardData: '请长按文字复制',
  requestSubscribeMessage: '请稍后重试，不影响其他功能',
  scanCode: '请手动输入',
  addPhoneCalendar: '请在手机日历里自行添加',
  openLocation: '请复制地址到地图里查找',
  openSetting: '请点右上角 ··· 里的设置',
};

function describeOutcome(call: PlatformName, outcome: PlatformError['outcome']): string {
  const what = WHAT[call];
  switch (outcome) {
    case 'refused':
      return `${what}：还没有同意微信的隐私提示，再点一次并选同意`;
    case 'undeclared':
      return `${what}：本小程序的隐私指引没有声明这一项，请告诉管理员在公众平台补上`;
    case 'outsideTap':
      return `${what}：请再点一次按钮`;
    case 'switchedOff':
      return `${what}：微信的订阅消息开关已关闭，可在右上角 ··· → 设置 → 通知管理中打开`;
    case 'missing':
      return `${what}：这个版本的微信没有这项功能，请更新微信`;
    case 'failed':
      return `${what}，${TO_DO[call]}`;
  }
}
