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

/**
 * Room for what is young: with the usual 16 MB a fifth of the time goes to moving what lives on, in the
 * tests' own process and in every worker of the local cloud.
 */
const ROOM = '--max-semi-space-size=32';

export function runJest(args: readonly string[], env: Record<string, string> = {}): Totals {
  const folder = mkdtempSync(join(tmpdir(), 'liangxin-test-'));
  const output = join(folder, 'results.json');
  const NODE_OPTIONS = [process.env['NODE_OPTIONS'], ROOM].filter(Boolean).join(' ');
  try {
    const { status } = spawnSync(
      'npx',
      ['--no-install', 'jest', '--json', `--outputFile=${output}`, ...args],
      { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_OPTIONS, ...env } },
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
