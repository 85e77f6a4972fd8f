import { BSONRegExp, EJSON } from 'bson';
import { invalidParam } from './errors';

/** A document as plain JavaScript values, as the SDK's caller sees it. */
export type Doc = Record<string, unknown>;

/** Reads a stored document (canonical EJSON text). As bson's own parser does, without its call for every value. */
export const decode = (text: string): Doc => revived(JSON.parse(text)) as Doc;

function revived(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i += 1) value[i] = revived(value[i]);
    return value;
  }
  const doc = value as Doc;
  for (const key in doc) {
    if (key.charCodeAt(0) === DOLLAR) return typed(doc, key);
    const item = doc[key];
    if (typeof item === 'object') doc[key] = revived(item);
  }
  return doc;
}

const DOLLAR = 36;

/** `{"$numberInt": "5"}`: what most of them are at once, the rest by bson. */
function typed(doc: Doc, key: string): unknown {
  const text = doc[key];
  if (key === '$numberInt' && typeof text === 'string') return Number(text);
  return EJSON.deserialize(doc);
}

/** Writes a document as canonical EJSON: the text that is stored is the text that is sent. As bson writes it. */
export function encode(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return encodeNumber(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return `[${value.map(encode).join(',')}]`;
  if (!isPlainObject(value) || '_bsontype' in value || 'toBSON' in value) {
    return EJSON.stringify(value, { relaxed: false });
  }
  let text = '';
  for (const key of Object.keys(value)) {
    text += `${text ? ',' : ''}${JSON.stringify(key)}:${encode(value[key])}`;
  }
  return `{${text}}`;
}

const INT32 = 2 ** 31;
const INT64 = 2 ** 63;

function encodeNumber(value: number): string {
  if (Number.isInteger(value) && value >= -INT64 && value <= INT64) {
    const name = value >= -INT32 && value < INT32 ? '$numberInt' : '$numberLong';
    return `{"${name}":"${value}"}`;
  }
  return `{"$numberDouble":"${value}"}`;
}

export function isPlainObject(value: unknown): value is Doc {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/**
 * Reads EJSON text of a request.
 * Server dates become dates of the cloud's clock, regular expressions become real ones (mingo knows no other).
 */
export function decodeRequest(text: string, now: number): unknown {
  let parsed: unknown;
  try {
    parsed = EJSON.parse(text);
  } catch (error) {
    throw invalidParam(`not EJSON: ${String(error)}`);
  }
  return revive(parsed, now);
}

function revive(value: unknown, now: number): unknown {
  if (value instanceof BSONRegExp) {
    try {
      return new RegExp(value.pattern, value.options);
    } catch (error) {
      throw invalidParam(`regular expression: ${String(error)}`);
    }
  }
  if (Array.isArray(value)) return value.map((item) => revive(item, now));
  if (!isPlainObject(value)) return value;
  const serverDate = value['$tcb_server_date'];
  if (isPlainObject(serverDate)) return new Date(now + Number(serverDate['offset'] ?? 0));
  const result: Doc = {};
  for (const [key, item] of Object.entries(value)) {
    if (key === '__proto__') throw invalidParam('the field name __proto__ is refused');
    result[key] = revive(item, now);
  }
  return result;
}

/**
 * The stored text with the fields at its top that are kept, in the document's own order. The text is cut where they
 * end: no value is made of it.
 */
export function fieldsOf(text: string, kept: (field: string) => boolean): string {
  const parts: string[] = [];
  for (let at = 1; text.charAt(at) === '"'; at += 1) {
    const colon = endOfText(text, at);
    const end = endOfValue(text, colon + 1);
    if (kept(JSON.parse(text.slice(at, colon)) as string)) parts.push(text.slice(at, end));
    at = end;
  }
  return `{${parts.join(',')}}`;
}

/** Behind the closing quote of what begins at `at`. */
function endOfText(text: string, at: number): number {
  for (let end = at; ;) {
    end = text.indexOf('"', end + 1);
    let slashes = 0;
    while (text.charAt(end - 1 - slashes) === '\\') slashes += 1;
    if (slashes % 2 === 0) return end + 1;
  }
}

/** Behind the value that begins at `at`: a text, a list or a document, or what goes on to the next comma. */
function endOfValue(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (char === '"') i = endOfText(text, i) - 1;
    else if (char === '{' || char === '[') depth += 1;
    else if (depth === 0 && (char === ',' || char === '}')) return i;
    else if (char === '}' || char === ']') depth -= 1;
    if (depth === 0 && (char === '"' || char === '}' || char === ']')) return i + 1;
  }
  return text.length;
}
