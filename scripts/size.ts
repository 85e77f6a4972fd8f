/**
 * `npm run size [-- --json]`: bytes of what is shipped, against the limits of the
 * product. With `--json` the last line is one JSON object. Ends with 1 beyond a limit.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { FUNCTIONS_DIR, functionNames } from './build-functions';
import { ensureBuilt } from './ensure-built';

const KB = 1024;
const WEAPP = join('dist', 'weapp');
const H5 = join('dist', 'h5');

interface Figure {
  readonly name: string;
  readonly bytes: number;
  /** Bytes that it may have; none for a figure that is only reported. */
  readonly limit?: number;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

const bytesOf = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + statSync(file).size, 0);

/** Main package and subpackages: what WeChat counts, without licences and project settings. */
function weappFigures(): Figure[] {
  const { subPackages = [] } = JSON.parse(readFileSync(join(WEAPP, 'app.json'), 'utf8')) as {
    subPackages?: { root: string }[];
  };
  const counted = filesIn(WEAPP).filter(
    (file) => !/LICENSE\.txt$|project\.config\.json$/.test(file),
  );
  const roots = subPackages.map(({ root }) => join(WEAPP, root) + '/');
  const inRoot = (root: string) => counted.filter((file) => file.startsWith(root));
  const main = counted.filter((file) => !roots.some((root) => file.startsWith(root)));
  return [
    { name: 'weapp.main', bytes: bytesOf(main), limit: 900 * KB },
    ...roots.map((root, i) => ({
      name: `weapp.${subPackages[i]?.root ?? ''}`,
      bytes: bytesOf(inRoot(root)),
      limit: 700 * KB,
    })),
    { name: 'weapp.total', bytes: bytesOf(counted), limit: 30 * KB * KB },
  ];
}

/**
 * The h5 first load, gzipped: what the page names at once, and the chunk of 今日.
 * The whole of h5 stands beside it as the upper bound.
 */
function h5Figures(): Figure[] {
  const gzipped = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;
  const sum = (files: readonly string[]): number => files.reduce((n, file) => n + gzipped(file), 0);
  const all = filesIn(H5).filter((file) => /\.(html|js|css)$/.test(file));
  const html = readFileSync(join(H5, 'index.html'), 'utf8');
  const named = all.filter((file) => html.includes(file.slice(H5.length + 1)));
  const page = all.filter((file) => /今日|\\u4eca\\u65e5/.test(readFileSync(file, 'utf8')));
  const first = [...new Set([join(H5, 'index.html'), ...named, ...page])];
  return [
    { name: 'h5.firstLoadGzip', bytes: sum(first), limit: 300 * KB },
    { name: 'h5.allGzip', bytes: sum(all) },
  ];
}

function functionFigures(): Figure[] {
  return functionNames().map((name) => ({
    name: `functions.${name}`,
    bytes: bytesOf(filesIn(join(FUNCTIONS_DIR, name)).filter((file) => file.endsWith('.js'))),
    ...(name === 'api' ? { limit: 300 * KB } : {}),
  }));
}

async function size(): Promise<void> {
  await ensureBuilt(['functions', 'weapp', 'h5'], (line) => process.stderr.write(`${line}\n`));
  if (!existsSync(WEAPP)) throw new Error('nothing is built');
  const figures = [...weappFigures(), ...h5Figures(), ...functionFigures()];
  for (const { name, bytes, limit } of figures) {
    const state = limit === undefined ? '' : bytes <= limit ? `≤ ${limit}` : `OVER ${limit}`;
    process.stdout.write(`${name.padEnd(24)} ${String(bytes).padStart(9)} ${state}\n`);
  }
  if (process.argv.includes('--json')) {
    const json = Object.fromEntries(figures.map(({ name, bytes }) => [name, bytes]));
    process.stdout.write(`${JSON.stringify(json)}\n`);
  }
  if (figures.some(({ bytes, limit }) => limit !== undefined && bytes > limit))
    process.exitCode = 1;
}

void size();
