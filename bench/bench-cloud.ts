/** A local cloud of a bench: the built functions and the probe beside them, on a folder of its own. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDistrict, type District } from '@local-cloud/district';
import { ensureBuilt } from '../scripts/ensure-built';

export interface BenchCloud {
  readonly dataDir: string;
  readonly functionsDir: string;
  /** Starts the cloud on what the folder holds by now. */
  start(): Promise<District>;
  end(): Promise<void>;
}

/** A fresh data folder; `end` stops what was started and removes everything. */
export async function benchCloud(say: (line: string) => void): Promise<BenchCloud> {
  await ensureBuilt(['functions'], say);
  const folder = mkdtempSync(join(tmpdir(), 'liangxin-bench-'));
  const functionsDir = join(folder, 'functions');
  cpSync(join('dist', 'cloudfunctions'), functionsDir, { recursive: true });
  cpSync(join('bench', 'probe'), join(functionsDir, 'probe'), { recursive: true });
  const dataDir = join(folder, 'data');
  let district: District | undefined;
  return {
    dataDir,
    functionsDir,
    async start() {
      // One worker: a figure is of one caller's time, not of how callers share a processor.
      district = await startDistrict({ dataDir, functionsDir, workers: 1 });
      return district;
    },
    async end() {
      await district?.cloud.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs the probe and gives the milliseconds of each of its requests, and the last answer. */
export async function probe(
  { cloud }: Pick<District, 'cloud'>,
  work: 'get' | 'find' | 'add' | 'pagesOf25' | 'doneJobs',
  input: Record<string, unknown>,
): Promise<{ times: number[]; last: unknown }> {
  const invocation = await cloud.invoke('probe', { work, ...input });
  if (!invocation.ok) throw new Error(`probe: ${JSON.stringify(invocation.error)}`);
  return invocation.result as { times: number[]; last: unknown };
}
