/** The store over the cloud's database. */
import cloud from 'wx-server-sdk';
import type {
  CollectionReference,
  Database,
  QueryReference,
  TransactionReference,
} from 'wx-server-sdk';
import { AppError } from '@core/contracts/errors';
import {
  DuplicateId,
  type Condition,
  type Query,
  type Store,
  type Transaction,
} from '@server/repositories/store';
import type { CollectionName, Collections } from '@server/repositories/stored';

/** Runs of one transaction before BUSY: the platform fails a conflict at once, so waiting is ours. */
const TRANSACTION_RUNS = 6;
const BACK_OFF_MS = 15;

/** Opens the cloud's database as a store. */
export function openCloudStore(): Store {
  const db = cloud.database({ throwOnNotFound: false });
  return {
    ...documentsOf(db, db),
    find: <C extends CollectionName>(name: C, query: Query) =>
      find(db, name, query) as Promise<Collections[C][]>,
    transaction: (work) => runTransaction(db, work),
  };
}

type Source = { collection(name: string): CollectionReference };

function documentsOf(source: Source, db: Database): Transaction {
  const document = (name: CollectionName, id: string) => source.collection(name).doc(id);
  return {
    async get<C extends CollectionName>(name: C, id: string) {
      const { data } = await document(name, id).get();
      return (data ?? null) as Collections[C] | null;
    },
    async add(name, value) {
      try {
        await source.collection(name).add({ data: value });
      } catch (error) {
        if (isDuplicate(error)) throw new DuplicateId(name, value._id);
        throw error;
      }
    },
    async set(name, value) {
      const { _id, ...data } = value;
      await document(name, _id).set({ data });
    },
    async push(name, id, field, element) {
      await document(name, id).update({ data: { [field]: db.command.push([element]) } });
    },
    async remove(name, id) {
      await document(name, id).remove();
    },
  };
}

async function find(db: Database, name: string, query: Query): Promise<unknown[]> {
  const where = Object.fromEntries(
    Object.entries(query.where).map(([field, condition]) => [field, toCommand(db, condition)]),
  );
  let reference: QueryReference = db.collection(name).where(where);
  for (const [field, order] of query.orderBy ?? []) reference = reference.orderBy(field, order);
  if (query.fields) {
    reference = reference.field(Object.fromEntries(query.fields.map((field) => [field, true])));
  }
  return (await reference.limit(query.limit).get()).data;
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

async function runTransaction<R>(db: Database, work: (tx: Transaction) => Promise<R>): Promise<R> {
  for (let run = 1; ; run += 1) {
    const transaction = await db.startTransaction();
    try {
      const result = await work(documentsOf(transaction, db));
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

const isDuplicate = (error: unknown): boolean => /duplicate key|E11000/i.test(messageOf(error));
const isConflict = (error: unknown): boolean =>
  /TransactionConflict|TRANSACTION_CONFLICT|WriteConflict|TransientTransaction/i.test(
    messageOf(error),
  );
