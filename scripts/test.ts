/**
 * `npm test`: builds what is missing, runs every test, and ends with one line of
 * totals, `N passed, N failed`. Words after `--` go to jest.
 */
import { ensureBuilt } from './ensure-built';
import { runJest } from './run-jest';

async function test(): Promise<number> {
  await ensureBuilt(['functions', 'weapp', 'h5']);
  const { passed, failed, status } = runJest(process.argv.slice(2));
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return status;
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
