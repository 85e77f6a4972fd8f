/** Loading the deployed `api` in a fresh process: without the SDK, which the platform keeps, and with it. */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { ensureBuilt } from '../scripts/ensure-built';
import { median, rounded, type Bench, type Figure } from './figure';

const STARTS = 11;
const API = resolve('dist', 'cloudfunctions', 'api', 'index.js');

/** Milliseconds of one load, measured inside the fresh process. */
function load(sdk: 'real' | 'none'): number {
  const probe = join(__dirname, 'cold-start-probe.cjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [probe, API, sdk], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`loading api failed: ${stderr.slice(-600)}`);
  return Number(stdout);
}

const loads = (sdk: 'real' | 'none'): number[] => Array.from({ length: STARTS }, () => load(sdk));

async function run(say: (line: string) => void): Promise<Figure[]> {
  await ensureBuilt(['functions'], say);
  load('real');
  const without = loads('none');
  const withSdk = loads('real');
  const beside = (times: number[]) => ({
    fastestMs: rounded(Math.min(...times)),
    slowestMs: rounded(Math.max(...times)),
  });
  return [
    {
      name: 'coldStart.apiMs',
      value: rounded(median(without)),
      unit: 'ms',
      reach: 40,
      beside: beside(without),
    },
    {
      name: 'coldStart.withSdkMs',
      value: rounded(median(withSdk)),
      unit: 'ms',
      beside: beside(withSdk),
    },
  ];
}

export const coldStartBench: Bench = { names: ['coldStart.apiMs', 'coldStart.withSdkMs'], run };
