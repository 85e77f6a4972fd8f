/** Once before the browser tests: which Chromium, and the seeded demo district, which each file of tests then copies. */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { findChromium } from './find-chromium';
import { keptSeed } from './kept-seed';

/** The same name as in `demo.ts`, which cannot be loaded here: no aliases in a set-up. */
const SEED_VARIABLE = 'LIANGXIN_E2E_SEED';

/** What the seeded data rest on: the built functions, what seeds, and the cloud that keeps. */
const RESTS_ON = [
  join(process.env['LIANGXIN_DIST'] ?? 'dist', 'cloudfunctions'),
  'cloudfunctions/_server',
  'core',
  'local-cloud',
  'scripts/demo',
  'test/support/browser/demo.ts',
  'package-lock.json',
];

export default function setUp(): void {
  // Chosen once: a file of tests that looks for itself would try again what cannot be installed.
  process.env['CHROME_PATH'] = findChromium().named;
  if (process.env[SEED_VARIABLE]) return;
  process.env[SEED_VARIABLE] = keptSeed(resolve('.cache/e2e-seed'), RESTS_ON, (folder) => {
    const script = join(__dirname, 'seed-data.ts');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', script, folder],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`seeding the demo district failed\n${stdout}${stderr}`);
  });
}
