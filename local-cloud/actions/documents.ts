import { randomBytes } from 'node:crypto';
import { decode, decodeRequest, encode, fieldsOf, isPlainObject, type Doc } from '../store/codec';
import { duplicateKey, invalidParam, requestFailed } from '../store/errors';
import type { Write } from '../store/ledger';
import { project } from '../store/mongo';
import type { Sort } from '../store/planner';
import { count, find } from '../store/query';
import { checkQuery } from './check-query';
import type { Action, Cloud, Params } from './types';
import { checkOperators, updated } from './update';

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1_000;

const collectionOf = (params: Params): string => {
  const name = params['collectionName'];
  if (typeof name !== 'string' || name === '') throw invalidParam('collectionName is missing');
  return name;
};

const transactionOf = (params: Params): string | undefined =>
  typeof params['transactionId'] === 'string' ? params['transactionId'] : undefined;

function queryOf(cloud: Cloud, params: Params): Doc {
  const text = params['query'];
  if (text === undefined || text === null || text === '') return {};
  if (typeof text !== 'string') throw invalidParam('query must be EJSON text');
  return checkQuery(decodeRequest(text, cloud.now()));
}

/** The document id of a `doc()` request; in a transaction nothing else is possible. */
function idOf(params: Params, query: Doc): unknown {
  const id = query['_id'];
  const single = params['queryType'] === 'DOC' && Object.keys(query).length === 1;
  if (single && (typeof id === 'string' || typeof id === 'number')) return id;
  if (transactionOf(params) === undefined) return undefined;
  throw invalidParam('a transaction supports single documents only: collection().doc() and add()');
}

const dataText = (value: unknown): string => {
  if (typeof value !== 'string') throw invalidParam('data must be EJSON text');
  return value;
};

function objectOf(cloud: Cloud, value: unknown, what: string): Doc {
  const parsed = decodeRequest(dataText(value), cloud.now());
  if (!isPlainObject(parsed)) throw invalidParam(`${what} must be an object`);
  return parsed;
}

export const getDocument: Action = (cloud, params) => {
  const collection = collectionOf(params);
  const query = queryOf(cloud, params);
  const id = idOf(params, query);
  const transaction = transactionOf(params);
  const order = params['order'] ? objectOf(cloud, params['order'], 'order') : {};
  const skip = Number(params['offset'] ?? 0);
  const limit = Math.min(Number(params['limit'] ?? DEFAULT_LIMIT), MAX_LIMIT);
  if (!(skip >= 0) || !(limit >= 0)) throw invalidParam('offset and limit must not be negative');
  const sort: Sort = Object.entries(order).map(([field, way]) => [field, way === -1 ? -1 : 1]);
  const list =
    id === undefined
      ? find(cloud.store, collection, query, { sort, skip, limit })
      : [cloud.ledger.read(transaction, collection, id)].filter((text) => text !== undefined);
  const shape = params['projection'] ? objectOf(cloud, params['projection'], 'projection') : {};
  return { data: { list: projected(list, shape), offset: skip, limit } };
};

function projected(list: string[], shape: Doc): string[] {
  const fields = Object.keys(shape);
  if (fields.length === 0) return list;
  // Some fields at the top, or all but some, is what is mostly asked for: the text is cut, and no value is looked into.
  const plainly = (way: boolean): boolean =>
    fields.every((field) => shape[field] === way && !/[.$]/.test(field));
  const named = new Set(fields);
  if (plainly(true)) return list.map((text) => fieldsOf(text, (f) => f === '_id' || named.has(f)));
  if (plainly(false) && !named.has('_id'))
    return list.map((text) => fieldsOf(text, (field) => !named.has(field)));
  return project(list.map(decode), shape).map(encode);
}

export const calculateDocument: Action = (cloud, params) => ({
  data: { total: count(cloud.store, collectionOf(params), queryOf(cloud, params)) },
});

