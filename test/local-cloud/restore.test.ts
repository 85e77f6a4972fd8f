/** Putting the same backup back again and again: as if its file were read each time. */
import { copyFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '@local-cloud/store/database';
import { startTestCloud, temporaryFolder, type TestCloud } from './support';

const folder = temporaryFolder();
const INDEXES = [{ collection: 'items', fields: [{ name: 'n', order: 'asc' as const }] }];
const filled = join(folder, 'filled.db');
let cloud: TestCloud;
let before: Record<string, unknown[]>;
let fileID: string;

beforeAll(async () => {
  cloud = await startTestCloud({
    dataDir: join(folder, 'data'),
    indexes: INDEXES,
    flush: 'bySystem',
  });
  await cloud.run(
    `await db.collection('items').add({ data: Array.from({ length: 50 }, (unused, n) => ({ _id: 'i' + n, n })) })`,
  );
  fileID = cloud.files.put('a/b', Buffer.from([0, 1, 255]));
  before = cloud.dump();
  await cloud.backup(filled);
  await cloud.restore(filled);
});
afterAll(() => cloud.close());

/** Changes, adds and removes documents, files and a collection. */
async function change(): Promise<void> {
  await cloud.run(`
    await db.createCollection('extra');
    await db.collection('extra').add({ data: { _id: 1 } });
    await db.collection('items').where({ n: _.gt(10) }).remove();
    await db.collection('items').doc('i1').update({ data: { n: [7, 8] } });
    await db.collection('others').add({ data: { _id: 'later' } });`);
  cloud.files.put('a/b', Buffer.from('changed'));
  cloud.files.put('a/c', Buffer.from('added'));
  expect(cloud.dump()).not.toEqual(before);
}

const isFilled = async (): Promise<void> => {
  expect(cloud.dump()).toEqual(before);
  expect([...(cloud.files.get(fileID) ?? [])]).toEqual([0, 1, 255]);
  expect(cloud.files.get(fileID.replace('a/b', 'a/c'))).toBeNull();
  // By the index: what was changed is found by what it was, in its order, and by nothing else.
  const found = await cloud.run(
    `return (await db.collection('items').where({ n: _.gte(7).and(_.lt(12)) }).orderBy('n', 'desc').get()).data.map((d) => d._id)`,
  );
  expect(found).toEqual(['i11', 'i10', 'i9', 'i8', 'i7']);
};

test('everything is as in the backup each time, what was made since is gone', async () => {
  for (let i = 0; i < 3; i += 1) {
    await change();
    await cloud.restore(filled);
    await isFilled();
  }
  const missing = await cloud.run(`return fails(db.collection('extra').doc('1').get())`);
  expect(missing).toMatchObject({ code: -502005 });
});

test('transactions end and their locks go; links that were signed hold no longer', async () => {
  const link = await cloud.run<string>(
    `return (await cloud.getTempFileURL({ fileList: [args] })).fileList[0].tempFileURL`,
    fileID,
  );
  expect((await fetch(link)).status).toBe(200);
  const outcome = await cloud.run(`
    const t = await db.startTransaction();
    await t.collection('items').doc('i1').update({ data: { n: -1 } });
    globalThis.left = t;`);
  expect(outcome).toBeNull();
  await cloud.restore(filled);
  const committed = await cloud.run(`return fails(globalThis.left.commit())`);
  expect(committed).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
  await cloud.run(`await db.collection('items').doc('i1').update({ data: { n: 100 } })`);
  expect((await fetch(link)).status).not.toBe(200);
  await cloud.restore(filled);
  await isFilled();
});

test('the clock and the calls of openapi stay', async () => {
  cloud.clock.setToday('2026-03-04');
  const offset = cloud.clock.now() - Date.now();
  cloud.openapi.calls.push({ api: 'a.b', args: {} });
  await cloud.restore(filled);
  expect(Math.abs(cloud.clock.now() - Date.now() - offset)).toBeLessThan(1000);
  expect(cloud.openapi.calls).toEqual([{ api: 'a.b', args: {} }]);
  cloud.clock.setToday(null);
});

test('what a restore brought back outlives the cloud’s end, and a backup of it has its seal', async () => {
  await change();
  await cloud.restore(filled);
  const second = join(folder, 'second.db');
  await cloud.backup(second);
  await cloud.restore(second);
  await isFilled();
  await cloud.restore(filled);
  await cloud.close();
  cloud = await startTestCloud({
    dataDir: join(folder, 'data'),
    indexes: INDEXES,
    flush: 'bySystem',
  });
  expect(cloud.dump()).toEqual(before);
});

test('a file that was edited after it was put back once is refused, and nothing changes', async () => {
  const copy = join(folder, 'edited.db');
  copyFileSync(filled, copy);
  await cloud.restore(copy);
  await cloud.restore(copy);
  await cloud.run(`await db.collection('items').doc('i1').update({ data: { n: 77 } })`);
  const now = cloud.dump();
  const { atime, mtime } = statSync(copy);
  const database = new Database(copy);
  database.run(`UPDATE docs SET body = replace(body, 'i2', 'i9')`);
  database.close();
  // A time that was set back does not hide it.
  utimesSync(copy, atime, mtime);
  await expect(cloud.restore(copy)).rejects.toThrow('封印');
  await expect(cloud.restore(copy)).rejects.toThrow('封印');
  expect(cloud.dump()).toEqual(now);
});

test('another backup under the same name is the one that comes', async () => {
  const same = join(folder, 'same.db');
  await cloud.restore(filled);
  await cloud.backup(same);
  await cloud.restore(same);
  await cloud.run(`await db.collection('items').doc('i1').update({ data: { n: 1000 } })`);
  const changed = cloud.dump();
  await cloud.backup(same);
  await cloud.restore(filled);
  await cloud.restore(same);
  expect(cloud.dump()).toEqual(changed);
  await cloud.restore(same);
  expect(cloud.dump()).toEqual(changed);
});

test('another key is asked for the seal again, though the file is known', async () => {
  await cloud.restore(filled);
  process.env.LIANGXIN_SEAL_KEY = '00'.repeat(32);
  try {
    await expect(cloud.restore(filled)).rejects.toThrow('封印');
  } finally {
    delete process.env.LIANGXIN_SEAL_KEY;
  }
});
