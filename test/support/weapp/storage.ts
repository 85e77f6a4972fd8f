/** A phone's storage: what outlives the app. It holds JSON values, 1 MB a key and 10 MB in all, as WeChat's. */
const KEY_BYTES = 1024 * 1024;
const ALL_BYTES = 10 * KEY_BYTES;

export class PhoneStorage {
  private readonly texts = new Map<string, string>();
  /** Set to make every write fail, as a full phone does. */
  full = false;

  get(key: string): unknown {
    const text = this.texts.get(key);
    return text === undefined ? '' : (JSON.parse(text) as unknown);
  }

  set(key: string, value: unknown): void {
    const text = JSON.stringify(value);
    const others = [...this.texts].reduce((sum, [k, t]) => sum + (k === key ? 0 : t.length), 0);
    if (this.full || text.length > KEY_BYTES || others + text.length > ALL_BYTES) {
      throw new Error('setStorageSync:fail exceed storage max size');
    }
    this.texts.set(key, text);
  }

  remove(key: string): void {
    this.texts.delete(key);
  }

  keys(): string[] {
    return [...this.texts.keys()];
  }

  /** Everything that is stored, as text: to look for what must not be there. */
  dump(): string {
    return [...this.texts].map(([key, text]) => `${key}=${text}`).join('\n');
  }
}
