/** The store as use cases see it. The cloud's own is `platform/cloud-store.ts`. */
import type { CollectionName, Collections } from './stored';

type Scalar = string | number | boolean;

/** Equal, one of, a range, or text that contains. On an array field, equal means: has the element. */
export type Condition =
  | Scalar
  | { readonly in: readonly Scalar[] }
  | { readonly gt?: Scalar; readonly gte?: Scalar; readonly lt?: Scalar; readonly lte?: Scalar }
  | { readonly contains: string }
  | { readonly exists: boolean };

export interface Query {
  readonly where: Readonly<Record<string, Condition>>;
  readonly orderBy?: readonly (readonly [field: string, order: 'asc' | 'desc'])[];
  /** At most 1,000: the platform's own bound. */
  readonly limit: number;
  /** Fields to return; all when absent. */
  readonly fields?: readonly string[];
}

export interface Reader {
  get<C extends CollectionName>(collection: C, id: string): Promise<Collections[C] | null>;
}

/** Single documents only: the platform lets queries leave a transaction silently. */
export interface Transaction extends Reader {
  /** Adds a document; raises {@link DuplicateId} when its id exists. */
  add<C extends CollectionName>(collection: C, document: Collections[C]): Promise<void>;
  /** Replaces or creates the whole document. */
  set<C extends CollectionName>(collection: C, document: Collections[C]): Promise<void>;
  /** Pushes one element onto the array at `field` (dotted path). */
  push<C extends CollectionName>(
    collection: C,
    id: string,
    field: string,
    element: unknown,
  ): Promise<void>;
  remove(collection: CollectionName, id: string): Promise<void>;
}

export interface Store extends Transaction {
  find<C extends CollectionName>(collection: C, query: Query): Promise<Collections[C][]>;
  /** How many documents match. */
  count(collection: CollectionName, where: Query['where']): Promise<number>;
  /**
   * Runs `work` in one transaction: all or nothing. A conflict with another
   * writer runs it again, a few times with back-off, then raises BUSY.
   */
  transaction<R>(work: (tx: Transaction) => Promise<R>): Promise<R>;
}

/** A document with this id exists already. */
export class DuplicateId extends Error {
  constructor(
    readonly collection: CollectionName,
    readonly id: string,
  ) {
    super(`${collection}/${id} exists`);
    this.name = 'DuplicateId';
  }
}

/** Reads everything that matches, 1,000 at a time, in order of `_id`. */
export async function findAll<C extends CollectionName>(
  store: Store,
  collection: C,
  where: Query['where'],
  fields?: readonly string[],
): Promise<Collections[C][]> {
  const all: Collections[C][] = [];
  for (;;) {
    const last = all[all.length - 1];
    const page = await store.find(collection, {
      where: last ? { ...where, _id: { gt: last._id } } : where,
      orderBy: [['_id', 'asc']],
      limit: 1000,
      ...(fields ? { fields } : {}),
    });
    all.push(...page);
    if (page.length < 1000) return all;
  }
}

/** Reads all documents whose field is one of many values, some hundreds at a time. */
export async function findIn<C extends CollectionName>(
  store: Pick<Store, 'find'>,
  collection: C,
  field: string,
  values: readonly string[],
): Promise<Collections[C][]> {
  const AT_ONCE = 200;
  const found: Collections[C][] = [];
  for (let i = 0; i < values.length; i += AT_ONCE) {
    const some = values.slice(i, i + AT_ONCE);
    found.push(
      ...(await store.find(collection, { where: { [field]: { in: some } }, limit: 1000 })),
    );
  }
  return found;
}
