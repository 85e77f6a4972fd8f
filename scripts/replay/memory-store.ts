/**
 * The store in memory: what the platform keeps, kept by the play itself, so that the district of
 * a source is played in seconds. Documents are copied in and out; a transaction that fails leaves nothing.
 */
import type { AnyQuery, AnyWhere, Store, Transaction } from '@server/runtime/store';
import { DuplicateId } from '@server/runtime/store';
import type { CollectionName } from '@server/runtime/stored';
import { Kept, type Doc } from './kept';

/** A fresh store, without a document. */
export function memoryStore(): Store {
  const all = new Map<string, Kept>();
  const of = (name: string): Kept => {
    const known = all.get(name) ?? new Kept();
    all.set(name, known);
    return known;
  };
  const copy = <T>(value: T): T => structuredClone(value);
  /** Writes told to `undo` first, so that a failed transaction is put back. */
  const writing = (undo: (() => void)[]): Transaction => {
    const put = (name: string, id: string, after: Doc | undefined): void => {
      const before = of(name).documents.get(id);
      undo.push(() => of(name).put(id, before));
      of(name).put(id, after);
    };
    return {
      get: (name, id) => Promise.resolve(copy(of(name).documents.get(id) ?? null) as never),
      async add(name, document) {
        if (of(name).documents.has(document._id)) throw new DuplicateId(name, document._id);
        put(name, document._id, copy(document) as unknown as Doc);
      },
      async set(name, document) {
        put(name, document._id, copy(document) as unknown as Doc);
      },
      async remove(name, id) {
        put(name, id, undefined);
      },
    };
  };
  return {
    ...writing([]),
    find: ((name: CollectionName, { where, orderBy = [], limit, fields }: AnyQuery) => {
      const found = of(name).find({ where, orderBy, limit });
      return Promise.resolve(copy(fields ? found.map((one) => picked(one, fields)) : found));
    }) as Store['find'],
    count: (name, where) => Promise.resolve(of(name).matching(where as AnyWhere).length),
    async transaction(work) {
      const undo: (() => void)[] = [];
      try {
        return await work(writing(undo));
      } catch (error) {
        for (const back of undo.reverse()) back();
        throw error;
      }
    },
    ahead: {
      find: () => Promise.resolve([]),
      transaction: () => undefined,
      end: () => Promise.resolve(),
    },
  };
}

/** The fields that were asked for, and the id: nothing else is there to be read. */
const picked = (document: Doc, fields: readonly string[]): Doc => {
  const heads = new Set(['_id', ...fields.map((field) => field.split('.')[0] ?? '')]);
  return Object.fromEntries(Object.entries(document).filter(([name]) => heads.has(name))) as Doc;
};
