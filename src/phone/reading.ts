/** How large the reader wants to read: the system's font size, and 大字 chosen in 我的. */
import { useSyncExternalStore } from 'react';
import { baseInfo } from './base-library';
import * as storage from './storage';

const KEY = 'reading/elder';
const BASE_FONT_PX = 16;
/** Beyond this the screens would break; the system's own zoom goes on from there. */
const MAX_SCALE = 1.4;

const listeners = new Set<() => void>();
let elder: boolean | null = null;

/** 大字 mode, kept on this phone. */
export function setElder(on: boolean): void {
  elder = on;
  storage.write(KEY, on);
  for (const listener of listeners) listener();
}

export function useElder(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => (elder ??= storage.read<boolean>(KEY) ?? false),
  );
}

/** The system's font size over the usual one, 1 to 1.4. */
export function systemScale(): number {
  const px =
    process.env.TARO_ENV === 'h5'
      ? parseFloat(getComputedStyle(document.documentElement).fontSize)
      : baseInfo().fontSizeSetting;
  if (!px || Number.isNaN(px)) return 1;
  return Math.min(MAX_SCALE, Math.max(1, px / BASE_FONT_PX));
}
