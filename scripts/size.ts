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
export function weappFigures(): Figure[] {
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
    { name: 'weapp.main', bytes: bytesOf(main), limit: 560 * KB },
    ...roots.map((root, i) => ({
      name: `weapp.${subPackages[i]?.root ?? ''}`,
      bytes: bytesOf(inRoot(root)),
      limit: 700 * KB,
    })),
    { name: 'weapp.total', bytes: bytesOf(counted), limit: 1_000 * KB },
  ];
}

/**
 * Files of the h5 build that a browser fetches until 今日 stands: the page, what it
 * names, and the chunks of the first route. A test holds it against a browser.
 * @throws Error when the bundle says it in another way: the figure must not shrink by that.
 */
export function firstLoadFiles(h5: string = H5): string[] {
  const all = filesIn(h5);
  const index = join(h5, 'index.html');
  const html = readFileSync(index, 'utf8');
  const named = all.filter((file) => file !== index && html.includes(file.slice(h5.length + 1)));
  const route = named
    .map((file) => FIRST_ROUTE.exec(readFileSync(file, 'utf8'))?.[1])
    .find((loads) => loads !== undefined);
  const chunks = [...(route ?? '').matchAll(/\.e\((\d+)\)/g)].map(([, id]) => id);
  if (chunks.length === 0) throw new Error('the chunks of 今日 are not to be read off the bundle');
  const isChunk = (file: string): boolean =>
    chunks.some((id) => new RegExp(`[/\\\\](js|css)[/\\\\]${id}\\.\\w+\\.(js|css)$`).test(file));
  return [index, ...named, ...all.filter((file) => isChunk(file) && !named.includes(file))];
}

const FIRST_ROUTE =
  /"path":"packages\/main\/today\/index","load":function[^{]*\{return\[(.*?)\.then\(/;

/** The h5 first load, gzipped; the whole of h5 stands beside it as the upper bound. */
function h5Figures(): Figure[] {
  const gzipped = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;
  const sum = (files: readonly string[]): number => files.reduce((n, file) => n + gzipped(file), 0);
  return [
    { name: 'h5.firstLoadGzip', bytes: sum(firstLoadFiles()), limit: 260 * KB },
    { name: 'h5.allGzip', bytes: sum(filesIn(H5).filter((file) => /\.(html|js|css)$/.test(file))) },
  ];
}

function functionFigures(): Figure[] {
  return functionNames().map((name) => ({
    name: `functions.${name}`,
    bytes: bytesOf(filesIn(join(FUNCTIONS_DIR, name)).filter((file) => file.endsWith('.js'))),
    ...(name === 'api' ? { limit: 300 * KB } : {}),
  }));
}

/** Lines of code by room: reported, so that a room that grows is seen. */
function roomLines(): { room: string; lines: number; longest: string }[] {
  const rooms = ['core', 'src', 'cloudfunctions', 'local-cloud', 'scripts', 'bench', 'test'];
  return rooms.map((room) => {
    const files = filesIn(room)
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('.generated.'))
      .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
      .sort((a, b) => b.lines - a.lines);
    const [first] = files;
    return {
      room,
      lines: files.reduce((sum, { lines }) => sum + lines, 0),
      longest: first ? `${first.file} ${first.lines}` : '',
    };
  });
}

async function size(): Promise<void> {
  await ensureBuilt(['functions', 'weapp', 'h5'], (line) => process.stderr.write(`${line}\n`));
  if (!existsSync(WEAPP)) throw new Error('nothing is built');
  const figures = [...weappFigures(), ...h5Figures(), ...functionFigures()];
  for (const { name, bytes, limit } of figures) {
    const state = limit === undefined ? '' : bytes <= limit ? `≤ ${limit}` : `OVER ${limit}`;
    process.stdout.write(`${name.padEnd(24)} ${String(bytes).padStart(9)} ${state}\n`);
  }
  for (const { room, lines, longest } of roomLines())
    process.stdout.write(
      `${`lines.${room}`.padEnd(24)} ${String(lines).padStart(9)} longest ${longest}\n`,
    );
  if (process.argv.includes('--json')) {
    const json = Object.fromEntries(figures.map(({ name, bytes }) => [name, bytes]));
    process.stdout.write(`${JSON.stringify(json)}\n`);
  }
  if (figures.some(({ bytes, limit }) => limit !== undefined && bytes > limit))
    process.exitCode = 1;
}

if (process.argv[1] === __filename) void size();
