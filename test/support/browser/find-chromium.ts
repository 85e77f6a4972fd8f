/**
 * A Chromium to test with: the one that `CHROME_PATH` names, else one that is installed, else the carried
 * one of `tools/browser`. Of those installed a headless shell goes first: a whole browser opens a window of
 * its own, drawn by the processor, for each of a test's contexts, and takes three times as long for the
 * same page. With none of them the tests fail and say so; they never skip.
 */
import { existsSync } from 'node:fs';
import { carriedChromium } from './carried-chromium';

export interface Chromium {
  /** What `CHROME_PATH` says to mean this one: a path, or `carried`. */
  readonly named: string;
  readonly executablePath: string;
  readonly args: readonly string[];
  /** Variables that it needs beside the process's own. */
  readonly env: Readonly<Record<string, string>>;
}

/** What there is to choose from. */
export interface Choice {
  readonly named: string | undefined;
  isThere(path: string): boolean;
  /** @throws Error where it does not run, or cannot be installed. */
  carried(): Omit<Chromium, 'named'>;
}

const SHELLS = ['/usr/bin/chromium-headless-shell', '/usr/lib64/chromium-browser/headless_shell'];
const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const installed = (path: string): Chromium => ({
  named: path,
  executablePath: path,
  args: [],
  env: {},
});

/** @throws Error that says where it looked, when there is no browser. */
export function chooseChromium({ named, isThere, carried }: Choice): Chromium {
  if (named === 'carried') return { named, ...carried() };
  if (named) {
    if (!isThere(named)) throw new Error(`CHROME_PATH names no file: ${named}`);
    return installed(named);
  }
  const there = [...SHELLS, ...BROWSERS].find(isThere);
  if (there) return installed(there);
  try {
    return { named: 'carried', ...carried() };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `no Chromium for the browser tests: not in ${[...SHELLS, ...BROWSERS].join(', ')}; ` +
        `the carried one could not be used (${why}). Install one, or set CHROME_PATH.`,
      { cause: error },
    );
  }
}

/** The one of this machine. */
export const findChromium = (): Chromium =>
  chooseChromium({
    named: process.env['CHROME_PATH'],
    isThere: existsSync,
    carried: carriedChromium,
  });
