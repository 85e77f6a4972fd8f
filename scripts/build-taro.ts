/** Runs Taro's build for one target, quietly; what it says is shown when it fails. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

/** @throws Error with Taro's own output when the build fails. */
export function buildTaro(target: 'weapp' | 'h5'): void {
  rmSync(`dist/${target}`, { recursive: true, force: true });
  const taro = spawnSync(
    process.execPath,
    ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', target],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_ENV: 'production',
        TARO_ENV: target,
        BROWSERSLIST_ENV: 'production',
      },
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  const output = `${taro.stdout}${taro.stderr}`;
  // Taro ends with 0 on some errors of webpack.
  if (taro.status !== 0 || /\bERROR in\b|Error: /.test(output)) {
    throw new Error(`taro build --type ${target} failed\n${output}`);
  }
}
