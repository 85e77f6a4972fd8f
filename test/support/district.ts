/** A district of its own for a test: a fresh data folder, removed afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDistrict, type District } from '@local-cloud/district';

export const FUNCTIONS_DIR = join(__dirname, '..', '..', 'dist', 'cloudfunctions');

/** Starts a district on a fresh folder; `end` stops it and removes the folder. */
export async function freshDistrict(
  env: Record<string, string> = {},
): Promise<District & { dataDir: string; end(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'liangxin-'));
  const district = await startDistrict({ dataDir, functionsDir: FUNCTIONS_DIR, workers: 4, env });
  return {
    ...district,
    dataDir,
    async end() {
      await district.cloud.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
