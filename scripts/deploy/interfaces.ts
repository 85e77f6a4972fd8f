/**
 * Every interface of WeChat that the built package calls, found in its code: the names are those
 * of WeChat's own typings, so one that is added is found whatever it is called here.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface InterfaceUse {
  /** What it is for here. */
  readonly why: string;
  /** What the privacy guide of the account must declare, in WeChat's own words (用户隐私保护指引内容介绍). */
  readonly declared?: string;
}

/** What each called interface is for. One that is called and not here fails the test of docs/filing.md. */
export const USES: Readonly<Record<string, InterfaceUse>> = {
  chooseMessageFile: {
    why: '管理人员从会话中选取名册、登记数据、空白报表',
    declared: '收集你选中的文件',
  },
  setClipboardData: {
    why: '复制绑定码、诊断信息、我的数据，由本人点按',
    declared: '访问你的剪切板',
  },
  makePhoneCall: { why: '拨打单位电话，由本人点按' },
  openDocument: { why: '打开导出的 Word 和 Excel，由本人点按' },
  shareFileMessage: { why: '把导出的文件转发到聊天，由本人点按' },
  requestSubscribeMessage: { why: '到期和党日提醒，在点按中征得同意' },
  scanCode: { why: '扫绑定码和签到码，由本人点按；微信自带的扫码界面，只取码里的文字，不存图片' },
  addPhoneCalendar: {
    why: '把党日加进手机日历，由本人点按，微信先征得同意',
    declared: '使用你的日历（仅写入）权限',
  },
  openLocation: { why: '在地图上看单位的地点（办公室登记的），由本人点按；不取人的位置' },
  openSetting: { why: '打开微信里本小程序的设置，由本人点按' },
  'cloud.init': { why: '打开本单位的云开发环境' },
  'cloud.callFunction': { why: '调用云函数，唯一的网络请求' },
  'cloud.uploadFile': { why: '上传选取的文件到本单位的云存储' },
  getFileSystemManager: { why: '把导出的文件写到小程序自己的目录' },
  getStorageSync: { why: '发件箱和上次内容，只在本机' },
  setStorageSync: { why: '同上' },
  removeStorageSync: { why: '同上' },
  getStorageInfoSync: { why: '同上' },
  onNetworkStatusChange: { why: '联网后继续发送' },
  getAppBaseInfo: { why: '系统字号、基础库版本' },
  getSystemInfoSync: { why: '同上，旧版微信' },
  canIUse: { why: '没有的功能不显示' },
  navigateTo: { why: '打开页面' },
  navigateBack: { why: '返回' },
  redirectTo: { why: '打开页面' },
  reLaunch: { why: '打开页面' },
  switchTab: { why: '打开页面' },
  setNavigationBarTitle: { why: '页面标题' },
  showModal: { why: '确认和提示' },
  showToast: { why: '提示' },
  stopPullDownRefresh: { why: '下拉刷新' },
};

/** What a reviewer asks about first: never called. */
export const NEVER = [
  'getLocation',
  'startLocationUpdate',
  'chooseLocation',
  'chooseImage',
  'chooseMedia',
  'createCameraContext',
  'getRecorderManager',
  'getWeRunData',
  'addPhoneContact',
  'getUserProfile',
  'getClipboardData',
  'request',
  'downloadFile',
] as const;

const TYPINGS = join('node_modules', 'miniprogram-api-typings', 'types', 'wx', 'lib.wx.api.d.ts');

/** All interfaces of `wx` by WeChat's typings, each with the lowest base library that they state. */
export function interfacesOfWechat(): ReadonlyMap<string, string | undefined> {
  const text = readFileSync(TYPINGS, 'utf8');
  const body = text.slice(text.indexOf('interface Wx {'));
  const declared = /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)\s*\n {8}([a-zA-Z]+)(?:<[^(]*>)?\(/g;
  const found = new Map<string, string | undefined>();
  for (const [, comment = '', name = ''] of body.matchAll(declared)) {
    const lowest = /需要基础库： `([\d.]+)`/.exec(comment)?.[1];
    if (!found.has(name)) found.set(name, lowest);
  }
  return found;
}

/** Scripts of a package that are ours: Taro's runtime and libraries name interfaces that nobody calls. */
export function ownScripts(folder: string): { path: string; text: string }[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return ownScripts(path);
    if (!name.endsWith('.js') || /^(taro|vendors|runtime)\.js$/.test(name)) return [];
    return [{ path, text: readFileSync(path, 'utf8') }];
  });
}

/** Interfaces that the package calls, by name; those of the cloud as `cloud.…`. */
export function calledInterfaces(folder: string): string[] {
  const code = ownScripts(folder)
    .map(({ text }) => text)
    .join('\n');
  // Taro's object is a module's default, `x().name`; its cloud is a member.
  const called = [...interfacesOfWechat().keys()].filter((name) =>
    new RegExp(`\\(\\)\\.${name}\\b`).test(code),
  );
  const ofCloud = [...code.matchAll(/\(\)\.cloud\.([a-zA-Z]+)\(/g)].map(
    ([, name]) => `cloud.${name}`,
  );
  return [...new Set([...called, ...ofCloud])].sort();
}
