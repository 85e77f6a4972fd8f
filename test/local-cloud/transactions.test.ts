import { SDKS, useCloud, type Failure } from './support';

const CONFLICT = 'ResourceUnavailable.TransactionConflict';
const GONE = 'ResourceUnavailable.TransactionNotExist';

describe.each(SDKS)('transactions under %s', (sdkPackage) => {
  const cloud = useCloud({ sdkPackage });

  beforeEach(() =>
    cloud().run(
      `await db.collection('items').add({ data: [{ _id: 'a', n: 1 }, { _id: 'b', n: 1 }] })`,
    ),
  );
  const items = () => cloud().dump()['items'];

  test('commit writes everything, and only then', async () => {
    const seen = await cloud().run(`
      const t = await db.startTransaction();
      const inside = t.collection('items'), outside = db.collection('items');
      await inside.doc('a').update({ data: { n: _.inc(1) } });
      await inside.doc('b').remove();
      await inside.add({ data: { _id: 'c', n: 9 } });
      await inside.doc('d').set({ data: { n: 4 } });
      const own = [(await inside.doc('a').get()).data.n, await fails(inside.doc('b').get()).then(({ message }) => /not exist/.test(message)), (await inside.doc('c').get()).data.n];
      const others = [(await outside.doc('a').get()).data.n, (await outside.count()).total];
      await t.commit();
      return { own, others, after: (await outside.count()).total }`);
    expect(seen).toEqual({ own: [2, true, 9], others: [1, 2], after: 3 });
    expect(items()).toEqual([
      { _id: 'a', n: 2 },
      { _id: 'c', n: 9 },
      { _id: 'd', n: 4 },
    ]);
  });

  test('rollback writes nothing and frees the locks', async () => {
    await cloud().run(`
      const t = await db.startTransaction();
      await t.collection('items').doc('a').update({ data: { n: 100 } });
      await t.rollback();
      await db.collection('items').doc('a').update({ data: { n: 2 } });`);
    expect(items()).toEqual([
      { _id: 'a', n: 2 },
      { _id: 'b', n: 1 },
    ]);
  });

  test('runTransaction commits, and rolls back what throws', async () => {
    const error = await cloud().run<Failure>(`
      await db.runTransaction(async (t) => { await t.collection('items').doc('a').update({ data: { n: 5 } }) });
      return fails(db.runTransaction(async (t) => {
        await t.collection('items').doc('b').update({ data: { n: 5 } });
        throw new Error('changed my mind');
      }))`);
    expect(error.message).toContain('changed my mind');
    expect(items()).toEqual([
      { _id: 'a', n: 5 },
      { _id: 'b', n: 1 },
    ]);
  });

  test('reads see the snapshot of the start', async () => {
    const seen = await cloud().run(`
      const t = await db.startTransaction();
      const before = (await t.collection('items').doc('a').get()).data.n;
      await db.collection('items').doc('a').update({ data: { n: 50 } });
      await db.collection('items').doc('b').remove();
      await db.collection('items').add({ data: { _id: 'late' } });
      const inside = t.collection('items');
      const seen = [before, (await inside.doc('a').get()).data.n, (await inside.doc('b').get()).data.n, /not exist/.test((await fails(inside.doc('late').get())).message)];
      await t.rollback();
      return seen`);
    expect(seen).toEqual([1, 1, 1, true]);
  });

  test('the second writer of a locked document fails at once, and its transaction is over', async () => {
    const seen = await cloud().run<Record<string, Failure>>(`
      const first = await db.startTransaction(), second = await db.startTransaction();
      await first.collection('items').doc('a').update({ data: { n: 2 } });
      await second.collection('items').doc('b').update({ data: { n: 3 } });
      const conflict = await fails(second.collection('items').doc('a').update({ data: { n: 9 } }));
      const over = await fails(second.collection('items').doc('b').update({ data: { n: 9 } }));
      await first.commit();
      return { conflict, over, commit: await fails(second.commit()) }`);
    expect(seen['conflict']).toMatchObject({
      code: -501001,
      message: expect.stringContaining(CONFLICT),
    });
    expect(seen['over']).toMatchObject({ message: expect.stringContaining(GONE) });
    expect(seen['commit']).toMatchObject({ message: expect.stringContaining(GONE) });
    expect(items()).toEqual([
      { _id: 'a', n: 2 },
      { _id: 'b', n: 1 },
    ]);
  });

  test('a write outside of transactions to a locked document fails at once', async () => {
    const errors = await cloud().run<Failure[]>(`
      const t = await db.startTransaction();
      await t.collection('items').doc('a').update({ data: { n: 2 } });
      await t.collection('items').add({ data: { _id: 'new' } });
      const out = db.collection('items');
      const errors = [await fails(out.doc('a').update({ data: { n: 7 } })), await fails(out.doc('a').remove()), await fails(out.where({ n: 1 }).update({ data: { n: 7 } })), await fails(out.add({ data: { _id: 'new' } }))];
      await t.commit();
      return errors`);
    expect(errors.map(({ message }) => message.includes(CONFLICT))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(items()).toEqual([{ _id: 'a', n: 2 }, { _id: 'b', n: 1 }, { _id: 'new' }]);
  });

  test('a document that changed after the snapshot cannot be written', async () => {
    const error = await cloud().run<Failure>(`
      const t = await db.startTransaction();
      await db.collection('items').doc('a').update({ data: { n: 2 } });
      return fails(t.collection('items').doc('a').update({ data: { n: 3 } }))`);
    expect(error.message).toContain(CONFLICT);
    expect(items()).toContainEqual({ _id: 'a', n: 2 });
  });

  test('runTransaction does not retry a conflict inside its callback', async () => {
    const [tries, error] = await cloud().run<[number, Failure]>(`
      const other = await db.startTransaction();
      await other.collection('items').doc('a').update({ data: { n: 2 } });
      let tries = 0;
      const error = await fails(db.runTransaction(async (t) => { tries += 1; await t.collection('items').doc('a').update({ data: { n: 3 } }) }));
      await other.rollback();
      return [tries, error]`);
    expect(tries).toBe(1);
    expect(error.message).toContain(CONFLICT);
  });

  test('concurrent counters with retries lose nothing', async () => {
    const code = `
      for (;;) {
        const error = await fails(db.runTransaction(async (t) => {
          const doc = t.collection('items').doc('a');
          const { n } = (await doc.get()).data;
          await doc.update({ data: { n: n + 1 } });
        }));
        if (!error.message) return true;
        if (!error.message.includes('TransactionConflict')) throw new Error(error.message);
      }`;
    await cloud().run(`return Promise.all(Array.from({ length: 20 }, async () => { ${code} }))`);
    expect(items()).toContainEqual({ _id: 'a', n: 21 });
  });

  test('a duplicate key ends the transaction', async () => {
    const [error, commit] = await cloud().run<Failure[]>(`
      const t = await db.startTransaction();
      await t.collection('items').doc('b').update({ data: { n: 9 } });
      const error = await fails(t.collection('items').add({ data: { _id: 'a' } }));
      return [error, await fails(t.commit())]`);
    expect(error).toMatchObject({
      code: -502001,
      message: expect.stringContaining('duplicate key'),
    });
    expect(commit?.message).toContain(GONE);
    expect(items()).toEqual([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 1 },
    ]);
  });

  test('where().get() in a transaction is refused', async () => {
    const error = await cloud().run<Failure>(`
      const t = await db.startTransaction();
      return fails(t.collection('items').where({ n: 1 }).get())`);
    expect(error).toMatchObject({
      code: -501007,
      message: expect.stringContaining('single documents'),
    });
  });

  test('where().update() leaves the transaction silently, as the SDK sends it', async () => {
    await cloud().run(`
      const t = await db.startTransaction();
      await t.collection('items').where({ _id: 'a' }).update({ data: { n: 7 } });
      await t.rollback();`);
    expect(items()).toContainEqual({ _id: 'a', n: 7 });
  });

  test('an ended transaction takes nothing more', async () => {
    const errors = await cloud().run<Failure[]>(`
      const t = await db.startTransaction();
      await t.commit();
      return [await fails(t.collection('items').doc('a').get()), await fails(t.collection('items').doc('a').remove()), await fails(t.commit()), await fails(t.rollback())]`);
    expect(errors.map(({ message }) => message.includes(GONE))).toEqual([true, true, true, true]);
  });
});

describe('the life of a transaction', () => {
  const cloud = useCloud({ transactionMs: 150 });

  test('it ends by itself, and its locks with it', async () => {
    await cloud().run(`await db.collection('items').add({ data: { _id: 'a', n: 1 } })`);
    const [tries, error] = await cloud().run<[number, Failure]>(`
      const t = await db.startTransaction();
      await t.collection('items').doc('a').update({ data: { n: 2 } });
      let tries = 0, outside;
      do {
        tries += 1;
        outside = await fails(db.collection('items').doc('a').update({ data: { n: 3 } }));
      } while (outside.message);
      return [tries, await fails(t.commit())]`);
    expect(tries).toBeGreaterThan(1);
    expect(error.message).toContain(GONE);
    expect(cloud().dump()['items']).toEqual([{ _id: 'a', n: 3 }]);
  });
});
