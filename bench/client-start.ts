/**
 * The package's own start, the app and 今日, in a fresh process, beside the same with the contracts' schemas built
 * first: that is what a phone did before it knew its actions by a written table.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { ensureBuilt } from '../scripts/ensure-built';
import { median, rounded, type Bench, type Figure } from './figure';

const STARTS = 15;
const PACKAGE = resolve('dist', 'weapp');

/** Milliseconds of one start, measured inside the fresh process. */
function start(contracts: string): number {
  const probe = join(__dirname, 'client-start-probe.cjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [probe, PACKAGE, contracts], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the package does not start: ${stderr.slice(-600)}`);
  return Number(stdout);
}

/** The contracts of all actions as one minified file. */
async function bundleContracts(file: string): Promise<void> {
  await build({
    entryPoints: [join('core', 'modules', 'actions.ts')],
    bundle: true,
    minify: true,
    format: 'cjs',
    target: 'es2018',
    outfile: file,
    logLevel: 'error',
  });
}

async function run(say: (line: string) => void): Promise<Figure[]> {
  await ensureBuilt(['weapp'], say);
  const folder = mkdtempSync(join(tmpdir(), 'liangxin-bench-'));
  try {
    const contracts = join(folder, 'contracts.js');
    await bundleContracts(contracts);
    start('none');
    const own: number[] = [];
    const before: number[] = [];
    // In turns: both are of the same minutes.
    for (let i = 0; i < STARTS; i += 1) {
      own.push(start('none'));
      before.push(start(contracts));
    }
    return [
      {
        name: 'client.start.vsContracts',
        value: rounded(median(own) / median(before)),
        unit: 'of a start that builds the contracts',
        reach: 0.4,
        beside: { startMs: rounded(median(own)), withContractsMs: rounded(median(before)) },
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const clientStartBench: Bench = { names: ['client.start.vsContracts'], run };
