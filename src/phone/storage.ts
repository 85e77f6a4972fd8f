/** The phone's own storage: JSON by key, at most 1 MB each. */
import Taro from '@tarojs/taro';

/** What is stored under the key, or null. */
export function read<T>(key: string): T | null {
  const text: unknown = Taro.getStorageSync(key);
  if (typeof text !== 'string' || text === '') return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}

/** Stores; throws when the storage is full, so that the caller can say so. */
export function write(key: string, value: unknown): void {
  Taro.setStorageSync(key, JSON.stringify(value));
}

export function remove(key: string): void {
  Taro.removeStorageSync(key);
}

/** Keys that begin with a prefix. */
export function keysWith(prefix: string): string[] {
  return Taro.getStorageInfoSync().keys.filter((key) => key.startsWith(prefix));
}
