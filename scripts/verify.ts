/**
 * `npm run verify`: every check but the tests, two at a time, each told with its time: format, lint,
 * types, boundaries, unused code, builds, sizes. What a failure says is shown whole; the others still run.
 */
import { spawn } from 'node:child_process';

interface Check {
  readonly name: string;
  readonly command: readonly string[];
  /** Names of checks that must have ended before it begins. */
  readonly after?: readonly string[];
}

/** Each is mostly one thread: with one after another the second core had nothing to do. */
const AT_A_TIME = 2;

const bin = (name: string, ...args: string[]): string[] => ['npx', '--no-install', name, ...args];

/** The longest first. What builds makes folders that come and go, which the walk of `format` would meet. */
const CHECKS: readonly Check[] = [
  { name: 'generated tables', command: bin('tsx', 'scripts/modules.ts', '--check') },
  { name: 'lint', command: bin('eslint', '.', '--max-warnings', '0') },
  { name: 'format', command: bin('prettier', '--check', '.') },
  { name: 'build h5', command: bin('tsx', 'scripts/build.ts', 'h5'), after: ['format'] },
  { name: 'types', command: bin('tsc', '--noEmit', '-p', '.') },
  { name: 'red lines', command: bin('jest', '--selectProjects', 'redlines') },
  { name: 'build weapp', command: bin('tsx', 'scripts/build.ts', 'weapp'), after: ['format'] },
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
  {
    name: 'build functions',
    command: bin('tsx', 'scripts/build.ts', 'functions'),
    after: ['format'],
  },
  { name: 'action table', command: bin('tsx', 'scripts/action-table.ts', '--check') },
  { name: 'audit', command: bin('tsx', 'scripts/audit.ts') },
  {
    name: 'sizes',
    command: bin('tsx', 'scripts/size.ts'),
    after: ['build h5', 'build weapp', 'build functions'],
  },
];

/** Runs a check to its end, and tells of it; gives whether it held. */
async function run({ name, command }: Check): Promise<boolean> {
  const startedAt = Date.now();
  const [program = '', ...args] = command;
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  const holds = await new Promise<boolean>((resolve) => {
    child.on('error', (error) => {
      said += error.message;
      resolve(false);
    });
    child.on('close', (status) => resolve(status === 0));
  });
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`${holds ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)\n`);
  if (!holds) process.stdout.write(`${said}\n`);
  return holds;
}

/** Runs them all, each as soon as there is room and what it follows has ended; gives the names of what failed. */
async function verify(): Promise<string[]> {
  const waiting = [...CHECKS];
  const running = new Map<string, Promise<void>>();
  const ended = new Set<string>();
  const failed: string[] = [];
  while (waiting.length + running.size > 0) {
    const at = waiting.findIndex(({ after = [] }) => after.every((name) => ended.has(name)));
    if (at < 0 || running.size >= AT_A_TIME) {
      if (running.size === 0) throw new Error('a check follows one that there is not');
      await Promise.race(running.values());
      continue;
    }
    const [check] = waiting.splice(at, 1) as [Check];
    const end = run(check).then((holds) => {
      if (!holds) failed.push(check.name);
      ended.add(check.name);
      running.delete(check.name);
    });
    running.set(check.name, end);
  }
  return failed;
}

verify().then(
  (failed) => {
    const end = failed.length > 0 ? `${failed.join(', ')} failed` : 'all checks passed';
    process.stdout.write(`verify: ${end}\n`);
    process.exitCode = failed.length > 0 ? 1 : 0;
  },
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = 1;
  },
);
