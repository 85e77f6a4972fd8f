/**
 * What fills a district for tests is done once for all files of tests, and kept by the hash of what it rests
 * on: a roster takes seconds, and fifty files begin with the same one.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import type { District } from '@local-cloud/district';
import { fingerprint, makePlace } from './browser/kept-seed';
import { FUNCTIONS_DIR, type Made } from './district';

const PLACE = resolve('.cache/filled');
const CLOUD = [FUNCTIONS_DIR, resolve('local-cloud'), resolve('package-lock.json')];

/**
 * Fills a fresh district as `fill` does, or as it did for an earlier file.
 * @param restsOn files that `fill` is made of, beside the functions and the cloud
 * @returns what `fill` gave: plain JSON
 */
export async function keptFill<T>(
  { cloud, made }: District & { readonly made?: Made },
  restsOn: readonly string[],
  fill: () => Promise<T>,
): Promise<T> {
  // Functions of a test's own are of one file of tests.
  if (made?.functionsDir !== FUNCTIONS_DIR) return fill();
  const setting = createHash('sha256').update(JSON.stringify(made.env)).digest('hex').slice(0, 16);
  const kept = join(PLACE, `${fingerprint([...CLOUD, ...restsOn])}-${setting}`);
  if (existsSync(kept)) {
    const own = join(made.dataDir, 'filled.backup');
    copyFileSync(join(kept, 'backup'), own);
    await cloud.restore(own);
    return JSON.parse(readFileSync(join(kept, 'given.json'), 'utf8')) as T;
  }
  const given = await fill();
  makePlace(PLACE);
  const partial = mkdtempSync(join(PLACE, 'partial-'));
  try {
    await cloud.backup(join(partial, 'backup'));
    writeFileSync(join(partial, 'given.json'), JSON.stringify(given));
    // Another file of tests may have been quicker: what it made is as good.
    if (!existsSync(kept)) renameSync(partial, kept);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return given;
}
