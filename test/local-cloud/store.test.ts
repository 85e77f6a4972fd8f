import { join } from 'node:path';
import fc from 'fast-check';
import { encode, decode, type Doc } from '@local-cloud/store/codec';
import { Database } from '@local-cloud/store/database';
import { DocumentStore } from '@local-cloud/store/documents';
import type { IndexDefinition } from '@local-cloud/store/indexes';
import { encodeKey } from '@local-cloud/store/key';
import { plan, type Sort } from '@local-cloud/store/planner';
import { count, find, sortKey } from '@local-cloud/store/query';
import { temporaryFolder } from './support';

const folder = temporaryFolder();
let files = 0;

function openStore(indexes: IndexDefinition[], docs: Doc[]): DocumentStore {
  const database = new Database(join(folder, `${(files += 1)}.db`), 'bySystem');
  const store = new DocumentStore(database, indexes, ['items']);
  store.database.atomic(() => docs.forEach((doc) => store.write('items', doc['_id'], doc)));
  return store;
}

const INDEXES: IndexDefinition[] = [
  { collection: 'items', fields: [{ name: 'a', order: 'asc' }] },
  {
    collection: 'items',
    fields: [
      { name: 'a', order: 'asc' },
      { name: 'b', order: 'desc' },
    ],
  },
  {
    collection: 'items',
    fields: [
      { name: 'b', order: 'desc' },
      { name: 'c.d', order: 'asc' },
      { name: 'a', order: 'asc' },
    ],
  },
];

const scalar = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -3, max: 3 }) },
  fc.constantFrom('', 'a', 'b', 'ab', 'a\u0000', '中', '𠀀', null, true, false, 0.5, -0.5),
  fc.constantFrom(new Date(0), new Date(-1), new Date(5)),
);
const field = (arrays: boolean) =>
  fc.option(arrays ? fc.oneof(scalar, fc.array(scalar, { maxLength: 3 })) : scalar, {
    nil: undefined,
  });
const documents = (arrays: boolean) =>
  fc.array(
    fc.record({
      a: field(arrays),
      b: field(false),
      c: fc.option(fc.record({ d: field(false) }), { nil: undefined }),
    }),
    { maxLength: 12 },
  );
const condition = fc.oneof(
  scalar,
  fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }),
  fc.record({ $gt: scalar }),
  fc.record({ $gte: scalar, $lt: scalar }),
  fc.record({ $lte: scalar }),
  fc.record({ $gt: scalar, $lte: scalar }),
  fc.record({ $ne: scalar }),
  fc.record({ $exists: fc.boolean() }),
);
const path = fc.constantFrom('a', 'b', 'c.d', '_id');
const query = fc
  .array(fc.tuple(path, condition), { maxLength: 3 })
  .chain((pairs) =>
    fc.constantFrom(
      Object.fromEntries(pairs) as Doc,
      { $and: [{}, ...pairs.map(([k, v]) => ({ [k]: v }))] } as Doc,
    ),
  );
const order = fc.uniqueArray(fc.tuple(path, fc.constantFrom(1 as const, -1 as const)), {
  selector: ([name]) => name,
  maxLength: 2,
});

const withIds = (docs: object[]): Doc[] =>
  docs.map((doc, i) => decode(JSON.stringify({ _id: i, ...JSON.parse(encode(clean(doc))) })));
const clean = (value: object): Doc =>
  Object.fromEntries(
    Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .map(([k, v]) => [k, k === 'c' ? clean(v as object) : v]),
  );
const ids = (texts: string[]) => texts.map((text) => decode(text)['_id'] as number);

