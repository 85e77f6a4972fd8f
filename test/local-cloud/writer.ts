/** The process that `durability.test.ts` kills: it writes through the SDK for ever and reports what was acknowledged. */
import { startLocalCloud } from '../../local-cloud/index';

async function main([dataDir = '', functionsDir = ''] = process.argv.slice(2)): Promise<void> {
  const cloud = await startLocalCloud({
    dataDir,
    functionsDir,
    collections: ['items', 'others'],
    indexes: [{ collection: 'items', fields: [{ name: 'n', order: 'asc' }] }],
    workers: 2,
  });
  const code = `
    await db.runTransaction(async (t) => {
      await t.collection('items').add({ data: { _id: args.id, n: args.n } });
      await t.collection('others').add({ data: { _id: args.id } });
    })`;
  const write = async (lane: number): Promise<void> => {
    for (let n = 0; ; n += 1) {
      const id = `${process.pid}-${lane}-${n}`;
      const answer = await cloud.invoke('script', { code, args: { id, n } });
      if (!answer.ok) throw new Error(answer.error.message);
      process.send?.(id);
    }
  };
  await Promise.all([write(0), write(1), write(2)]);
}

void main();
