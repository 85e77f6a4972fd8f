/**
 * WeChat's own compiler and quality checks take the built package, without any network.
 * @jest-environment node
 */
import { execFile } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installOnDemand } from '../../scripts/on-demand';
import type { OfflineCompile } from '../support/weapp/offline-compile';

const ROOT = join(__dirname, '../..');
const SCRIPT = join(ROOT, 'test/support/weapp/offline-compile.ts');
const KB = 1024;
const INSTALL_MS = 400_000;
const COMPILE_MS = 120_000;

let tool: string;
let project: string;

beforeAll(() => {
  tool = installOnDemand(join(ROOT, 'tools/miniprogram-ci'));
}, INSTALL_MS);
beforeEach(() => {
  // The repository as WeChat's tools see it: the project's settings and the built package.
  project = mkdtempSync(join(tmpdir(), 'miniprogram-ci-'));
  cpSync(join(ROOT, 'project.config.json'), join(project, 'project.config.json'));
  cpSync(join(ROOT, 'dist/weapp'), join(project, 'dist/weapp'), { recursive: true });
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

async function compile(): Promise<OfflineCompile> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', SCRIPT, tool, project],
    { cwd: ROOT, maxBuffer: 64 * KB * KB },
  );
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as OfflineCompile;
}

test(
  'the package is accepted, within the sizes, and every page is in it',
  async () => {
    const { files, quality, used } = await compile();

    const app = JSON.parse(readFileSync(join(ROOT, 'dist/weapp/app.json'), 'utf8')) as {
      pages: string[];
      subPackages: { root: string; pages: string[] }[];
    };
    const pages = [
      ...app.pages,
      ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
    ];
    expect(pages.length).toBeGreaterThan(5);
    for (const page of pages) {
      for (const ending of ['js', 'json', 'wxml']) {
        expect(files).toHaveProperty([`${page}.${ending}`]);
        expect(used).toContain(`${page}.${ending}`);
      }
    }

    expect(quality.length).toBeGreaterThanOrEqual(10);
    expect(quality.filter(({ success }) => !success)).toEqual([]);

    const bytesIn = (root: string): number => sum(files, (name) => name.startsWith(`${root}/`));
    const subpackages = app.subPackages.map(({ root }) => bytesIn(root));
    const main = sum(files, () => true) - subpackages.reduce((a, b) => a + b, 0);
    expect(main).toBeGreaterThan(100 * KB);
    expect(main).toBeLessThanOrEqual(900 * KB);
    for (const bytes of subpackages) expect(bytes).toBeLessThanOrEqual(700 * KB);
  },
  COMPILE_MS,
);

test.each([
  ['a tag closed by another', 'index.wxml', '<view></text>', /unexpected end tag: text/],
  ['a script that is no script', 'index.js', '\nfunction (', /packages\/main\/today\/index\.js/],
])(
  '%s is refused',
  async (_what, file, added, why) => {
    appendFileSync(join(project, 'dist/weapp/packages/main/today', file), added);
    await expect(compile()).rejects.toThrow(why);
  },
  COMPILE_MS,
);

function sum(files: Record<string, number>, counts: (name: string) => boolean): number {
  return Object.entries(files).reduce((all, [name, bytes]) => all + (counts(name) ? bytes : 0), 0);
}
