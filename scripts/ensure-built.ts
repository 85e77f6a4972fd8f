/** Builds what is missing or older than its sources. */
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFunctions } from './build-functions';
import { buildTaro } from './build-taro';

export type Target = 'functions' | 'h5' | 'weapp';

const SOURCES: Record<Target, readonly string[]> = {
  functions: ['core', 'cloudfunctions', 'scripts/build-functions.ts', 'package.json'],
  h5: ['core', 'src', 'config', 'babel.config.js', 'package.json'],
  weapp: ['core', 'src', 'config', 'babel.config.js', 'project.config.json', 'package.json'],
};
const OUTPUT: Record<Target, string> = {
  functions: 'dist/cloudfunctions',
  h5: 'dist/h5',
  weapp: 'dist/weapp',
};

/** Builds each target whose output is missing or stale; says so, because it takes half a minute. */
export async function ensureBuilt(
  targets: readonly Target[],
  say: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
): Promise<void> {
  for (const target of targets) {
    const stamp = join('dist', `.built-${target}`);
    const builtAt = existsSync(OUTPUT[target]) && existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
    if (builtAt > newest(SOURCES[target])) continue;
    say(`正在构建 ${target} …`);
    const startedAt = new Date();
    if (target === 'functions') await buildFunctions();
    else await buildTaro(target);
    mkdirSync('dist', { recursive: true });
    writeFileSync(stamp, startedAt.toISOString());
  }
}

function newest(paths: readonly string[]): number {
  let latest = 0;
  for (const path of paths) {
    if (!existsSync(path)) continue;
    const stat = statSync(path);
    latest = Math.max(
      latest,
      stat.isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : stat.mtimeMs,
    );
  }
  return latest;
}
