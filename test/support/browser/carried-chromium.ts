/**
 * The Chromium that `tools/browser` carries (Linux on x64 only), with a Chinese
 * font: installed from its own lock file on first use, unpacked beside it once.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { installOnDemand } from '../../../scripts/on-demand';
import type { Chromium } from './find-chromium';

const TOOL = resolve(__dirname, '..', '..', '..', 'tools', 'browser');

/** @throws Error on another platform, or when it cannot be installed. */
export function carriedChromium(): Omit<Chromium, 'named'> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `the carried Chromium runs on linux x64, not on ${process.platform} ${process.arch}`,
    );
  }
  const home = installOnDemand(TOOL);
  const unpacked = join(home, 'unpacked');
  if (!existsSync(unpacked)) unpack(join(home, 'node_modules'), unpacked);
  return {
    executablePath: join(unpacked, 'chromium'),
    // It comes without a sandbox helper, which the zygote would look for.
    args: ['--no-zygote'],
    env: {
      LD_LIBRARY_PATH: join(unpacked, 'lib'),
      FONTCONFIG_FILE: join(unpacked, 'fonts.conf'),
    },
  };
}

/** Program, libraries and font settings; the folder gets its name when all of it is there. */
function unpack(modules: string, target: string): void {
  const partial = `${target}.${process.pid}`;
  const packed = join(modules, '@sparticuz', 'chromium', 'bin');
  try {
    mkdirSync(partial);
    const program = join(partial, 'chromium');
    writeFileSync(program, brotliDecompressSync(readFileSync(join(packed, 'chromium.br'))));
    chmodSync(program, 0o755);
    untar(brotliDecompressSync(readFileSync(join(packed, 'al2023.tar.br'))), partial);
    untar(brotliDecompressSync(readFileSync(join(packed, 'swiftshader.tar.br'))), partial);
    writeFileSync(join(partial, 'fonts.conf'), fontSettings(modules, target));
    renameSync(partial, target);
  } catch (error) {
    // Another process may have been faster.
    if (!existsSync(target)) throw error;
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

function untar(input: Buffer, cwd: string): void {
  const tar = spawnSync('tar', ['-x'], { cwd, input });
  if (tar.status !== 0) throw tar.error ?? new Error(`tar: ${tar.stderr.toString()}`);
}

const fontSettings = (modules: string, target: string): string => {
  const fonts = join(modules, '@expo-google-fonts', 'noto-sans-sc');
  const folders = ['400Regular', '600SemiBold', '700Bold'].map(
    (w) => `  <dir>${join(fonts, w)}</dir>`,
  );
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.join('\n')}
  <cachedir>${join(target, 'font-cache')}</cachedir>
</fontconfig>
`;
};
