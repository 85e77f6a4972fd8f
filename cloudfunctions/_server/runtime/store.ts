/** The store as use cases see it. The cloud's own is `platform/cloud-store.ts`. */
import { forEach } from './in-groups';
import type { CollectionName, Collections } from './stored';

type Scalar = string | number | boolean;

/** Equal, one of, a range, or text that contains. On an array field, equal means: has the element. */
export type Condition =
  | Scalar
  | { readonly in: readonly Scalar[] }
  | { readonly gt?: Scalar; readonly gte?: Scalar; readonly lt?: Scalar; readonly lte?: Scalar }
  | { readonly contains: string }
  | { readonly exists: boolean };

/** What stands at the elements of a list, or the value itself. */
type Inside<T> = T extends readonly (infer E)[] ? E : T;
type Shallower = [never, 0, 1, 2];

/** Fields of a document as queries name them: `townIds`, `roles.scopeId`, at most three deep. */
export type FieldOf<D, Depth extends 0 | 1 | 2 | 3 = 3> = Depth extends 0
  ? never
  : D extends object
    ? {
        [K in keyof D & string]:
          K | `${K}.${FieldOf<Inside<NonNullable<D[K]>>, Shallower[Depth]> & string}`;
      }[keyof D & string]
    : never;

/** Conditions on the fields of a document: one that it does not have does not compile. */
export type Where<D> = { readonly [F in FieldOf<D>]?: Condition };

/** Conditions of a query that is put together before it is known of which collection. */
export type AnyWhere = Readonly<Record<string, Condition>>;

/** The first part of a dotted field: what is returned of a document when it is asked for. */
type Head<F> = F extends `${infer H}.${string}` ? H : F;
/** A document of which some fields were asked for, and the id. */
export type Some<D, F> = Pick<D, (Head<F> | '_id') & keyof D>;

/** A query as the platform takes it. */
export interface AnyQuery {
  readonly where: AnyWhere;
  readonly orderBy?: readonly (readonly [field: string, order: 'asc' | 'desc'])[];
  readonly limit: number;
  /** Fields to return; all when absent. */
  readonly fields?: readonly string[] | undefined;
  /** Fields at the top that nobody will look at. */
  readonly without?: readonly string[] | undefined;
}

export interface Query<D> {
  readonly where: Where<D>;
  readonly orderBy?: readonly (readonly [field: FieldOf<D>, order: 'asc' | 'desc'])[];
  /** At most 1,000: the platform's own bound. */
  readonly limit: number;
  /** Fields that a document may lack, and nobody will look at. */
  readonly without?: readonly OptionalOf<D>[] | undefined;
}

type OptionalOf<D> = { [K in keyof D & string]: undefined extends D[K] ? K : never }[keyof D &
  string];

export interface Reader {
  get<C extends CollectionName>(collection: C, id: string): Promise<Collections[C] | null>;
}

/** Single documents only: the platform lets queries leave a transaction silently. */
export interface Transaction extends Reader {
  /** Adds a document; raises {@link DuplicateId} when its id exists. */
  add<C extends CollectionName>(collection: C, document: Collections[C]): Promise<void>;
  /** Replaces or creates the whole document. */
  set<C extends CollectionName>(collection: C, document: Collections[C]): Promise<void>;
  remove(collection: CollectionName, id: string): Promise<void>;
}

export interface Store extends Transaction {
  find<C extends CollectionName>(
    collection: C,
    query: Query<Collections[C]> & { readonly fields?: undefined },
  ): Promise<Collections[C][]>;
  /** The same with some fields alone, and the id. */
  find<C extends CollectionName, const F extends FieldOf<Collections[C]>>(
    collection: C,
    query: Query<Collections[C]> & { readonly fields: readonly F[] },
  ): Promise<Some<Collections[C], F>[]>;
  /** How many documents match. */
  count<C extends CollectionName>(collection: C, where: Where<Collections[C]>): Promise<number>;
  /**
   * Runs `work` in one transaction: all or nothing. A conflict with another
   * writer runs it again, a few times with back-off, then raises BUSY.
   */
  transaction<R>(work: (tx: Transaction) => Promise<R>): Promise<R>;
  readonly ahead: Ahead;
}

/** What is asked while something else is: a wait less. Whether anybody may see it is decided by whoever asks for it then. */
export interface Ahead {
  /** Asks now what the next {@link Store.find} of the same query is then given. */
  readonly find: Store['find'];
  /** Begins the next {@link Store.transaction} now. */
  transaction(): void;
  /** Waits for what was asked; rolls back the transaction where nobody took it. */
  end(): Promise<void>;
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

/** For what pages through any collection: its fields are checked where they are named. */
export const findAny = <C extends CollectionName>(
  store: Pick<Store, 'find'>,
  collection: C,
  query: AnyQuery,
): Promise<Collections[C][]> =>
  (store.find as (collection: C, query: AnyQuery) => Promise<Collections[C][]>)(collection, query);

/** Reads everything that matches, 1,000 at a time, in order of `_id`. */
export async function findAll<C extends CollectionName>(
  store: Store,
  collection: C,
  where: Where<Collections[C]>,
): Promise<Collections[C][]>;
/** The same with some fields alone, and the id. */
export async function findAll<C extends CollectionName, const F extends FieldOf<Collections[C]>>(
  store: Store,
  collection: C,
  where: Where<Collections[C]>,
  fields: readonly F[],
): Promise<Some<Collections[C], F>[]>;
export async function findAll<C extends CollectionName>(
  store: Store,
  collection: C,
  where: Where<Collections[C]>,
  fields?: readonly string[],
): Promise<Collections[C][]> {
  const all: Collections[C][] = [];
  for (;;) {
    const last = all[all.length - 1];
    const page = await findAny(store, collection, {
      where: { ...where, ...(last ? { _id: { gt: last._id } } : {}) },
      orderBy: [['_id', 'asc']],
      limit: 1000,
      fields,
    });
    all.push(...page);
    if (page.length < 1000) return all;
  }
}

/** Reads all documents whose field is one of many values, some hundreds at a time. */
export async function findIn<C extends CollectionName>(
  store: Pick<Store, 'find'>,
  collection: C,
  field: FieldOf<Collections[C]>,
  values: readonly string[],
): Promise<Collections[C][]> {
  const AT_ONCE = 200;
  const found: Collections[C][] = [];
  for (let i = 0; i < values.length; i += AT_ONCE) {
    const some = values.slice(i, i + AT_ONCE);
    found.push(
      ...(await findAny(store, collection, { where: { [field]: { in: some } }, limit: 1000 })),
    );
  }
  return found;
}

/**
 * Reads everything whose field is one of some values: at once where it is less than a thousand, otherwise value by value,
 * some of them at a time, since a page of many values would be sorted anew. What has several of the values comes once.
 */
export async function findAllOf<C extends CollectionName, const F extends FieldOf<Collections[C]>>(
  store: Store,
  collection: C,
  field: FieldOf<Collections[C]>,
  values: readonly string[],
  where: Where<Collections[C]>,
  fields: readonly F[],
): Promise<Some<Collections[C], F>[]> {
  const AT_ONCE = 8;
  const LIMIT = 1000;
  const all = { ...where, [field]: { in: values } };
  const found = await findAny(store, collection, { where: all, limit: LIMIT, fields });
  if (found.length < LIMIT) return found;
  const each = new Map<string, Some<Collections[C], F>>();
  await forEach(values, AT_ONCE, async (value) => {
    const one = { ...where, [field]: value } as Where<Collections[C]>;
    for (const document of await findAll(store, collection, one, fields))
      each.set(document._id, document);
  });
  return [...each.values()];
}
