/** Runs jest and reads its totals; what the tests say of themselves goes to the error stream as it comes. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Totals {
  readonly passed: number;
  readonly failed: number;
  /** Exit status of jest itself. */
  readonly status: number;
}

export function runJest(args: readonly string[], env: Record<string, string> = {}): Totals {
  const folder = mkdtempSync(join(tmpdir(), 'liangxin-test-'));
  const output = join(folder, 'results.json');
  try {
    const { status } = spawnSync(
      'npx',
      ['--no-install', 'jest', '--json', `--outputFile=${output}`, ...args],
      { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...env } },
    );
    const totals = JSON.parse(readFileSync(output, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numRuntimeErrorTestSuites: number;
    };
    // A suite that could not even start has tests that failed without being counted.
    const failed = totals.numFailedTests + totals.numRuntimeErrorTestSuites;
    return { passed: totals.numPassedTests, failed, status: status ?? 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
