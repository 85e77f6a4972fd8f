/** Once before the browser tests: seeds the demo district, which each file of tests then copies. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The same name as in `demo.ts`, which cannot be loaded here: no aliases in a set-up. */
const SEED_VARIABLE = 'LIANGXIN_E2E_SEED';

export default function setUp(): void {
  if (process.env[SEED_VARIABLE]) return;
  const folder = mkdtempSync(join(tmpdir(), 'liangxin-e2e-seed-'));
  const script = join(__dirname, 'seed-data.ts');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', script, folder],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`seeding the demo district failed\n${stdout}${stderr}`);
  process.env[SEED_VARIABLE] = folder;
  process.env['LIANGXIN_E2E_SEED_OWN'] = folder;
}
