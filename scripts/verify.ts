/**
 * `npm run verify`: every check but the tests, each told with its time: format,
 * lint, types, boundaries, unused code, builds, sizes. The first failure's output
 * is shown whole; the others still run.
 */
import { spawnSync } from 'node:child_process';

interface Check {
  readonly name: string;
  readonly command: readonly string[];
}

const bin = (name: string, ...args: string[]): string[] => ['npx', '--no-install', name, ...args];

const CHECKS: readonly Check[] = [
  { name: 'generated tables', command: bin('tsx', 'scripts/modules.ts', '--check') },
  { name: 'format', command: bin('prettier', '--check', '.') },
  { name: 'lint', command: bin('eslint', '.', '--max-warnings', '0') },
  { name: 'types', command: bin('tsc', '--noEmit', '-p', '.') },
  {
    name: 'boundaries',
    command: bin(
      'depcruise',
      'core',
      'src',
      'cloudfunctions',
      'local-cloud',
      '--config',
      '.dependency-cruiser.cjs',
    ),
  },
  { name: 'unused code', command: bin('knip') },
  { name: 'action table', command: bin('tsx', 'scripts/action-table.ts', '--check') },
  { name: 'audit', command: bin('tsx', 'scripts/audit.ts') },
  { name: 'red lines', command: bin('jest', '--selectProjects', 'redlines') },
  { name: 'build functions', command: bin('tsx', 'scripts/build.ts', 'functions') },
  { name: 'build weapp', command: bin('tsx', 'scripts/build.ts', 'weapp') },
  { name: 'build h5', command: bin('tsx', 'scripts/build.ts', 'h5') },
  { name: 'sizes', command: bin('tsx', 'scripts/size.ts') },
];

function run({ name, command }: Check): boolean {
  const startedAt = Date.now();
  const [program = '', ...args] = command;
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)\n`);
  if (status !== 0) process.stdout.write(`${stdout}${stderr}\n`);
  return status === 0;
}

const failed = CHECKS.filter((check) => !run(check));
if (failed.length > 0) {
  process.stdout.write(`verify: ${failed.map(({ name }) => name).join(', ')} failed\n`);
  process.exitCode = 1;
} else {
  process.stdout.write('verify: all checks passed\n');
}
