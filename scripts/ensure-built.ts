/** Builds what is missing or older than its sources. */
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
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
    const stamp = stampOf(target);
    const builtAt = existsSync(OUTPUT[target]) && existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
    const sameSetting = builtAt > 0 && readFileSync(stamp, 'utf8') === settingOf(target);
    if (sameSetting && builtAt > newest(SOURCES[target])) continue;
    say(`正在构建 ${target} …`);
    await buildTarget(target);
  }
}

/** Builds a target and notes when, so that nobody builds it again before its sources change. */
export async function buildTarget(target: Target): Promise<void> {
  const startedAt = new Date();
  if (target === 'functions') await buildFunctions();
  else await buildTaro(target);
  mkdirSync('dist', { recursive: true });
  const stamp = stampOf(target);
  writeFileSync(stamp, settingOf(target));
  // As of the start: a source changed while it was being built is newer than the build.
  utimesSync(stamp, startedAt, startedAt);
}

/** What a build depends on besides its sources: the cloud environment that the package opens. */
const settingOf = (target: Target): string =>
  target === 'weapp' ? `LIANGXIN_CLOUD_ENV=${process.env['LIANGXIN_CLOUD_ENV'] ?? ''}` : '';

const stampOf = (target: Target): string => join('dist', `.built-${target}`);

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
