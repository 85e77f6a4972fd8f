/**
 * `npm test`: builds what is missing, runs every test, and ends with one line of
 * totals, `N passed, N failed`. Words after `--` go to jest.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './ensure-built';

interface Totals {
  numPassedTests: number;
  numFailedTests: number;
  numRuntimeErrorTestSuites: number;
}

async function test(): Promise<number> {
  await ensureBuilt(['functions', 'weapp', 'h5']);
  const folder = mkdtempSync(join(tmpdir(), 'liangxin-test-'));
  const output = join(folder, 'results.json');
  const { status } = spawnSync(
    'npx',
    ['--no-install', 'jest', '--json', `--outputFile=${output}`, ...process.argv.slice(2)],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  try {
    const totals = JSON.parse(readFileSync(output, 'utf8')) as Totals;
    // A suite that could not even start has tests that failed without being counted.
    const failed = totals.numFailedTests + totals.numRuntimeErrorTestSuites;
    process.stdout.write(`\n${totals.numPassedTests} passed, ${failed} failed\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return status ?? 1;
}

test().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.stderr.write(
      `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.stdout.write('\n0 passed, 1 failed\n');
    process.exitCode = 1;
  },
);
