/**
 * The part of `wx` that the package uses. What is not here fails in the package as
 * an API that a phone does not have; what only shows something is recorded.
 */
import type { PhoneCloud } from './cloud';
import type { Gesture } from './gesture';
import type { PhoneFiles } from './phone-files';
import type { PhoneStorage } from './storage';

/** The callbacks that every asynchronous API takes. */
interface Callbacks {
  success?: (result: object) => void;
  fail?: (error: { errMsg: string }) => void;
  complete?: () => void;
}

export interface Recorded {
  readonly showToast: { title: string }[];
  readonly showModal: { title: string; content?: string }[];
  readonly makePhoneCall: { phoneNumber: string }[];
  readonly setClipboardData: { data: string }[];
  readonly requestSubscribeMessage: { tmplIds: string[] }[];
  readonly openDocument: { filePath: string }[];
  readonly shareFileMessage: { filePath: string; fileName: string }[];
  readonly stopPullDownRefresh: object[];
  readonly addPhoneCalendar: {
    title: string;
    startTime: number;
    endTime: string;
    allDay?: boolean;
  }[];
  readonly openLocation: { latitude: number; longitude: number; name?: string }[];
  readonly openSetting: object[];
}

export type Navigation = Record<
  'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab' | 'navigateBack',
  (options: { url?: string; delta?: number }) => Promise<void>
>;

export interface WxOptions {
  readonly cloud: PhoneCloud;
  readonly storage: PhoneStorage;
  readonly navigation: Navigation;
  readonly recorded: Recorded;
  readonly fontSize: number;
  /** Version of the base library. */
  readonly baseLibrary: string;
  readonly files: PhoneFiles;
  readonly gesture: Gesture;
  /** How the person answers the next question. */
  answers(): boolean;
  /** The files that the person picks from a conversation. */
  picks(): { name: string; path: string }[];
  /** What the person's camera meets; null: the scanner is closed again. */
  scans(): string | null;
  onNetwork(listener: (status: { isConnected: boolean }) => void): void;
}

/** What a phone's API fails with: read by its `errMsg`. */
class Failure extends Error {
  get errMsg(): string {
    return this.message;
  }
}

/** Makes an asynchronous API of a function: its callbacks come later, as on a phone; with none given it promises. */
function later<O extends object>(
  name: string,
  work: (options: O) => object | Promise<object | void> | void,
) {
  return (options = {} as O & Callbacks): Promise<object> | undefined => {
    const result = Promise.resolve()
      .then(() => work(options))
      .then(
        (more) => ({ errMsg: `${name}:ok`, ...more }),
        (error: unknown) => Promise.reject(new Failure(`${name}:fail ${String(error)}`)),
      );
    const { success, fail, complete } = options;
    if (!success && !fail && !complete) return result;
    void result.then(success, fail).then(complete);
    return undefined;
  };
}

export function createWx(options: WxOptions): Record<string, unknown> {
  const { cloud, storage, navigation, recorded, fontSize, files, gesture } = options;
  const device = { platform: 'ios', system: 'iOS 17.5', model: 'iPhone 13', brand: 'iPhone' };
  const screen = { windowWidth: 390, windowHeight: 844, screenWidth: 390, pixelRatio: 3 };
  const base = {
    SDKVersion: options.baseLibrary,
    version: '8.0.50',
    language: 'zh_CN',
    fontSizeSetting: fontSize,
  };
  const record = <K extends keyof Recorded>(name: K) =>
    later<Recorded[K][number]>(name, (shown) => void (recorded[name] as object[]).push(shown));
  const nothing = (): void => undefined;
  return {
    cloud: cloud.face,
    canIUse: () => true,
    nextTick: (work: () => void) => void Promise.resolve().then(work),
    // Since 2.20.1.
    ...(options.baseLibrary < '2.20.1' ? {} : { getAppBaseInfo: () => base }),
    getDeviceInfo: () => device,
    getWindowInfo: () => screen,
    getSystemInfoSync: () => ({ ...base, ...device, ...screen }),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getMenuButtonBoundingClientRect: () => ({ top: 48, height: 32, width: 87 }),
    onNetworkStatusChange: options.onNetwork,
    onAppShow: nothing,
    onAppHide: nothing,
    getStorageSync: (key: string) => storage.get(key),
    setStorageSync: (key: string, value: unknown) => storage.set(key, value),
    removeStorageSync: (key: string) => storage.remove(key),
    getStorageInfoSync: () => ({ keys: storage.keys(), currentSize: 0, limitSize: 10_240 }),
    createSelectorQuery: noLayout,
    ...Object.fromEntries(Object.entries(navigation).map(([name, go]) => [name, later(name, go)])),
    showToast: record('showToast'),
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getFileSystemManager: () => files.manager,
    openDocument: record('openDocument'),
    shareFileMessage: (shared: Recorded['shareFileMessage'][number] & Callbacks) => {
      const inTap = gesture.isOn;
      return later<Recorded['shareFileMessage'][number]>('shareFileMessage', (what) => {
        if (!inTap) throw new Error('can only be invoked by user TAP gesture.');
        recorded.shareFileMessage.push(what);
      })(shared);
    },
    makePhoneCall: record('makePhoneCall'),
    setClipboardData: record('setClipboardData'),
    stopPullDownRefresh: record('stopPullDownRefresh'),
    showModal: later<Recorded['showModal'][number]>('showModal', (shown) => {
      recorded.showModal.push(shown);
      const confirm = options.answers();
      return { confirm, cancel: !confirm };
    }),
    requestSubscribeMessage: later<Recorded['requestSubscribeMessage'][number]>(
      'requestSubscribeMessage',
      (asked) => {
        recorded.requestSubscribeMessage.push(asked);
        const answer = options.answers() ? 'accept' : 'reject';
        return Object.fromEntries(asked.tmplIds.map((id) => [id, answer]));
      },
    ),
    scanCode: later('scanCode', () => {
      const result = options.scans();
      if (result === null) throw new Error('cancel');
      return { result, scanType: 'QR_CODE', charSet: 'utf-8' };
    }),
    addPhoneCalendar: later<Recorded['addPhoneCalendar'][number]>('addPhoneCalendar', (event) => {
      if (!options.answers()) throw new Error('auth deny');
      recorded.addPhoneCalendar.push(event);
    }),
    openLocation: record('openLocation'),
    openSetting: record('openSetting'),
    chooseMessageFile: later('chooseMessageFile', () => {
      const tempFiles = options.picks();
      if (tempFiles.length === 0) throw new Error('cancel');
      return { tempFiles };
    }),
  };
}

/** There is no layout here: every measured box is missing. */
function noLayout(): object {
  const query: Record<string, unknown> = {};
  for (const name of [
    'in',
    'select',
    'selectAll',
    'selectViewport',
    'fields',
    'boundingClientRect',
    'scrollOffset',
    'node',
  ]) {
    query[name] = () => query;
  }
  query.exec = (done?: (boxes: null[]) => void) => done?.([null]);
  return query;
}
