import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '@local-cloud/store/database';
import { DocumentStore } from '@local-cloud/store/documents';
import { startTestCloud, temporaryFolder, FIXTURES } from './support';

const INDEXES = [{ collection: 'items', fields: [{ name: 'n', order: 'asc' as const }] }];
const folder = temporaryFolder();
const KILLS = Number(process.env.PROOF_KILLS ?? 5);
/** Acknowledged writes before each kill. */
const WRITES = 60;

/** Starts a process that writes for ever and reports each acknowledged id; resolves when it has reported `count`. */
function writeUntil(
  dataDir: string,
  count: number,
  acknowledged: Set<string>,
): Promise<ChildProcess> {
  const child = fork(join(__dirname, 'writer.ts'), [dataDir, FIXTURES], {
    execArgv: ['--import', 'tsx'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the writer ended by itself: ${code}`)));
    child.on('message', (id) => {
      if (typeof id === 'string') acknowledged.add(id);
      if (acknowledged.size >= count) resolve(child);
    });
  });
}

test('kill -9 under load, again and again, loses no acknowledged write', async () => {
  const dataDir = join(folder, 'killed');
  const acknowledged = new Set<string>();
  process.stderr.write(`durability: ${KILLS} kills\n`);
  for (let round = 1; round <= KILLS; round += 1) {
    const child = await writeUntil(dataDir, round * WRITES, acknowledged);
    const ended = new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
    child.removeAllListeners('message');
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    const cloud = await startTestCloud({ dataDir, indexes: INDEXES });
    const { items = [], others = [] } = cloud.dump() as Record<
      string,
      { _id: string; n: number }[]
    >;
    const kept = new Set(items.map(({ _id }) => _id));
    expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([]);
    // A transaction writes both collections or none, and the index knows every document.
    expect(others.map(({ _id }) => _id)).toEqual(items.map(({ _id }) => _id));
    const total = await cloud.run(
      `return (await db.collection('items').where({ n: _.gte(0) }).count()).total`,
    );
    expect(total).toBe(items.length);
    await cloud.close();
  }
  expect(acknowledged.size).toBeGreaterThanOrEqual(KILLS * WRITES);
  process.stderr.write(`durability: ${acknowledged.size} acknowledged writes, none lost\n`);
}, 1_800_000);

test('what was written before kill() is there after it', async () => {
  const dataDir = join(folder, 'stopped');
  const first = await startTestCloud({ dataDir });
  await first.run(`await db.collection('items').add({ data: { _id: 'kept' } });
    const t = await db.startTransaction();
    await t.collection('items').add({ data: { _id: 'open' } });`);
  first.kill();
  const second = await startTestCloud({ dataDir });
  expect(second.dump()).toEqual({ items: [{ _id: 'kept' }], others: [] });
  await second.close();
});

describe('backup and restore', () => {
  test('are equal after a round trip, files and indexes included', async () => {
    const cloud = await startTestCloud({ dataDir: join(folder, 'backed-up'), indexes: INDEXES });
    const target = join(folder, 'copies', 'backup.db');
    await cloud.run(`
      await db.createCollection('extra');
      await db.collection('extra').add({ data: { _id: 1, day: new Date(5), none: null } });
      await db.collection('items').add({ data: Array.from({ length: 200 }, (unused, n) => ({ _id: 'i' + n, n })) });`);
    const fileID = cloud.files.put('a/b', Buffer.from([0, 1, 255]));
    const before = cloud.dump();
    await cloud.backup(target);
    await cloud.run(`
      await db.collection('items').where({ n: _.gt(10) }).remove();
      await db.collection('items').doc('i1').update({ data: { n: -1 } });
      await db.collection('others').add({ data: { _id: 'later' } });`);
    cloud.files.put('a/b', Buffer.from('changed'));
    expect(cloud.dump()).not.toEqual(before);
    await cloud.restore(target);
    expect(cloud.dump()).toEqual(before);
    expect([...(cloud.files.get(fileID) ?? [])]).toEqual([0, 1, 255]);
    const found = await cloud.run(
      `return (await db.collection('items').where({ n: _.gte(198) }).get()).data.length`,
    );
    expect(found).toBe(2);
    await cloud.run(`await db.collection('items').add({ data: { _id: 'after' } })`);
    await cloud.close();
    const again = await startTestCloud({ dataDir: join(folder, 'backed-up'), indexes: INDEXES });
    expect(again.dump()['items']).toHaveLength(201);
    await again.close();
  });

  test('what is no backup is refused and changes nothing', async () => {
    const cloud = await startTestCloud({ dataDir: join(folder, 'guarded') });
    await cloud.run(`await db.collection('items').add({ data: { _id: 'kept' } })`);
    mkdirSync(join(folder, 'bad'));
    const bad = (name: string, bytes: Buffer) => {
      writeFileSync(join(folder, 'bad', name), bytes);
      return join(folder, 'bad', name);
    };
    const whole = join(folder, 'bad', 'whole.db');
    await cloud.backup(whole);
    const half = readFileSync(whole);
    for (const file of [
      bad('empty', Buffer.alloc(0)),
      bad('text', Buffer.from('x'.repeat(5000))),
      bad('half', half.subarray(0, half.length / 2)),
    ])
      await expect(cloud.restore(file)).rejects.toThrow();
    await expect(cloud.restore(join(folder, 'bad', 'absent'))).rejects.toThrow();
    await cloud.run(`await db.collection('items').add({ data: { _id: 'too' } })`);
    expect(cloud.dump()['items']).toEqual([{ _id: 'kept' }, { _id: 'too' }]);
    await cloud.close();
  });

  test('a backup that somebody has edited is refused, however sound the file is', async () => {
    const cloud = await startTestCloud({ dataDir: join(folder, 'sealed') });
    await cloud.run(`await db.collection('items').add({ data: { _id: 'kept', role: 'member' } })`);
    cloud.files.put('a', Buffer.from('a'));
    const edits = [
      `UPDATE docs SET body = replace(body, 'member', 'administrator')`,
      `DELETE FROM docs`,
      `UPDATE files SET bytes = x'00'`,
      `INSERT INTO files (path, bytes) VALUES ('b', x'00')`,
      `DELETE FROM seal`,
      `UPDATE seal SET mac = x'00'`,
    ];
    for (const [n, edit] of edits.entries()) {
      const copy = join(folder, `edited-${n}.db`);
      await cloud.backup(copy);
      const database = new Database(copy);
      database.run(edit);
      database.close();
      await expect(cloud.restore(copy)).rejects.toThrow('封印');
    }
    expect(cloud.dump()['items']).toEqual([{ _id: 'kept', role: 'member' }]);
    const whole = join(folder, 'whole.db');
    await cloud.backup(whole);
    await cloud.restore(whole);
    // Of another machine: refused without its key.
    const other = await startTestCloud({ dataDir: join(folder, 'other-machine') });
    await expect(other.restore(whole)).rejects.toThrow('封印');
    await other.close();
    await cloud.close();
  });

  test('a full disk loses nothing that was acknowledged, and writing goes on when there is room', () => {
    const file = join(folder, 'full.db');
    const database = new Database(file);
    const store = new DocumentStore(database, INDEXES, ['items']);
    const text = 'x'.repeat(2_000);
    store.write('items', 'first', { _id: 'first', text });
    const [{ page_count: pages = 0 } = {}] = database.all<{ page_count: number }>(
      'PRAGMA page_count',
    );
    database.all(`PRAGMA max_page_count = ${pages + 20}`);
    const written: string[] = ['first'];
    expect(() => {
      for (let n = 0; n < 1_000; n += 1) {
        database.atomic(() => store.write('items', `d${n}`, { _id: `d${n}`, text }));
        written.push(`d${n}`);
      }
    }).toThrow(/full/i);
    expect(written.length).toBeGreaterThan(2);
    expect(written.every((id) => store.read('items', id) !== undefined)).toBe(true);
    database.all('PRAGMA max_page_count = 1000000');
    store.write('items', 'after', { _id: 'after', text });
    database.close();
    const again = new Database(file);
    const count = again.get<{ n: number }>('SELECT count(*) AS n FROM docs');
    expect(count?.n).toBe(written.length + 1);
    again.close();
  });

  test('reset leaves the named collections, empty', async () => {
    const cloud = await startTestCloud({ dataDir: join(folder, 'reset'), indexes: INDEXES });
    await cloud.run(
      `await db.createCollection('extra'); await db.collection('items').add({ data: { n: [1, 2] } })`,
    );
    const fileID = cloud.files.put('a', Buffer.from('a'));
    await cloud.reset();
    expect(cloud.dump()).toEqual({ items: [], others: [] });
    expect(cloud.files.get(fileID)).toBeNull();
    expect(
      await cloud.run(`return (await db.collection('items').where({ n: 1 }).count()).total`),
    ).toBe(0);
    await cloud.close();
  });
});
