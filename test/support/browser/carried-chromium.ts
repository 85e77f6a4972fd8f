import type { Chromium } from './find-chromium';

/** The Chromium that `tools/browser` carries, with a Chinese font. */
export function carriedChromium(): Chromium {
  throw new Error('not installed');
}
