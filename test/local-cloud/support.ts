import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud, type LocalCloud, type LocalCloudOptions } from '@local-cloud/index';

export const SDKS = ['wx-server-sdk', 'wx-server-sdk-4'] as const;
export const FIXTURES = join(__dirname, 'fixtures');

/** What the fixture's `fails` gives: the SDK's error number and message. */
export interface Failure {
  code: number | string;
  message: string;
  resolved?: unknown;
}

export interface TestCloud extends LocalCloud {
  dataDir: string;
  /** Runs a snippet inside the function `script`, with `cloud`, `db`, `_`, `$`, `fails` and `args`. */
  run<T = unknown>(code: string, args?: unknown, openid?: string): Promise<T>;
}

/** A folder that goes away with the test file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'local-cloud-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A cloud over the fixture functions with the collections `items` and `others`. */
export async function startTestCloud(options: Partial<LocalCloudOptions> = {}): Promise<TestCloud> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'local-cloud-'));
  const cloud = await startLocalCloud({
    functionsDir: FIXTURES,
    collections: ['items', 'others'],
    workers: 1,
    ...options,
    dataDir,
  });
  const run = async <T>(code: string, args?: unknown, openid?: string): Promise<T> => {
    const answer = await cloud.invoke('script', { code, args }, openid ? { openid } : undefined);
    if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
    return answer.result as T;
  };
  return Object.assign(cloud, { dataDir, run });
}

/** Starts one cloud for a block of tests and empties it before each. */
export function useCloud(options: Partial<LocalCloudOptions> = {}): () => TestCloud {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await startTestCloud({ flush: 'bySystem', ...options });
  });
  beforeEach(() => cloud.reset());
  afterAll(async () => {
    await cloud.close();
    rmSync(cloud.dataDir, { recursive: true, force: true });
  });
  return () => cloud;
}
