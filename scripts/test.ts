/**
 * `npm test`: builds what is missing, runs every test, and ends with one line of
 * totals, `N passed, N failed`. Words after `--` go to jest.
 */
import { ensureBuilt } from './ensure-built';
import { runJest } from './run-jest';

/** Every core works; of the browser's tests two at a time, since a page waits for a server of the same machine. */
const ROUNDS: readonly (readonly string[])[] = [
  [
    '--maxWorkers=100%',
    '--selectProjects',
    ...['core', 'app', 'redlines', 'local-cloud', 'server', 'weapp', 'weapp-glass-easel'],
  ],
  ['--maxWorkers=2', '--selectProjects', 'e2e'],
];

async function test(): Promise<number> {
  await ensureBuilt(['functions', 'weapp', 'h5']);
  const own = process.argv.slice(2);
  const totals = (own.length > 0 ? [own] : ROUNDS).map((args) => runJest(args));
  const sum = (of: 'passed' | 'failed'): number => totals.reduce((n, one) => n + one[of], 0);
  process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`);
  return totals.find(({ status }) => status !== 0)?.status ?? 0;
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
