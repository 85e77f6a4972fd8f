/** Bundles each cloud function into `dist/cloudfunctions/<name>/`, ready to upload. */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { layPacks, readPackFiles } from './own-packs';
import { replaceFolder } from './replace-folder';

const SOURCE = 'cloudfunctions';
export const FUNCTIONS_DIR = join('dist', 'cloudfunctions');
/** A district's own packs. */
export const OWN_PACKS = join(SOURCE, 'packs');

/** Second bundles that a function starts in a worker thread. */
const WORKBOOK = { 'workbook-worker': `${SOURCE}/_server/platform/workbook/workbook-worker.ts` };
const WORKERS: Record<string, Record<string, string>> = { files: WORKBOOK, web: WORKBOOK };

/** The deployable functions: folders with an `index.ts`. */
export function functionNames(): string[] {
  return readdirSync(SOURCE).filter((name) => existsSync(join(SOURCE, name, 'index.ts')));
}

export async function buildFunctions(): Promise<void> {
  await replaceFolder(FUNCTIONS_DIR, async (folder) => {
    await Promise.all(functionNames().map((name) => buildFunction(folder, name)));
    layPacks(folder, functionNames(), readPackFiles(OWN_PACKS));
  });
}

async function buildFunction(folder: string, name: string): Promise<void> {
  const outdir = join(folder, name);
  mkdirSync(outdir, { recursive: true });
  await build({
    entryPoints: { index: join(SOURCE, name, 'index.ts'), ...WORKERS[name] },
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node16',
    format: 'cjs',
    minify: true,
    legalComments: 'none',
    // Chinese as it stands: three bytes a character instead of six.
    charset: 'utf8',
    // The cloud installs the SDK itself, from the package.json beside the bundle.
    external: ['wx-server-sdk'],
    logLevel: 'warning',
  });
  cpSync(join(SOURCE, name, 'config.json'), join(outdir, 'config.json'));
  const root = JSON.parse(readFileSync('package.json', 'utf8')) as {
    version: string;
    dependencies: Record<string, string>;
  };
  const manifest = {
    name: `liangxin-${name}`,
    version: root.version,
    private: true,
    main: 'index.js',
    dependencies: { 'wx-server-sdk': root.dependencies['wx-server-sdk'] },
  };
  writeFileSync(join(outdir, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
