/** The desk's page as the platform's hosting serves it: the h5 build, its index told where `web` answers. */
import { cpSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DESK_HEADERS, deskPage } from '@local-cloud/host/web';

/** Where it lies below the hosting's root, beside the trigger path `/web` of the function. */
export const WEB_PATH = 'app/';

/**
 * Hosting sends no headers of ours: the policy stands in the page. `frame-ancestors` counts in a header alone,
 * so that one is set in the console (docs/deploy.md).
 */
const policy = (): string =>
  DESK_HEADERS['content-security-policy']
    .split('; ')
    .filter((rule) => !rule.startsWith('frame-ancestors'))
    .join('; ');

/** Lays the folder that is uploaded, anew. The h5 build must stand. */
export function layWebPage(h5 = join('dist', 'h5'), folder = join('dist', 'web-page')): string {
  rmSync(folder, { recursive: true, force: true });
  cpSync(h5, folder, { recursive: true });
  const meta = `<meta http-equiv="content-security-policy" content="${policy()}"/>`;
  writeFileSync(join(folder, 'index.html'), deskPage(h5).replace('<head>', `<head>${meta}`));
  return folder;
}

/** Bytes of all files below a folder. */
export function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
