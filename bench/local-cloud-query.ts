/**
 * An indexed query of 20 documents among a million through the SDK, against the
 * same rows straight from libsql and one bare round trip of the SDK.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { startLocalCloud } from '@local-cloud/index';
import { Database } from '@local-cloud/store/database';
import { DocumentStore } from '@local-cloud/store/documents';
import { benchCloud, probe } from './bench-cloud';
import { median, rounded, type Bench, type Figure } from './figure';

const DOCUMENTS = 1_000_000;
const PER_GROUP = 20;
const GROUPS = DOCUMENTS / PER_GROUP;
const BATCH = 10_000;
const QUERIES = 300;
const INDEX = { collection: 'items', fields: [{ name: 'group', order: 'asc' as const }] };

const idOf = (i: number): string => `item-${String(i).padStart(7, '0')}`;
/** Members of a group lie far apart, as the contacts of a unit do. */
const groupOf = (i: number): string => `group-${i % GROUPS}`;

const documentOf = (i: number) => ({
  _id: idOf(i),
  schemaVersion: 1,
  group: groupOf(i),
  on: `2026-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`,
  channel: 'phone',
  outcome: 'reached',
  metOwner: false,
  by: `p-${i % 1100}`,
  recordedAt: 1_780_000_000_000 + i,
  text: '了解近期用工情况，业主希望帮助对接技能培训。',
});

function inBatches(write: (i: number) => void, atomic: (work: () => void) => void): void {
  for (let first = 0; first < DOCUMENTS; first += BATCH) {
    atomic(() => {
      for (let i = first; i < Math.min(first + BATCH, DOCUMENTS); i += 1) write(i);
    });
  }
}

function fillCloud(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true });
  const database = new Database(join(dataDir, 'cloud.db'));
  const store = new DocumentStore(database, [INDEX], []);
  inBatches(
    (i) => store.write('items', idOf(i), documentOf(i)),
    (work) => database.atomic(work),
  );
  database.close();
}

/** The peer: the same rows in a plain table with one index, read by a prepared statement. */
function openPeer(file: string): { query(group: string): unknown[]; close(): void } {
  const db = new Libsql(file);
  db.exec('PRAGMA journal_mode=WAL; CREATE TABLE items (id TEXT PRIMARY KEY, grp TEXT, body TEXT)');
  const insert = db.prepare('INSERT INTO items VALUES (?, ?, ?)');
  inBatches(
    (i) => insert.run([idOf(i), groupOf(i), JSON.stringify(documentOf(i))]),
    (work) => db.transaction(work)(),
  );
  db.exec('CREATE INDEX items_grp ON items (grp)');
  const select = db.prepare('SELECT body FROM items WHERE grp = ? LIMIT 20');
  return { query: (group) => select.all([group]), close: () => db.close() };
}

async function run(say: (line: string) => void): Promise<Figure[]> {
  const bench = await benchCloud(say);
  try {
    say(`writing ${DOCUMENTS} documents twice`);
    fillCloud(bench.dataDir);
    const peer = openPeer(join(bench.dataDir, 'peer.db'));
    const values = Array.from({ length: QUERIES }, (_, i) => `group-${(i * 7_919) % GROUPS}`);
    const direct = values.map((group) => {
      const started = performance.now();
      const rows = peer.query(group);
      const took = performance.now() - started;
      if (rows.length !== PER_GROUP) throw new Error(`${group} has ${rows.length} rows`);
      return took;
    });
    peer.close();
    const cloud = await startLocalCloud({
      dataDir: bench.dataDir,
      functionsDir: bench.functionsDir,
      indexes: [INDEX],
      collections: ['items'],
      workers: 1,
    });
    const one = { collection: 'items', id: idOf(0), count: QUERIES };
    await probe({ cloud }, 'get', one);
    const find = { collection: 'items', field: 'group', limit: PER_GROUP };
    await probe({ cloud }, 'find', { ...find, values: values.slice(0, 50) });
    const bare = await probe({ cloud }, 'get', one);
    const found = await probe({ cloud }, 'find', { ...find, values });
    await cloud.close();
    const { data } = found.last as { data: unknown[] };
    if (data.length !== PER_GROUP) throw new Error(`the SDK gave ${data.length} documents`);
    return [figureOf(median(found.times), median(direct), median(bare.times))];
  } finally {
    await bench.end();
  }
}

const figureOf = (query: number, direct: number, roundTrip: number): Figure => ({
  name: 'localCloud.vsLibsql',
  value: rounded(query / (direct + roundTrip)),
  unit: 'times',
  reach: 2,
  beside: { queryMs: rounded(query), libsqlMs: rounded(direct), roundTripMs: rounded(roundTrip) },
});

export const localCloudQueryBench: Bench = { names: ['localCloud.vsLibsql'], run };
