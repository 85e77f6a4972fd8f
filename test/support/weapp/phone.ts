/**
 * A phone that runs the unmodified built package: WeChat's launch, its stack of
 * pages, and what a person does to the phone itself (no signal, background, kill).
 */
import { join } from 'node:path';
import type { District } from '@local-cloud/district';
import { PhoneCloud } from './cloud';
import { engineOfRun } from './engine';
import { openPackage, type MiniPackage } from './package';
import { PageStack } from './page-stack';
import { poll } from './poll';
import { Screen } from './screen';
import { PhoneStorage } from './storage';
import { Gesture } from './gesture';
import { PhoneFiles } from './phone-files';
import { createWx, type Recorded } from './wx';

export interface PhoneOptions {
  readonly district: District;
  readonly openid: string;
  /** What an earlier run left; a new phone's is empty. */
  readonly storage?: PhoneStorage;
  /** The system's font size, in px; 16 is the usual one. */
  readonly fontSize?: number;
  /** Version of the base library. */
  readonly baseLibrary?: string;
  readonly packageDir?: string;
}

export const PACKAGE_DIR = join(__dirname, '../../../dist/weapp');

/** Takes a phone and launches the app on it; the first page is opened by `open`. */
export function openPhone(options: PhoneOptions): Phone {
  return new Phone(options);
}

export class Phone {
  readonly storage: PhoneStorage;
  readonly cloud: PhoneCloud;
  /** The app's own folder. */
  readonly files = new PhoneFiles();
  private readonly gesture = new Gesture();
  /** What the app asked the phone to show or do. */
  readonly recorded: Recorded = {
    showToast: [],
    showModal: [],
    makePhoneCall: [],
    setClipboardData: [],
    requestSubscribeMessage: [],
    openDocument: [],
    shareFileMessage: [],
    stopPullDownRefresh: [],
    addPhoneCalendar: [],
    openLocation: [],
    openSetting: [],
  };
  /** What was thrown inside the app. */
  readonly errors: unknown[] = [];
  /** How the person answers questions from now on. */
  says: 'yes' | 'no' = 'yes';
  /** What the person picks when asked for a file. */
  picks: { name: string; path: string }[] = [];
  /** What the camera meets when the scanner is opened. */
  scans: string | null = null;
  private readonly pack: MiniPackage;
  private readonly stack: PageStack;
  private readonly network: ((status: { isConnected: boolean }) => void)[] = [];

  constructor({
    district,
    openid,
    storage,
    fontSize = 16,
    baseLibrary = '3.8.0',
    packageDir = PACKAGE_DIR,
  }: PhoneOptions) {
    this.storage = storage ?? new PhoneStorage();
    this.cloud = new PhoneCloud(district, openid);
    this.stack = new PageStack(() => this.pack);
    const wx = createWx({
      cloud: this.cloud,
      storage: this.storage,
      navigation: this.stack.navigation,
      recorded: this.recorded,
      fontSize,
      baseLibrary,
      files: this.files,
      gesture: this.gesture,
      answers: () => this.says === 'yes',
      picks: () => this.picks,
      scans: () => this.scans,
      onNetwork: (listener) => this.network.push(listener),
    });
    this.pack = openPackage(engineOfRun(), packageDir, {
      wx,
      now: () => district.cloud.clock.now(),
      pages: () => this.stack.instances(),
      onError: (error) => this.errors.push(error),
    });
    const launch = { path: '', query: {}, scene: 1001 };
    this.pack.app.onLaunch?.(launch);
    this.pack.app.onShow?.(launch);
  }

  /** Opens a page as a link into the app does: nothing else is left open. */
  async open(url: string): Promise<Screen> {
    await this.stack.navigation.reLaunch({ url });
    return this.screen();
  }

  /** Taps a tab of the bar below. */
  async switchTab(url: string): Promise<Screen> {
    await this.stack.navigation.switchTab({ url });
    return this.screen();
  }

  /** The arrow at the top left. */
  async back(): Promise<Screen> {
    await this.stack.navigation.navigateBack({ delta: 1 });
    return this.screen();
  }

  /** The page on top, once it is the one at `path`. */
  async waitForPage(path: string): Promise<Screen> {
    const route = path.replace(/^\//, '');
    await poll(
      () => this.stack.top?.route === route && this.stack.top.ready,
      () => `still at ${this.stack.top?.route ?? 'no page'}, not at ${route}`,
    );
    return this.screen();
  }

  /** What the page on top says when it is forwarded; null where it cannot be. */
  forwarded(): { title: string; path: string; imageUrl?: string } | null {
    const page = this.stack.top?.instance as
      { onShareAppMessage?: (how: object) => ReturnType<Phone['forwarded']> } | undefined;
    return page?.onShareAppMessage?.({ from: 'button' }) ?? null;
  }

  screen(): Screen {
    const { top } = this.stack;
    if (!top) throw new Error('no page is open');
    return new Screen(top, this.errors, this.gesture);
  }

  /** Takes the signal away, or gives it back and tells the app. */
  offline(off: boolean): void {
    this.cloud.signal(!off);
    for (const tell of this.network) tell({ isConnected: !off });
  }

  /** Ends the app at once, as the system does; the storage stays for the next phone of this person. */
  kill(): PhoneStorage {
    this.cloud.kill();
    this.pack.stop();
    this.stack.remove();
    return this.storage;
  }
}
