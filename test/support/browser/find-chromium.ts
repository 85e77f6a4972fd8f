/**
 * A Chromium to test with: the one that `CHROME_PATH` names, else an installed
 * one, else the carried one of `tools/browser`. With none to be had the tests
 * fail and say so; they never skip.
 */
import { existsSync } from 'node:fs';
import { carriedChromium } from './carried-chromium';

export interface Chromium {
  readonly executablePath: string;
  readonly args: readonly string[];
  /** Variables that it needs beside the process's own. */
  readonly env: Readonly<Record<string, string>>;
}

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** @throws Error that says where it looked, when there is no browser. */
export function findChromium(): Chromium {
  const named = process.env['CHROME_PATH'];
  if (named === 'carried') return carriedChromium();
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names no file: ${named}`);
    return { executablePath: named, args: [], env: {} };
  }
  const installed = USUAL_PLACES.find((place) => existsSync(place));
  if (installed) return { executablePath: installed, args: [], env: {} };
  try {
    return carriedChromium();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `no Chromium for the browser tests: not in ${USUAL_PLACES.join(', ')}; ` +
        `the carried one could not be used (${why}). Install one, or set CHROME_PATH.`,
      { cause: error },
    );
  }
}
