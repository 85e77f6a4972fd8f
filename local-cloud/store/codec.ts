import { BSONRegExp, EJSON } from 'bson';
import { invalidParam } from './errors';

/** A document as plain JavaScript values, as the SDK's caller sees it. */
export type Doc = Record<string, unknown>;

/** Reads a stored document (canonical EJSON text). */
export const decode = (text: string): Doc => EJSON.parse(text) as Doc;

/** Writes a document as canonical EJSON: the text that is stored is the text that is sent. */
export const encode = (doc: unknown): string => EJSON.stringify(doc as Doc, { relaxed: false });

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
