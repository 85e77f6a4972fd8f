/**
 * Durable writes a second, each on the disk before it is acknowledged, in the
 * store and through the SDK. Beside it nedb, in the same process and on the same
 * disk: it appends without a flush, so its writes may be lost with the power.
 */
import { join } from 'node:path';
import Nedb from '@seald-io/nedb';
import { Database } from '@local-cloud/store/database';
import { DocumentStore } from '@local-cloud/store/documents';
import { startLocalCloud } from '@local-cloud/index';
import { benchCloud, probe } from './bench-cloud';
import { rounded, type Bench, type Figure } from './figure';
import { mkdirSync } from 'node:fs';

const WRITES = 2_000;
const INDEX = { collection: 'writes', fields: [{ name: 'group', order: 'asc' as const }] };
const documentOf = (i: number) => ({ _id: `w${i}`, group: `g${i % 100}`, n: i });

const perSecond = (started: number): number =>
  rounded(WRITES / ((performance.now() - started) / 1000));

function storeWrites(dataDir: string): number {
  const database = new Database(join(dataDir, 'cloud.db'));
  const store = new DocumentStore(database, [INDEX], []);
  const started = performance.now();
  for (let i = 0; i < WRITES; i += 1)
    database.atomic(() => store.write('writes', `w${i}`, documentOf(i)));
  const rate = perSecond(started);
  database.close();
  return rate;
}

async function nedbWrites(dataDir: string): Promise<number> {
  const db = new Nedb({ filename: join(dataDir, 'nedb.db'), autoload: true });
  await db.ensureIndexAsync({ fieldName: 'group' });
  const started = performance.now();
  for (let i = 0; i < WRITES; i += 1) await db.insertAsync(documentOf(i));
  return perSecond(started);
}

async function run(say: (line: string) => void): Promise<Figure[]> {
  const bench = await benchCloud(say);
  try {
    mkdirSync(bench.dataDir, { recursive: true });
    const value = storeWrites(bench.dataDir);
    const nedbPerSecond = await nedbWrites(bench.dataDir);
    const cloud = await startLocalCloud({
      dataDir: bench.dataDir,
      functionsDir: bench.functionsDir,
      indexes: [INDEX],
      collections: ['writes'],
      workers: 1,
    });
    await probe({ cloud }, 'add', { collection: 'writes', prefix: 'warm', count: 50 });
    const started = performance.now();
    await probe({ cloud }, 'add', { collection: 'writes', prefix: 'sdk', count: WRITES });
    const throughSdkPerSecond = perSecond(started);
    await cloud.close();
    const beside = { nedbPerSecond, throughSdkPerSecond };
    return [{ name: 'localCloud.writesPerSecond', value, unit: 'durable writes a second', beside }];
  } finally {
    await bench.end();
  }
}

export const localCloudWritesBench: Bench = { names: ['localCloud.writesPerSecond'], run };
