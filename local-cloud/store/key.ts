/**
 * Order-preserving binary keys: comparing two keys byte by byte gives MongoDB's order of the values
 * (empty array, null, numbers, strings, objects, arrays, binary, ObjectId, booleans, dates, the rest).
 * No encoding is a prefix of another one, so an encoded prefix selects exactly the equal values.
 */
import { isPlainObject } from './codec';

const TAG = {
  emptyArray: 0x04,
  null: 0x05,
  number: 0x10,
  string: 0x20,
  object: 0x30,
  array: 0x40,
  binary: 0x50,
  objectId: 0x60,
  boolean: 0x70,
  date: 0x80,
  other: 0x90,
} as const;

/** The encoded form of one value; missing counts as null. */
export function encodeKey(value: unknown): Buffer {
  if (value === undefined || value === null) return Buffer.from([TAG.null]);
  if (typeof value === 'number') return Buffer.concat([tag(TAG.number), encodeNumber(value)]);
  if (typeof value === 'string') return Buffer.concat([tag(TAG.string), encodeText(value)]);
  if (typeof value === 'boolean') return Buffer.from([TAG.boolean, value ? 1 : 0]);
  if (value instanceof Date) return Buffer.concat([tag(TAG.date), encodeNumber(value.getTime())]);
  if (Array.isArray(value)) {
    if (value.length === 0) return tag(TAG.emptyArray);
    return Buffer.concat([tag(TAG.array), ...value.map(encodeKey), tag(0)]);
  }
  if (isPlainObject(value)) {
    const parts = Object.entries(value).flatMap(([k, v]) => [tag(1), encodeText(k), encodeKey(v)]);
    return Buffer.concat([tag(TAG.object), ...parts, tag(0)]);
  }
  const kind = (value as { _bsontype?: string })._bsontype;
  const first = kind === 'ObjectID' ? TAG.objectId : kind === 'Binary' ? TAG.binary : TAG.other;
  return Buffer.concat([tag(first), encodeText((value as { toString(): string }).toString())]);
}

const tag = (byte: number): Buffer => Buffer.from([byte]);

function encodeNumber(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  if (Number.isNaN(value)) return bytes; // NaN sorts before every number
  bytes.writeDoubleBE(value === 0 ? 0 : value);
  const negative = (bytes[0] ?? 0) >= 0x80;
  if (negative) return complement(bytes);
  bytes[0] = (bytes[0] ?? 0) | 0x80;
  return bytes;
}

function encodeText(text: string): Buffer {
  const raw = Buffer.from(text, 'utf8');
  const escaped = raw.includes(0)
    ? Buffer.from([...raw].flatMap((byte) => (byte === 0 ? [0, 0xff] : [byte])))
    : raw;
  return Buffer.concat([escaped, Buffer.from([0, 1])]);
}

/** Inverts a key, and with it its order: the stored form of a descending field. */
export const complement = (key: Buffer): Buffer => Buffer.from(key.map((byte) => 255 - byte));

/** The first key after every key that starts with `prefix`. */
export function successor(prefix: Buffer): Buffer {
  const copy = Buffer.from(prefix);
  for (let i = copy.length - 1; i >= 0; i -= 1) {
    const byte = copy[i] ?? 0;
    if (byte < 255) {
      copy[i] = byte + 1;
      return copy.subarray(0, i + 1);
    }
  }
  return Buffer.alloc(64, 255);
}

/** Whether equality and order of this value mean the same here, in MongoDB and in mingo. */
export const isIndexable = (value: unknown): boolean =>
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value)) ||
  value instanceof Date ||
  (value as { _bsontype?: string } | null)?._bsontype === 'ObjectID';
