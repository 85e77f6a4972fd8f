/**
 * Tools installed on demand: once, whole or not at all, also when two start together.
 * @jest-environment node
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installOnDemand } from '../../scripts/on-demand';

const ROOT = join(__dirname, '../..');
/** No process has this number: pids end below it. */
const NOBODY = 2 ** 22 + 1;

let folder: string;
let tool: string;
let cache: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'on-demand-'));
  [tool, cache] = [join(folder, 'small-tool'), join(folder, 'cache')];
  // A package inside a package: npm installs it without asking anybody.
  mkdirSync(join(tool, 'inside'), { recursive: true });
  writeTool({ name: 'small-tool', version: '1.0.0' });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function writeTool(root: Record<string, unknown>): void {
  writeFileSync(join(tool, 'package.json'), JSON.stringify(root));
  const lock = { ...root, lockfileVersion: 3, requires: true, packages: { '': root } };
  writeFileSync(join(tool, 'package-lock.json'), JSON.stringify(lock));
  writeFileSync(join(tool, '.npmrc'), 'ignore-scripts=true\n');
}

test('installs into a folder named by the lock, once', () => {
  const home = installOnDemand(tool, cache);
  expect(existsSync(join(home, 'package-lock.json'))).toBe(true);
  writeFileSync(join(home, 'mark'), '');
  expect(installOnDemand(tool, cache)).toBe(home);
  expect(existsSync(join(home, 'mark'))).toBe(true);

  writeTool({ name: 'small-tool', version: '2.0.0' });
  expect(installOnDemand(tool, cache)).not.toBe(home);
});

test('what a killed install left is not taken for whole, and goes', () => {
  const left = join(cache, `.partial-small-tool-${NOBODY}`);
  mkdirSync(left, { recursive: true });
  const home = installOnDemand(tool, cache);
  expect(home).not.toBe(left);
  expect(readdirSync(cache)).toEqual([home.slice(cache.length + 1)]);
});

test('an install that fails says why and leaves nothing', () => {
  // The lock does not hold what the package asks for.
  const root = { name: 'small-tool', version: '1.0.0' };
  writeFileSync(
    join(tool, 'package.json'),
    JSON.stringify({ ...root, dependencies: { inside: 'file:inside' } }),
  );
  expect(() => installOnDemand(tool, cache)).toThrow(/small-tool could not be installed[^]*npm/);
  expect(readdirSync(cache)).toEqual([]);
});

test('two that start together end with one whole install', async () => {
  const code = `const { installOnDemand } = require('./scripts/on-demand.ts');
    process.stdout.write(installOnDemand(${JSON.stringify(tool)}, ${JSON.stringify(cache)}));`;
  const run = () =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', '-e', code], { cwd: ROOT });
  const [one, other] = await Promise.all([run(), run()]);
  expect(one.stdout).toBe(other.stdout);
  expect(readdirSync(cache)).toEqual([one.stdout.slice(cache.length + 1)]);
});
