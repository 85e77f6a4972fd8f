import { SDKS, useCloud, type Failure } from './support';

describe.each(SDKS)('documents under %s', (sdkPackage) => {
  const cloud = useCloud({ sdkPackage });
  const seed = (docs: object[]) =>
    cloud().run(
      `for (const data of args) await items.add({ data })`.replace(
        'items',
        `db.collection('items')`,
      ),
      docs,
    );

  test('add gives an id, get gives the document back', async () => {
    const [id, doc] = await cloud().run<[string, object]>(`
      const { _id } = await db.collection('items').add({ data: { name: '甲', nested: { n: 1.5 }, list: [1, 'x', null] } });
      return [_id, (await db.collection('items').doc(_id).get()).data]`);
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(doc).toEqual({ _id: id, name: '甲', nested: { n: 1.5 }, list: [1, 'x', null] });
  });

  test('add of several documents', async () => {
    const ids = await cloud().run(`
      return (await db.collection('items').add({ data: [{ _id: 'a' }, { _id: 'b' }] }))._ids`);
    expect(ids).toEqual(['a', 'b']);
    expect(cloud().dump()).toEqual({ items: [{ _id: 'a' }, { _id: 'b' }], others: [] });
  });

  test('a number is an id of its own', async () => {
    const found = await cloud().run(`
      await db.collection('items').add({ data: { _id: 7, kind: 'number' } });
      await db.collection('items').add({ data: { _id: '7', kind: 'text' } });
      return [(await db.collection('items').doc(7).get()).data.kind, (await db.collection('items').doc('7').get()).data.kind]`);
    expect(found).toEqual(['number', 'text']);
  });

  test('dates, large integers and null survive; undefined is dropped', async () => {
    const found = await cloud().run(`
      const data = { _id: 'k', day: new Date(1e12), big: 2 ** 40, small: -5, none: null, gone: undefined };
      await db.collection('items').add({ data });
      const doc = (await db.collection('items').doc('k').get()).data;
      return { isDate: doc.day instanceof Date, time: doc.day.getTime(), big: doc.big, small: doc.small, none: doc.none, keys: Object.keys(doc).sort() }`);
    expect(found).toEqual({
      isDate: true,
      time: 1e12,
      big: 2 ** 40,
      small: -5,
      none: null,
      keys: ['_id', 'big', 'day', 'none', 'small'],
    });
  });

  test('a server date comes from the clock of the cloud', async () => {
    cloud().clock.setToday('2031-05-06');
    try {
      const [at, later] = await cloud().run<string[]>(`
        await db.collection('items').add({ data: { _id: 'k', at: db.serverDate(), later: db.serverDate({ offset: 3600000 }) } });
        const { at, later } = (await db.collection('items').doc('k').get()).data;
        return [at, later]`);
      const beijing = new Date(Date.parse(at ?? '') + 8 * 3_600_000).toISOString();
      expect(beijing).toMatch(/^2031-05-06T/);
      expect(Date.parse(later ?? '') - Date.parse(at ?? '')).toBe(3_600_000);
    } finally {
      cloud().clock.setToday(null);
    }
  });

  test('a second document with the same id is refused as a duplicate key', async () => {
    const error = await cloud().run<Failure>(`
      await db.collection('items').add({ data: { _id: 'k', v: 1 } });
      return fails(db.collection('items').add({ data: { _id: 'k', v: 2 } }))`);
    expect(error.code).toBe(-502001);
    expect(error.message).toContain('duplicate key');
    expect(cloud().dump()['items']).toEqual([{ _id: 'k', v: 1 }]);
  });

  test('a batch with a duplicate in itself writes nothing', async () => {
    const error = await cloud().run<Failure>(
      `return fails(db.collection('items').add({ data: [{ _id: 'a' }, { _id: 'a' }] }))`,
    );
    expect(error.code).toBe(-502001);
    expect(cloud().dump()['items']).toEqual([]);
  });

  test('a missing document throws, or is null where asked', async () => {
    const error = await cloud().run<Failure>(
      `return fails(db.collection('items').doc('no').get())`,
    );
    expect(error.message).toContain('does not exist');
    const lenient = await cloud().run(`
      return cloud.database({ throwOnNotFound: false }).collection('items').doc('no').get()`);
    expect(lenient).toMatchObject({ data: null });
  });

  test('SDK settings of one function do not reach another in the same worker', async () => {
    const answer = await cloud().invoke('lenient', {});
    expect(answer).toMatchObject({ ok: true, result: { data: null } });
    const error = await cloud().run<Failure>(
      `return fails(db.collection('items').doc('no').get())`,
    );
    expect(error.message).toContain('does not exist');
  });

  test('a collection must exist, for reading, writing and counting', async () => {
    const codes = await cloud().run(`
      const none = db.collection('none');
      const errors = [fails(none.get()), fails(none.doc('a').get()), fails(none.add({ data: { a: 1 } })), fails(none.count()),
        fails(none.doc('a').set({ data: { a: 1 } })), fails(none.where({ a: 1 }).update({ data: { a: 2 } })), fails(none.doc('a').remove())];
      return (await Promise.all(errors)).map(({ code }) => code)`);
    expect(codes).toEqual(Array(7).fill(-502005));
  });

  test('createCollection creates once', async () => {
    const error = await cloud().run<Failure>(`
      await db.createCollection('fresh');
      await db.collection('fresh').add({ data: { _id: 'a' } });
      return fails(db.createCollection('fresh'))`);
    expect(error.message).toContain('already exist');
    expect(cloud().dump()['fresh']).toEqual([{ _id: 'a' }]);
  });

  test('set replaces or creates, and says which', async () => {
    const stats = await cloud().run(`
      const doc = db.collection('items').doc('k');
      const steps = [await doc.set({ data: { a: 1, b: 2 } }), await doc.set({ data: { a: 3 } }), await doc.set({ data: { a: 3 } })];
      return steps.map(({ stats }) => stats)`);
    expect(stats).toEqual([
      { updated: 0, created: 1 },
      { updated: 1, created: 0 },
      { updated: 0, created: 0 },
    ]);
    expect(cloud().dump()['items']).toEqual([{ _id: 'k', a: 3 }]);
  });

  test('update and remove count what they changed', async () => {
    await seed([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 2 },
      { _id: 'c', n: 2 },
    ]);
    const stats = await cloud().run(`
      const items = db.collection('items');
      return [
        (await items.doc('a').update({ data: { n: 5 } })).stats.updated,
        (await items.doc('a').update({ data: { n: 5 } })).stats.updated,
        (await items.doc('no').update({ data: { n: 5 } })).stats.updated,
        (await items.where({ n: 2 }).update({ data: { n: 3 } })).stats.updated,
        (await items.where({ n: 3 }).update({ data: { n: 4 }, multi: false })).stats.updated,
        (await items.where({ n: _.gte(3) }).remove()).stats.removed,
        (await items.doc('no').remove()).stats.removed,
      ]`);
    expect(stats).toEqual([1, 0, 0, 2, 1, 3, 0]);
    expect(cloud().dump()['items']).toEqual([]);
  });

  test('where().remove() ignores limit, as on the platform', async () => {
    await seed([{ _id: 'a' }, { _id: 'b' }, { _id: 'c' }]);
    const removed = await cloud().run(
      `return (await db.collection('items').where({ _id: _.neq('x') }).limit(1).remove()).stats.removed`,
    );
    expect(removed).toBe(3);
  });

  test('orderBy, skip, limit and field', async () => {
    await seed(
      [3, 1, 2, 5, 4].map((n) => ({ _id: `d${n}`, n, odd: n % 2 === 1, deep: { a: n, b: n } })),
    );
    const [page, shape, without] = await cloud().run<object[][]>(`
      const items = db.collection('items');
      return [
        (await items.orderBy('odd', 'desc').orderBy('n', 'asc').skip(1).limit(3).get()).data.map(({ n }) => n),
        (await items.where({ n: 1 }).field({ 'deep.a': true }).get()).data,
        (await items.where({ n: 1 }).field({ deep: false }).get()).data,
      ]`);
    expect(page).toEqual([3, 5, 2]);
    expect(shape).toEqual([{ _id: 'd1', deep: { a: 1 } }]);
    expect(without).toEqual([{ _id: 'd1', n: 1, odd: true }]);
  });

  test('the order of mixed types is MongoDB’s', async () => {
    const values = [true, 'b', 10, null, new Date(0), 'a', -1];
    const sorted = await cloud().run(`
      const values = [true, 'b', 10, null, new Date(0), 'a', -1];
      for (const v of values) await db.collection('items').add({ data: { v } });
      await db.collection('items').add({ data: { missing: 1 } });
      const { data } = await db.collection('items').orderBy('v', 'asc').get();
      return data.map(({ v }) => v === undefined ? 'missing' : v)`);
    expect(values).toHaveLength(7);
    expect((sorted as unknown[]).slice(2)).toEqual([
      -1,
      10,
      'a',
      'b',
      true,
      '1970-01-01T00:00:00.000Z',
    ]);
    expect(new Set((sorted as unknown[]).slice(0, 2))).toEqual(new Set([null, 'missing']));
  });

  test('get gives 100 unless asked for more, and never over 1,000', async () => {
    const sizes = await cloud().run(`
      for (let i = 0; i < 3; i += 1)
        await db.collection('items').add({ data: Array.from({ length: 350 }, (unused, j) => ({ n: i * 350 + j })) });
      const items = db.collection('items');
      return [(await items.get()).data.length, (await items.limit(500).get()).data.length, (await items.limit(5000).get()).data.length, (await items.count()).total, (await items.where({ n: _.gte(1000) }).count()).total]`);
    expect(sizes).toEqual([100, 500, 1000, 1050, 50]);
  });

  test('a field name with a dollar is refused', async () => {
    const error = await cloud().run<Failure>(
      `return fails(db.collection('items').add({ data: { a: [{ $b: 1 }] } }))`,
    );
    expect(error).toMatchObject({ code: -502001, message: expect.stringContaining('dollar') });
  });

  test.each([
    [
      'updateAndReturn',
      `db._db.collection('items').where({ a: 1 }).updateAndReturn({ a: 2 })`,
      'database.modifyAndReturnDoc',
    ],
    [
      'geoWithin',
      `db.collection('items').where({ a: _.geoWithin({ centerSphere: [[1, 1], 1] }) }).get()`,
      '$geoWithin',
    ],
    [
      '$where',
      `db._db.collection('items').options({ raw: true }).where({ $where: '1' }).get()`,
      '$where',
    ],
    [
      '$currentDate',
      `db._db.collection('items').options({ raw: true }).where({ a: 1 }).update({ $currentDate: { a: true } })`,
      '$currentDate',
    ],
    [
      'a positional path',
      `db.collection('items').where({ a: 1 }).update({ data: { 'a.$.b': 1 } })`,
      'positional',
    ],
  ])('%s is refused by its name', async (_name, code, named) => {
    const error = await cloud()
      .run<Failure>(
        `const r = await fails(${code}); if (r.resolved && r.resolved.code) throw new Error(r.resolved.message); return r`,
      )
      .catch((e: Error) => ({ code: 0, message: e.message }));
    expect(error.message).toContain('NOT_IMPLEMENTED_IN_LOCAL_CLOUD');
    expect(error.message).toContain(named);
  });
});
