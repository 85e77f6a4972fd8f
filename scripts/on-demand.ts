/**
 * Heavy tools that few need, installed when a command first needs them: each a
 * folder with its own package.json and lock file, which pin it.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, join, resolve } from 'node:path';

const CACHE = resolve(__dirname, '..', '.cache');
const FILES = ['package.json', 'package-lock.json', '.npmrc'] as const;

/**
 * Installs the tool of a folder (`tools/miniprogram-ci`) and returns where its
 * `node_modules` stands. The cache is named by the lock's hash, so another lock is
 * another install; a folder gets its name only when it is whole, so an install that
 * was killed is never taken for one.
 * @throws Error with npm's own words when the install fails.
 */
export function installOnDemand(folder: string, cache = CACHE): string {
  const name = basename(folder);
  const hash = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')
    .slice(0, 12);
  const home = join(cache, `${name}-${hash}`);
  if (existsSync(home)) return home;
  mkdirSync(cache, { recursive: true });
  removeLeftovers(cache, name);
  const partial = join(cache, `${partialPrefix(name)}${process.pid}`);
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial);
  try {
    for (const file of FILES) cpSync(join(folder, file), join(partial, file));
    npmCi(name, partial);
    keep(partial, home);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return home;
}

const partialPrefix = (name: string): string => `.partial-${name}-`;

function npmCi(name: string, cwd: string): void {
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd, encoding: 'utf8' });
  if (npm.status === 0) return;
  const why = npm.error?.message ?? `${npm.stdout}${npm.stderr}`;
  throw new Error(`${name} could not be installed: npm ci failed\n${why}`);
}

/** Two processes may install at once: whoever is second finds it whole and drops their own. */
function keep(partial: string, home: string): void {
  try {
    renameSync(partial, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
  }
}

/** Removes what installs left whose process is gone. */
function removeLeftovers(cache: string, name: string): void {
  const prefix = partialPrefix(name);
  for (const entry of readdirSync(cache)) {
    if (!entry.startsWith(prefix) || isRunning(Number(entry.slice(prefix.length)))) continue;
    rmSync(join(cache, entry), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process runs too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
