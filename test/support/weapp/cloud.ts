/** `wx.cloud` of one phone: its calls go to the local cloud under the phone's OPENID, and its signal can go. */
import { readFileSync } from 'node:fs';
import type { District } from '@local-cloud/district';

export interface CloudCall {
  readonly name: string;
  readonly action: string;
  readonly input: unknown;
}

export class PhoneCloud {
  readonly calls: CloudCall[] = [];
  /** Calls whose answer is still to come. */
  waiting = 0;
  private open = false;
  private dead = false;
  private hasSignal = true;
  private readonly lost: string[] = [];
  private readonly refused: { action: string; code: string; message: string }[] = [];
  private held: Promise<void> | undefined;
  private letGo: () => void = () => undefined;

  constructor(
    private readonly district: District,
    private readonly openid: string,
  ) {}

  /** What the package finds as `wx.cloud`. */
  readonly face = {
    init: (): void => {
      this.open = true;
    },
    callFunction: ({ name, data }: { name: string; data: unknown }): Promise<unknown> =>
      this.answer(() => this.callFunction(name, data)),
    uploadFile: (file: { cloudPath: string; filePath: string }): Promise<unknown> =>
      this.answer(() => Promise.resolve(this.upload(file))),
  };

  signal(there: boolean): void {
    this.hasSignal = there;
  }

  /** The next call of this action is carried out, and its answer gets lost on the way back. */
  loseAnswerOf(action: string): void {
    this.lost.push(action);
  }

  /** The next call of this action is not carried out: the server has too much to do. */
  busyFor(action: string): void {
    this.refused.push({ action, code: 'BUSY', message: '服务器忙，请稍后再试' });
  }

  /** The next call of this action is refused for good. */
  refuse(action: string, message: string): void {
    this.refused.push({ action, code: 'FORBIDDEN', message });
  }

  /** Until `release`, answers are on their way: what a slow network shows for long is then seen. */
  hold(): void {
    this.held = new Promise((resolve) => (this.letGo = resolve));
  }
  release(): void {
    this.held = undefined;
    this.letGo();
  }

  /** The app is gone: what the cloud answers now reaches nobody. */
  kill(): void {
    this.dead = true;
  }

  private async answer(work: () => Promise<unknown>): Promise<unknown> {
    if (!this.open) throw new Error("Cloud API isn't enabled, please call wx.cloud.init first");
    this.waiting += 1;
    try {
      const result = await work();
      await this.held;
      return this.dead ? await new Promise(() => undefined) : result;
    } catch (error) {
      if (this.dead) await new Promise(() => undefined);
      throw error;
    } finally {
      this.waiting -= 1;
    }
  }

  private async callFunction(name: string, data: unknown): Promise<unknown> {
    // Both ways everything passes through JSON.
    const event = JSON.parse(JSON.stringify(data)) as { action?: string; input?: unknown };
    const action = event.action ?? '';
    if (!this.hasSignal) throw noSignal();
    this.calls.push({ name, action, input: event.input });
    const at = this.refused.findIndex((one) => one.action === action);
    const [refused] = at < 0 ? [] : this.refused.splice(at, 1);
    if (refused) {
      const { code, message } = refused;
      return { result: { ok: false, error: { code, message }, serverNow: Date.now() } };
    }
    const invocation = await this.district.cloud.invoke(name, event, { openid: this.openid });
    const lost = this.lost.indexOf(action);
    if (lost >= 0) {
      this.lost.splice(lost, 1);
      throw noSignal();
    }
    if (!invocation.ok) throw new Error(`cloud.callFunction:fail ${invocation.error.message}`);
    return { result: invocation.result, errMsg: 'cloud.callFunction:ok' };
  }

  private upload({ cloudPath, filePath }: { cloudPath: string; filePath: string }): unknown {
    if (!this.hasSignal) throw noSignal();
    const fileID = this.district.cloud.files.put(cloudPath, readFileSync(filePath));
    return { fileID, errMsg: 'cloud.uploadFile:ok' };
  }
}

const noSignal = (): Error => new Error('cloud.callFunction:fail request:fail timeout');
