/** Runs Taro's build for one target, quietly; what it says is shown when it fails. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { replaceFolder } from './replace-folder';
import { shortenNames } from './short-names';

/** @throws Error with Taro's own output when the build fails. */
export async function buildTaro(target: 'weapp' | 'h5'): Promise<void> {
  await replaceFolder(join('dist', target), (folder) => {
    runTaro(target, folder);
    if (target === 'weapp') shortenNames(folder);
  });
}

function runTaro(target: 'weapp' | 'h5', folder: string): void {
  const taro = spawnSync(
    process.execPath,
    ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', target],
    {
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production', TARO_ENV: target, TARO_OUTPUT: folder },
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  const output = `${taro.stdout}${taro.stderr}`;
  // Taro ends with 0 on some errors of webpack.
  if (taro.status !== 0 || /\bERROR in\b|Error: /.test(output)) {
    throw new Error(`taro build --type ${target} failed\n${output}`);
  }
}