describe.each([
  ['without arrays', false],
  ['with arrays', true],
] as const)('indexes %s', (_name, arrays) => {
  test('choose what a full scan chooses, in the same order', () => {
    fc.assert(
      fc.property(documents(arrays), query, order, (raw, where, sort: Sort) => {
        const docs = withIds(raw);
        const indexed = openStore(INDEXES, docs);
        const plain = openStore([], docs);
        const total = [...sort, ['_id', 1] as const].filter(
          ([name], i, all) => all.findIndex(([other]) => other === name) === i,
        );
        const expected = ids(find(plain, 'items', where, { sort: total }));
        expect(ids(find(indexed, 'items', where, { sort: total }))).toEqual(expected);
        const found = find(indexed, 'items', where, { sort });
        expect(new Set(ids(found))).toEqual(new Set(expected));
        const keys = found.map((text) => sortKey(decode(text), sort));
        expect(keys).toEqual([...keys].sort((x, y) => Buffer.compare(x, y)));
        expect(count(indexed, 'items', where)).toBe(expected.length);
        indexed.database.close();
        plain.database.close();
      }),
      { numRuns: 150 },
    );
  });

  test('stay right through updates and removals', () => {
    fc.assert(
      fc.property(documents(arrays), documents(arrays), query, (raw, next, where) => {
        const store = openStore(INDEXES, withIds(raw));
        const after = withIds(next);
        store.database.atomic(() => {
          raw.forEach((_, id) => after[id] ?? store.write('items', id, undefined));
          after.forEach((doc) => store.write('items', doc['_id'], doc));
        });
        const fresh = openStore([], after);
        expect(new Set(ids(find(store, 'items', where)))).toEqual(
          new Set(ids(find(fresh, 'items', where))),
        );
        store.database.close();
        fresh.database.close();
      }),
      { numRuns: 60 },
    );
  });
});

describe('an index over arrays', () => {
  const index = (name: string): IndexDefinition => ({
    collection: 'items',
    fields: [{ name, order: 'asc' }],
  });

  test('lets one element satisfy one bound and another element the other', () => {
    const store = openStore(
      [index('a')],
      [
        { _id: 1, a: [0, 10] },
        { _id: 2, a: [0] },
      ],
    );
    expect(ids(find(store, 'items', { a: { $gt: 1, $lt: 5 } }))).toEqual([1]);
    store.database.close();
  });

  test('gives each document once', () => {
    const store = openStore([index('a')], [{ _id: 1, a: [1, 2, 3] }]);
    expect(ids(find(store, 'items', { a: { $gte: 1 } }))).toEqual([1]);
    expect(count(store, 'items', { a: { $gte: 1 } })).toBe(1);
    store.database.close();
  });

  test('finds null behind a path through the array', () => {
    const docs = [
      { _id: 1, c: [{ d: 1 }, {}] },
      { _id: 2, c: [] },
      { _id: 3, c: [{ d: 1 }] },
    ];
    const [indexed, plain] = [openStore([index('c.d')], docs), openStore([], docs)];
    const where = { 'c.d': null };
    expect(ids(find(indexed, 'items', where))).toEqual(ids(find(plain, 'items', where)));
    [indexed, plain].forEach((store) => store.database.close());
  });

  test('sorts by the least element upwards and by the greatest downwards', () => {
    const store = openStore(
      [index('a')],
      [
        { _id: 1, a: [1, 9] },
        { _id: 2, a: 5 },
      ],
    );
    expect(ids(find(store, 'items', {}, { sort: [['a', 1]] }))).toEqual([1, 2]);
    expect(ids(find(store, 'items', {}, { sort: [['a', -1]] }))).toEqual([1, 2]);
    store.database.close();
  });
});

