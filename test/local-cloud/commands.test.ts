import { SDKS, useCloud, type Failure } from './support';

describe.each(SDKS)('commands under %s', (sdkPackage) => {
  const cloud = useCloud({
    sdkPackage,
    indexes: [{ collection: 'items', fields: [{ name: 'n', order: 'asc' }] }],
  });

  const DOCS = [
    {
      _id: 'a',
      n: 1,
      s: 'apple',
      tags: ['x', 'y'],
      nested: { k: 1 },
      list: [
        { v: 1, w: 1 },
        { v: 2, w: 9 },
      ],
    },
    { _id: 'b', n: 2, s: 'Banana', tags: [], nested: { k: 2 }, none: null },
    { _id: 'c', n: 3, s: 'cherry', tags: ['y', 'z', 'x'] },
    { _id: 'd', s: 'date', n: 'text' },
  ];
  const seed = () =>
    cloud().run(`for (const data of args) await db.collection('items').add({ data })`, DOCS);

  test.each([
    ['eq', `{ n: _.eq(2) }`, 'b'],
    ['neq', `{ n: _.neq(2) }`, 'acd'],
    ['gt of numbers leaves texts out', `{ n: _.gt(1) }`, 'bc'],
    ['gte and lt', `{ n: _.gte(1).and(_.lt(3)) }`, 'ab'],
    ['lte', `{ n: _.lte(1) }`, 'a'],
    ['in', `{ n: _.in([1, 3, 99]) }`, 'ac'],
    ['in of nothing', `{ n: _.in([]) }`, ''],
    ['nin', `{ n: _.nin([1, 3]) }`, 'bd'],
    ['or on one field', `{ n: _.eq(1).or(_.eq(3)) }`, 'ac'],
    ['or of objects', `_.or([{ n: 1 }, { s: 'date' }])`, 'ad'],
    ['and of objects', `_.and([{ n: _.gt(0) }, { s: 'cherry' }])`, 'c'],
    ['nor', `_.nor([{ n: 1 }, { s: 'date' }])`, 'bc'],
    ['not', `{ n: _.not(_.gt(1)) }`, 'ad'],
    ['exists', `{ nested: _.exists(true) }`, 'ab'],
    ['null finds null and missing', `{ none: null }`, 'abcd'],
    ['neq null', `{ nested: _.neq(null) }`, 'ab'],
    ['size', `{ tags: _.size(3) }`, 'c'],
    ['all', `{ tags: _.all(['x', 'y']) }`, 'ac'],
    ['an element of an array', `{ tags: 'z' }`, 'c'],
    ['elemMatch wants one element', `{ list: _.elemMatch({ v: 1, w: 9 }) }`, ''],
    ['elemMatch', `{ list: _.elemMatch({ v: _.gt(1), w: 9 }) }`, 'a'],
    ['two paths may match two elements', `{ 'list.v': 1, 'list.w': 9 }`, 'a'],
    ['mod', `{ n: _.mod(2, 1) }`, 'ac'],
    ['a nested object is a path', `{ nested: { k: 2 } }`, 'b'],
    ['a regular expression', `{ s: /^b/i }`, 'b'],
    ['db.RegExp', `{ s: db.RegExp({ regexp: 'e$', options: '' }) }`, 'ad'],
    ['expr', `{ $expr: $.gt(['$n', '$nested.k']) }`, 'cd'],
  ])('query: %s', async (_name, query, expected) => {
    await seed();
    const ids = await cloud().run<string[]>(
      `return (await db.collection('items').where(${query}).get()).data.map(({ _id }) => _id)`,
    );
    expect([...ids].sort().join('')).toBe(expected);
    const total = await cloud().run(
      `return (await db.collection('items').where(${query}).count()).total`,
    );
    expect(total).toBe(expected.length);
  });

  test.each([
    ['set', `{ nested: _.set({ z: 1 }) }`, { nested: { z: 1 } }],
    ['a nested object merges', `{ nested: { z: 1 } }`, { nested: { k: 1, z: 1 } }],
    [
      'a dotted path',
      `{ 'nested.k': 5, 'fresh.deep': 1 }`,
      { nested: { k: 5 }, fresh: { deep: 1 } },
    ],
    [
      'an element by its place',
      `{ 'list.1.w': 0 }`,
      {
        list: [
          { v: 1, w: 1 },
          { v: 2, w: 0 },
        ],
      },
    ],
    ['inc', `{ n: _.inc(4), fresh: _.inc(-2) }`, { n: 5, fresh: -2 }],
    ['mul', `{ n: _.mul(4), fresh: _.mul(2) }`, { n: 4, fresh: 0 }],
    ['min and max', `{ n: _.min(-1), 'nested.k': _.max(9) }`, { n: -1, nested: { k: 9 } }],
    ['remove', `{ tags: _.remove(), 'no.where': _.remove() }`, { tags: undefined }],
    ['rename', `{ s: _.rename('title') }`, { s: undefined, title: 'apple' }],
    ['push one', `{ tags: _.push('z') }`, { tags: ['x', 'y', 'z'] }],
    ['push several', `{ tags: _.push(['z', 'x']) }`, { tags: ['x', 'y', 'z', 'x'] }],
    [
      'push with place and slice',
      `{ tags: _.push({ each: ['z'], position: 0, slice: 2 }) }`,
      { tags: ['z', 'x'] },
    ],
    ['push to a new field', `{ fresh: _.push([1]) }`, { fresh: [1] }],
    ['unshift', `{ tags: _.unshift(['p', 'q']) }`, { tags: ['p', 'q', 'x', 'y'] }],
    ['pop', `{ tags: _.pop() }`, { tags: ['x'] }],
    ['shift', `{ tags: _.shift() }`, { tags: ['y'] }],
    ['pull', `{ tags: _.pull('x') }`, { tags: ['y'] }],
    ['pull by condition', `{ list: _.pull({ v: 1 }) }`, { list: [{ v: 2, w: 9 }] }],
    ['pullAll', `{ tags: _.pullAll(['x', 'y']) }`, { tags: [] }],
    ['addToSet', `{ tags: _.addToSet('x') }`, { tags: ['x', 'y'] }],
    [
      'addToSet of several',
      `{ tags: _.addToSet({ $each: ['y', 'z'] }) }`,
      { tags: ['x', 'y', 'z'] },
    ],
    ['null', `{ s: null }`, { s: null }],
    ['a date', `{ s: new Date(5) }`, { s: '1970-01-01T00:00:00.005Z' }],
  ])('update: %s', async (_name, data, expected) => {
    await seed();
    const after = await cloud().run(`
      await db.collection('items').doc('a').update({ data: ${data} });
      return (await db.collection('items').doc('a').get()).data`);
    const want = JSON.parse(JSON.stringify({ ...DOCS[0], ...expected })) as object;
    expect(after).toEqual(want);
  });

  test('a server date inside pushed values', async () => {
    await seed();
    const age = await cloud().run<number>(`
      await db.collection('items').doc('a').update({ data: { tags: _.push([{ at: db.serverDate() }]) } });
      const { tags } = (await db.collection('items').doc('a').get()).data;
      return Date.now() - tags[2].at.getTime()`);
    expect(age).toBeGreaterThanOrEqual(0);
    expect(age).toBeLessThan(10_000);
  });

  test.each([
    ['inc of a text', `{ s: _.inc(1) }`, 'non-numeric type'],
    ['inc of null', `{ none: _.inc(1) }`, 'non-numeric type'],
    ['inc by a text', `{ n: _.inc('1') }`, 'non-numeric'],
    ['mul of a text', `{ s: _.mul(2) }`, 'non-numeric type'],
    ['push to a scalar', `{ s: _.push(['x']) }`, 'must be an array'],
    ['push to null', `{ none: _.push(['x']) }`, 'must be an array'],
    ['addToSet of a scalar', `{ n: _.addToSet(1) }`, 'must be an array'],
    ['pull of a scalar', `{ n: _.pull(1) }`, 'must be an array'],
    ['pop of a scalar', `{ n: _.pop() }`, 'must be an array'],
    ['a path through a scalar', `{ 's.deep': 1 }`, 'Cannot create field'],
    ['a path through null', `{ 'none.deep': 1 }`, 'Cannot create field'],
    ['a path through an array', `{ 'tags.deep': 1 }`, 'Cannot create field'],
    ['two paths in conflict', `{ nested: _.set({ a: 1 }), 'nested.k': 1 }`, 'conflict'],
  ])('refused as MongoDB does: %s', async (_name, data, message) => {
    await seed();
    const before = cloud().dump();
    const error = await cloud().run<Failure>(
      `return fails(db.collection('items').doc('b').update({ data: ${data} }))`,
    );
    expect(error).toMatchObject({ code: -502001, message: expect.stringContaining(message) });
    expect(cloud().dump()).toEqual(before);
  });

  test('an update of many is all or nothing', async () => {
    await seed();
    const before = cloud().dump();
    const error = await cloud().run<Failure>(
      `return fails(db.collection('items').where({ s: _.exists(true) }).update({ data: { n: _.inc(1) } }))`,
    );
    expect(error.code).toBe(-502001);
    expect(cloud().dump()).toEqual(before);
  });
});
