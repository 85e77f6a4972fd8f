/** A district of its own for a test: a fresh data folder, removed afterwards. */
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDistrict, type District } from '@local-cloud/district';
import { layPacks, readPackFiles } from '../../scripts/own-packs';

export const FUNCTIONS_DIR = join(__dirname, '..', '..', 'dist', 'cloudfunctions');

/** What a fresh district was started with. */
export interface Made {
  readonly dataDir: string;
  readonly functionsDir: string;
  readonly env: Readonly<Record<string, string>>;
}

export type FreshDistrict = District & {
  readonly dataDir: string;
  readonly made?: Made;
  end(): Promise<void>;
};

/** Makes a folder for data, with one seal for all, so that what one district backs up another takes. */
export function dataFolder(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'liangxin-'));
  writeFileSync(join(dataDir, 'seal.key'), Buffer.alloc(32, 'test'), { mode: 0o600 });
  return dataDir;
}

/** Starts a district on a fresh folder; `end` stops it and removes the folder. */
export async function freshDistrict(
  env: Record<string, string> = {},
  functionsDir = FUNCTIONS_DIR,
  workers = 4,
): Promise<FreshDistrict> {
  const dataDir = dataFolder();
  const district = await startDistrict({
    dataDir,
    functionsDir,
    workers,
    env,
    flush: 'bySystem',
  });
  return {
    ...district,
    dataDir,
    made: { dataDir, functionsDir, env },
    async end() {
      await district.cloud.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * A fresh district with one worker, for tests that look at phones and not at races of the server: each
 * further worker would load the SDK again for every function that it runs.
 */
export const districtOfPhones = (): Promise<FreshDistrict> => freshDistrict({}, FUNCTIONS_DIR, 1);

/** A copy of the built functions with a pack of their own beside them, as a build lays it. */
export function functionsWithPack(pack: { readonly id: string }): string {
  const folder = mkdtempSync(join(tmpdir(), 'liangxin-packs-'));
  const functionsDir = join(folder, 'functions');
  writeFileSync(join(folder, `${pack.id}.json`), JSON.stringify(pack));
  cpSync(FUNCTIONS_DIR, functionsDir, { recursive: true });
  layPacks(functionsDir, readdirSync(functionsDir), readPackFiles(folder));
  return functionsDir;
}
