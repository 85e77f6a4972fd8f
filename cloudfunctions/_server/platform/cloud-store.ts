/** The store over the cloud's database. */
import cloud from 'wx-server-sdk';
import type {
  CollectionReference,
  Database,
  QueryReference,
  TransactionReference,
} from 'wx-server-sdk';
import { AppError } from '@core/shared/errors';
import {
  DuplicateId,
  type Condition,
  type AnyQuery,
  type Store,
  type Transaction,
  type AnyWhere,
} from '@server/runtime/store';
import { askAhead } from '@server/platform/ask-ahead';
import { toSeen, toStored } from '@server/platform/stored-form';
import type { CollectionName, Collections } from '@server/runtime/stored';

/** Runs of one transaction before BUSY: the platform fails a conflict at once, so waiting is ours. */
const TRANSACTION_RUNS = 6;
const BACK_OFF_MS = 15;

/** Opens the cloud's database as a store. Collections that are missing yet are created on first use. */
export function openCloudStore(): Store {
  const db = cloud.database({ throwOnNotFound: false });
  const creating = <R>(work: () => Promise<R>): Promise<R> => withCollections(db, work);
  const direct = documentsOf(db);
  const findNow = (name: CollectionName, query: AnyQuery): Promise<unknown[]> =>
    creating(() => naming(name, find(db, name, query)));
  const asked = askAhead(db, findNow, abandon);
  return {
    get: (name, id) => creating(() => direct.get(name, id)),
    add: (name, value) => creating(() => direct.add(name, value)),
    set: (name, value) => creating(() => direct.set(name, value)),
    remove: (name, id) => creating(() => direct.remove(name, id)),
    find: ((name: CollectionName, query: AnyQuery) =>
      asked.takeFound(name, query) ?? findNow(name, query)) as Store['find'],
    count: (name, where) => creating(() => naming(name, count(db, name, where as AnyWhere))),
    transaction: (work) => creating(() => runTransaction(db, work, asked.takeBegun())),
    ahead: asked.ahead,
  };
}

class MissingCollection extends Error {
  constructor(readonly collection: string) {
    super(`collection ${collection} does not exist`);
  }
}

/** Runs `work` again after each collection that it lacked has been created. */
async function withCollections<R>(db: Database, work: () => Promise<R>): Promise<R> {
  const created = new Set<string>();
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof MissingCollection) || created.has(error.collection)) throw error;
      created.add(error.collection);
      // Somebody else may be creating it at the same moment: the next run tells.
      await db.createCollection(error.collection).catch(() => undefined);
    }
  }
}

/** Says which collection was missing, where the platform's error does not. */
async function naming<R>(name: string, work: Promise<R>): Promise<R> {
  try {
    return await work;
  } catch (error) {
    throw isMissing(error) ? new MissingCollection(name) : error;
  }
}

type Source = { collection(name: string): CollectionReference };

function documentsOf(source: Source): Transaction {
  const document = (name: CollectionName, id: string) => source.collection(name).doc(id);
  return {
    async get<C extends CollectionName>(name: C, id: string) {
      const { data } = await naming(name, document(name, id).get());
      return data ? (toSeen(name, data) as Collections[C]) : null;
    },
    async add(name, value) {
      try {
        await naming(name, source.collection(name).add({ data: toStored(name, value) }));
      } catch (error) {
        throw isDuplicate(error) ? new DuplicateId(name, value._id) : error;
      }
    },
    async set(name, value) {
      const { _id, ...data } = toStored(name, value) as { _id: string };
      await naming(name, document(name, _id).set({ data }));
    },
    async remove(name, id) {
      await naming(name, document(name, id).remove());
    },
  };
}

const whereOf = (db: Database, where: AnyWhere): object =>
  Object.fromEntries(
    Object.entries(where).map(([field, condition]) => [field, toCommand(db, condition)]),
  );

async function count(db: Database, name: string, where: AnyWhere): Promise<number> {
  return (await db.collection(name).where(whereOf(db, where)).count()).total;
}

async function find(db: Database, name: CollectionName, query: AnyQuery): Promise<unknown[]> {
  let reference: QueryReference = db.collection(name).where(whereOf(db, query.where));
  for (const [field, order] of query.orderBy ?? []) reference = reference.orderBy(field, order);
  const shape = query.fields
    ? query.fields.map((field) => [field, true] as const)
    : query.without?.map((field) => [field, false] as const);
  if (shape) reference = reference.field(Object.fromEntries(shape));
  const { data } = await reference.limit(query.limit).get();
  return (data as object[]).map((document) => toSeen(name, document));
}

function toCommand(db: Database, condition: Condition): unknown {
  if (typeof condition !== 'object') return condition;
  const { command } = db;
  if ('in' in condition) return command.in(condition.in);
  if ('exists' in condition) return command.exists(condition.exists);
  if ('contains' in condition) {
    const literal = condition.contains.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return db.RegExp({ regexp: literal, options: '' });
  }
  const bounds = (['gt', 'gte', 'lt', 'lte'] as const)
    .filter((bound) => condition[bound] !== undefined)
    .map((bound) => command[bound](condition[bound]));
  return bounds.length === 1 ? bounds[0] : command.and(bounds);
}

async function runTransaction<R>(
  db: Database,
  work: (tx: Transaction) => Promise<R>,
  begun?: Promise<TransactionReference>,
): Promise<R> {
  for (let run = 1; ; run += 1) {
    const transaction = await ((run === 1 && begun) || db.startTransaction());
    try {
      const result = await work(documentsOf(transaction));
      await transaction.commit();
      return result;
    } catch (error) {
      await abandon(transaction);
      if (!isConflict(error)) throw error;
      if (run === TRANSACTION_RUNS) throw new AppError('BUSY', '同一记录正被他人修改，请稍后重试');
      await new Promise((resolve) => setTimeout(resolve, run * BACK_OFF_MS * (1 + Math.random())));
    }
  }
}

/** A transaction that already ended by itself cannot be rolled back again: the first error is the one to tell. */
async function abandon(transaction: TransactionReference): Promise<void> {
  await transaction.rollback().catch(() => undefined);
}

function messageOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { errMsg, message, code } = error as { errMsg?: string; message?: string; code?: string };
  return [errMsg, message, code].filter(Boolean).join(' ');
}

const isMissing = (error: unknown): boolean =>
  /COLLECTION_NOT_EXIST|-502005/.test(messageOf(error)) ||
  (error as { errCode?: number }).errCode === -502005;
const isDuplicate = (error: unknown): boolean => /duplicate key|E11000/i.test(messageOf(error));
const isConflict = (error: unknown): boolean =>
  /TransactionConflict|TRANSACTION_CONFLICT|WriteConflict|TransientTransaction/i.test(
    messageOf(error),
  );
