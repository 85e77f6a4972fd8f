/** Every call of the platform tells apart: called off, refused, not declared, outside a tap, missing, failed. */
import {
  outcomeOf,
  PlatformError,
  platformCall,
  type PlatformName,
  type PlatformOutcome,
} from '@app/phone/platform-call';

const NAMES: Record<PlatformName, true> = {
  chooseMessageFile: true,
  uploadFile: true,
  writeFile: true,
  openDocument: true,
  shareFileMessage: true,
  makePhoneCall: true,
  setClipboardData: true,
  requestSubscribeMessage: true,
  scanCode: true,
  addPhoneCalendar: true,
  openLocation: true,
  openSetting: true,
};
const names = Object.keys(NAMES) as PlatformName[];

/** As WeChat rejects, by its own pages. */
const REJECTIONS: [PlatformOutcome, (name: string) => unknown][] = [
  ['cancelled', (name) => ({ errMsg: `${name}:fail cancel` })],
  [
    'refused',
    (name) => ({ errMsg: `${name}:fail privacy permission is not authorized`, errno: 104 }),
  ],
  ['refused', (name) => ({ errMsg: `${name}:fail auth deny` })],
  [
    'undeclared',
    (name) => ({
      errMsg: `${name}:fail api scope is not declared in the privacy agreement`,
      errno: 112,
    }),
  ],
  ['outsideTap', (name) => ({ errMsg: `${name}:fail can only be invoked by user TAP gesture.` })],
  [
    'switchedOff',
    (name) => ({ errMsg: `${name}:fail The main switch is switched off`, errCode: 20004 }),
  ],
  ['missing', (name) => new TypeError(`wx.${name} is not a function`)],
  ['failed', (name) => ({ errMsg: `${name}:fail system error` })],
  ['failed', () => undefined],
];

describe.each(names)('%s', (name) => {
  it.each(REJECTIONS)('%s', async (outcome, rejection) => {
    expect(outcomeOf(rejection(name))).toBe(outcome);
    const asked = platformCall(name, () => Promise.reject(rejection(name) as Error));
    if (outcome === 'cancelled') {
      expect(await asked).toBeNull();
      return;
    }
    const error = await asked.catch((e: unknown) => e);
    expect(error).toBeInstanceOf(PlatformError);
    // What happened and what to do, in Chinese.
    expect((error as Error).message).toMatch(/^[^a-zA-Z]*(，|：)[^a-zA-Z]+$/);
  });
});

it('gives what the call gives', async () => {
  expect(await platformCall('openDocument', () => Promise.resolve('ok'))).toBe('ok');
});