describe('the planner', () => {
  const store = openStore(
    [
      {
        collection: 'items',
        fields: [
          { name: 'unit', order: 'asc' },
          { name: 'day', order: 'desc' },
        ],
      },
    ],
    Array.from({ length: 500 }, (_, i) => ({ _id: `d${i}`, unit: `u${i % 10}`, day: i })),
  );
  afterAll(() => store.database.close());
  const planned = (where: Doc, sort: Sort = []) => plan(where, sort, store.indexesOf('items'));

  test('takes equality and order from one compound index and stops at the limit', () => {
    const chosen = planned({ unit: 'u3' }, [['day', -1]]);
    expect(chosen).toMatchObject({ sorted: true, reverse: false, exact: true });
    const read = jest.spyOn(store.database, 'all');
    const page = find(store, 'items', { unit: 'u3' }, { sort: [['day', -1]], limit: 5 });
    expect(page.map((text) => decode(text)['day'])).toEqual([493, 483, 473, 463, 453]);
    expect(read.mock.results.flatMap(({ value }) => value as unknown[]).length).toBeLessThan(20);
    read.mockRestore();
  });

  test('reads an index backwards for the opposite order', () => {
    expect(planned({ unit: 'u3' }, [['day', 1]])).toMatchObject({ sorted: true, reverse: true });
  });

  test('does not claim an order it has not', () => {
    expect(planned({ unit: { $in: ['u1', 'u2'] } }, [['day', -1]])).toMatchObject({
      sorted: false,
    });
    expect(planned({ day: 3 }, [['day', -1]])).toMatchObject({ source: 'all' });
  });

  test('counts an exact range without reading documents', () => {
    const read = jest.spyOn(store.database, 'all');
    expect(count(store, 'items', { unit: 'u3', day: { $gte: 100, $lt: 200 } })).toBe(10);
    expect(read).not.toHaveBeenCalled();
    read.mockRestore();
  });

  test('looks ids up', () => {
    expect(planned({ _id: { $in: ['d1', 'd7'] }, day: 7 })).toMatchObject({
      source: 'id',
      exact: false,
    });
    expect(ids(find(store, 'items', { _id: { $in: ['d1', 'd7'] }, day: 7 }))).toEqual(['d7']);
  });
});

describe('index definitions', () => {
  const definition = (name: string): IndexDefinition => ({
    collection: 'items',
    fields: [{ name, order: 'asc' }],
  });

  test('more than 20 for a collection are refused', () => {
    const many = (n: number) => Array.from({ length: n }, (_, i) => definition(`f${i}`));
    expect(() => openStore(many(21), [])).toThrow('more than 20 indexes');
    openStore(many(20), []).database.close();
  });

  test.each(['', 'a..b', 'list.0', 'list.$'])('the path %p is refused', (name) => {
    expect(() => openStore([definition(name)], [])).toThrow('malformed index');
  });

  test('two arrays in one index are refused as MongoDB does', () => {
    expect(() => openStore([INDEXES[1] as IndexDefinition], [{ _id: 1, a: [1], b: [2] }])).toThrow(
      'parallel arrays',
    );
  });

  test('a new definition is built over what is there, an old one dropped', () => {
    const file = join(folder, 'evolving.db');
    const docs = Array.from({ length: 30 }, (_, i) => ({ _id: i, a: i % 3, b: [i] }));
    const open = (definitions: IndexDefinition[]) =>
      new DocumentStore(new Database(file), definitions, ['items']);
    const first = open([definition('a')]);
    first.database.atomic(() => docs.forEach((doc) => first.write('items', doc._id, doc)));
    first.database.close();
    const second = open([definition('b')]);
    expect(plan({ b: 7 }, [], second.indexesOf('items'))).toMatchObject({
      source: { multikey: true },
    });
    expect(ids(find(second, 'items', { b: 7 }))).toEqual([7]);
    expect(plan({ a: 1 }, [], second.indexesOf('items'))).toMatchObject({ source: 'all' });
    expect(
      second.database.all('SELECT * FROM entries WHERE ix NOT IN (SELECT ix FROM indexes)'),
    ).toEqual([]);
    second.database.close();
  });
});

test('keys order numbers and texts as their values do', () => {
  const sign = (a: Buffer, b: Buffer) => Math.sign(Buffer.compare(a, b));
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (x, y) => {
      expect(sign(encodeKey(x), encodeKey(y))).toBe(x === y ? 0 : x < y ? -1 : 1);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (x, y) => {
      expect(sign(encodeKey(x), encodeKey(y))).toBe(sign(Buffer.from(x), Buffer.from(y)));
    }),
  );
});
