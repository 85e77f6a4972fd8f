/** Documents are read and written as bson's canonical EJSON, to the byte. */
import { EJSON, Long, ObjectId } from 'bson';
import fc from 'fast-check';
import { decode, encode, fieldsOf } from '@local-cloud/store/codec';
import { project } from '@local-cloud/store/mongo';

const bsonEncode = (value: object): string => EJSON.stringify(value, { relaxed: false });

const leaf = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.double(),
  fc.integer(),
  fc.integer({ min: -(2 ** 53), max: 2 ** 53 }),
  fc.constantFrom(2 ** 31, -(2 ** 31), 2 ** 31 - 1, 2 ** 63, -(2 ** 63), 1e300, -0, Infinity),
  fc.boolean(),
  fc.constantFrom(null, undefined),
  fc.date({ noInvalidDate: true }),
  fc.constantFrom(new ObjectId('0123456789abcdef01234567'), Long.fromString('9007199254740993')),
);
const name = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .filter((key) => !/^\$|^__proto__$/.test(key));
const { doc } = fc.letrec<{ value: unknown; doc: Record<string, unknown> }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    tie('doc'),
  ),
  doc: fc.dictionary(name, tie('value'), { maxKeys: 5 }),
}));

it('writes every document as bson does', () => {
  fc.assert(
    fc.property(doc, (one) => expect(encode(one)).toBe(bsonEncode(one))),
    { numRuns: 300 },
  );
});

it('reads every document as bson does', () => {
  fc.assert(
    fc.property(doc, (one) => {
      const text = bsonEncode(one);
      expect(decode(text)).toEqual(EJSON.parse(text));
    }),
    { numRuns: 300 },
  );
});

it('cuts fields out of a text as a projection does', () => {
  const some = fc.record(
    { _id: fc.uuid(), a: leaf, 'b c': doc, d: fc.array(leaf) },
    { requiredKeys: ['_id'] },
  );
  fc.assert(
    fc.property(some, fc.subarray(['a', 'b c', 'd', 'none'], { minLength: 1 }), (one, fields) => {
      const text = encode(one);
      const shape = (way: boolean) => Object.fromEntries(fields.map((field) => [field, way]));
      const named = new Set(fields);
      const cut = fieldsOf(text, (field) => field === '_id' || named.has(field));
      expect(decode(cut)).toEqual(project([decode(text)], shape(true))[0]);
      const rest = fieldsOf(text, (field) => !named.has(field));
      expect(decode(rest)).toEqual(project([decode(text)], shape(false))[0]);
    }),
  );
});
