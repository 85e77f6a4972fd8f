import { readFile, realpath, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, resolve, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
};

/** Serves one file of a folder; whatever is not inside of the folder does not exist. */
export async function serveFile(folder: string, path: string, response: ServerResponse) {
  const target = await find(folder, path);
  if (target === undefined) {
    response.writeHead(404, { 'content-type': TYPES['.txt'] }).end('找不到这个文件');
    return;
  }
  const type = extname(target).toLowerCase();
  response.writeHead(200, {
    'content-type': TYPES[type] ?? 'application/octet-stream',
    // A page names the scripts of its build: an old page would ask for scripts that are gone.
    'cache-control': type === '.html' ? 'no-store' : 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  response.end(await readFile(target));
}

/** The real file behind a path, links resolved, or nothing. */
async function find(folder: string, path: string): Promise<string | undefined> {
  const name = decode(path);
  const wanted = resolve(
    folder,
    `./${name}`,
    name === '' || name.endsWith('/') ? 'index.html' : '',
  );
  try {
    const [root, target] = await Promise.all([realpath(folder), realpath(wanted)]);
    return target.startsWith(root + sep) && (await stat(target)).isFile() ? target : undefined;
  } catch {
    return undefined; // not there, or not a name that a file can have
  }
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '\0';
  }
}