export const insertDocument: Action = (cloud, params) => {
  const collection = collectionOf(params);
  const transaction = transactionOf(params);
  const texts = params['data'];
  if (!Array.isArray(texts) || texts.length === 0) throw invalidParam('data must be a list');
  const seen = new Set<string>();
  const writes = texts.map((text): Write => {
    const data = objectOf(cloud, text, 'a document');
    const id = data['_id'] ?? randomBytes(16).toString('hex');
    if (isPlainObject(id) || Array.isArray(id)) throw invalidParam('_id must be a text or number');
    refuseDollars(data);
    if (seen.has(encode([id])) || cloud.ledger.read(transaction, collection, id))
      throw duplicateKey(collection, id);
    seen.add(encode([id]));
    return { id, after: withId(id, data) };
  });
  cloud.ledger.write(transaction, collection, writes);
  return { data: { insertedIds: writes.map(({ id }) => id) } };
};

export const modifyDocument: Action = (cloud, params) => {
  const collection = collectionOf(params);
  const query = queryOf(cloud, params);
  const id = idOf(params, query);
  if (params['merge'] === false) return setDocument(cloud, params, collection, id);
  const operators = checkOperators(decodeRequest(dataText(params['data']), cloud.now()));
  if (params['upsert'] === true) throw invalidParam('upsert needs doc().set()');
  const writes = matching(cloud, params, collection, query, id).flatMap((text): Write[] => {
    const after = updated(decode(text), operators);
    const body = encode(after);
    return body === text ? [] : [{ id: after['_id'], after, body }];
  });
  if (writes.length > 0) cloud.ledger.write(transactionOf(params), collection, writes);
  return { data: { updated: writes.length } };
};

function setDocument(cloud: Cloud, params: Params, collection: string, id: unknown) {
  if (id === undefined) throw invalidParam('set needs a document id');
  const data = objectOf(cloud, params['data'], 'a document');
  refuseDollars(data);
  const before = cloud.ledger.read(transactionOf(params), collection, id);
  if (!before && params['upsert'] !== true) return { data: { updated: 0 } };
  const after = withId(id, data);
  const body = encode(after);
  const changed = body !== before;
  if (changed) cloud.ledger.write(transactionOf(params), collection, [{ id, after, body }]);
  return { data: before ? { updated: changed ? 1 : 0 } : { updated: 0, upsert_id: id } };
}

export const removeDocument: Action = (cloud, params) => {
  const collection = collectionOf(params);
  const query = queryOf(cloud, params);
  const found = matching(cloud, params, collection, query, idOf(params, query));
  const writes = found.map((text): Write => ({ id: decode(text)['_id'], after: undefined }));
  if (writes.length > 0) cloud.ledger.write(transactionOf(params), collection, writes);
  return { data: { deleted: writes.length } };
};

/** The stored texts of the documents that a write is about. */
function matching(
  cloud: Cloud,
  params: Params,
  collection: string,
  query: Doc,
  id: unknown,
): string[] {
  if (id !== undefined) {
    const text = cloud.ledger.read(transactionOf(params), collection, id);
    return text === undefined ? [] : [text];
  }
  const limit = params['multi'] === false ? 1 : Infinity;
  return find(cloud.store, collection, query, { limit });
}

/** MongoDB keeps `_id` first. */
function withId(id: unknown, data: Doc): Doc {
  const { _id: given, ...fields } = data;
  if (given !== undefined && given !== null && encode([given]) !== encode([id]))
    throw invalidParam('不能更新_id的值');
  return { _id: id, ...fields };
}

function refuseDollars(data: Doc): void {
  for (const [key, value] of Object.entries(data)) {
    if (key.startsWith('$'))
      throw requestFailed(`The dollar ($) prefixed field '${key}' is not valid for storage.`);
    for (const item of Array.isArray(value) ? value : [value])
      if (isPlainObject(item)) refuseDollars(item);
  }
}
