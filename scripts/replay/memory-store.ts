/**
 * The store in memory: what the platform keeps, kept by the play itself, so that the district of
 * a source is played in seconds. Documents are copied in and out; a transaction that fails leaves nothing.
 */
import type { AnyQuery, AnyWhere, Condition, Store, Transaction } from '@server/runtime/store';
import { DuplicateId } from '@server/runtime/store';
import type { CollectionName } from '@server/runtime/stored';

type Doc = { readonly _id: string } & Record<string, unknown>;
type Value = string | number | boolean;

/** One collection, with the ids of equal values of each field that was asked by equality. */
class Kept {
  readonly documents = new Map<string, Doc>();
  private readonly fields = new Map<string, Map<Value, Set<string>>>();

  put(id: string, after: Doc | undefined): void {
    const before = this.documents.get(id);
    for (const [field, ids] of this.fields) {
      for (const value of before ? valuesAt(before, field) : []) ids.get(value)?.delete(id);
      for (const value of after ? valuesAt(after, field) : []) noteIn(ids, value, id);
    }
    if (after) this.documents.set(id, after);
    else this.documents.delete(id);
  }

  /** Documents that may match: by the first condition that names values, else all. */
  candidates(where: AnyWhere): Iterable<Doc> {
    for (const [field, condition] of Object.entries(where)) {
      const values = namedBy(condition);
      if (!values) continue;
      if (field === '_id') return values.flatMap((id) => this.documents.get(String(id)) ?? []);
      const ids = this.idsBy(field);
      const found = new Set(values.flatMap((value) => [...(ids.get(value) ?? [])]));
      return [...found].flatMap((id) => this.documents.get(id) ?? []);
    }
    return this.documents.values();
  }

  private idsBy(field: string): Map<Value, Set<string>> {
    const known = this.fields.get(field);
    if (known) return known;
    const ids = new Map<Value, Set<string>>();
    for (const [id, document] of this.documents) {
      for (const value of valuesAt(document, field)) noteIn(ids, value, id);
    }
    this.fields.set(field, ids);
    return ids;
  }
}

function noteIn(ids: Map<Value, Set<string>>, value: Value, id: string): void {
  const own = ids.get(value);
  if (own) own.add(id);
  else ids.set(value, new Set([id]));
}

const namedBy = (condition: Condition): Value[] | null => {
  if (typeof condition !== 'object') return [condition];
  return 'in' in condition ? [...condition.in] : null;
};

/** Values at a dotted path; of a list those of its elements. */
function valuesAt(document: unknown, path: string): Value[] {
  let at: unknown[] = [document];
  for (const name of path.split('.')) {
    at = at
      .flatMap((one) => (Array.isArray(one) ? (one as unknown[]) : [one]))
      .flatMap((one) =>
        typeof one === 'object' && one !== null ? [(one as Record<string, unknown>)[name]] : [],
      );
  }
  return at
    .flatMap((one) => (Array.isArray(one) ? (one as unknown[]) : [one]))
    .filter((one): one is Value => one !== undefined && one !== null && typeof one !== 'object');
}

function isThere(document: unknown, path: string): boolean {
  return path
    .split('.')
    .reduce<unknown[]>(
      (at, name) =>
        at.flatMap((one) =>
          typeof one === 'object' && one !== null && name in one
            ? [(one as Record<string, unknown>)[name]]
            : [],
        ),
      [document],
    )
    .some((one) => one !== undefined);
}

function holds(document: Doc, field: string, condition: Condition): boolean {
  if (typeof condition !== 'object') return valuesAt(document, field).includes(condition);
  if ('exists' in condition) return isThere(document, field) === condition.exists;
  const values = valuesAt(document, field);
  if ('in' in condition) return values.some((value) => condition.in.includes(value));
  if ('contains' in condition) return values.some((v) => String(v).includes(condition.contains));
  const { gt, gte, lt, lte } = condition;
  return values.some(
    (value) =>
      (gt === undefined || value > gt) &&
      (gte === undefined || value >= gte) &&
      (lt === undefined || value < lt) &&
      (lte === undefined || value <= lte),
  );
}

/** A fresh store, without a document. */
export function memoryStore(): Store {
  const all = new Map<string, Kept>();
  const of = (name: string): Kept => {
    const known = all.get(name) ?? new Kept();
    all.set(name, known);
    return known;
  };
  const copy = <T>(value: T): T => structuredClone(value);
  const matching = (name: string, where: AnyWhere): Doc[] =>
    [...of(name).candidates(where)].filter((document) =>
      Object.entries(where).every(([field, condition]) => holds(document, field, condition)),
    );
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
      async push(name, id, field, element) {
        const document = copy(of(name).documents.get(id));
        if (!document) throw new Error(`${name}/${id} is not there`);
        const path = field.split('.');
        const last = path.pop() ?? '';
        const at = path.reduce<Record<string, unknown>>(
          (one, key) => one[key] as Record<string, unknown>,
          document,
        );
        at[last] = [...((at[last] as unknown[] | undefined) ?? []), copy(element)];
        put(name, id, document);
      },
      async remove(name, id) {
        put(name, id, undefined);
      },
    };
  };
  return {
    ...writing([]),
    find: ((name: CollectionName, { where, orderBy = [], limit, fields }: AnyQuery) => {
      const found = matching(name, where)
        .sort((a, b) => compare(a, b, orderBy))
        .slice(0, limit);
      return Promise.resolve(copy(fields ? found.map((one) => picked(one, fields)) : found));
    }) as Store['find'],
    count: (name, where) => Promise.resolve(matching(name, where as AnyWhere).length),
    async transaction(work) {
      const undo: (() => void)[] = [];
      try {
        return await work(writing(undo));
      } catch (error) {
        for (const back of undo.reverse()) back();
        throw error;
      }
    },
  };
}

function compare(a: Doc, b: Doc, orderBy: NonNullable<AnyQuery['orderBy']>): number {
  for (const [field, order] of orderBy) {
    const [x = '', y = ''] = [valuesAt(a, field)[0], valuesAt(b, field)[0]];
    if (x !== y) return x < y === (order === 'asc') ? -1 : 1;
  }
  return 0;
}

/** The fields that were asked for, and the id: nothing else is there to be read. */
const picked = (document: Doc, fields: readonly string[]): Doc => {
  const heads = new Set(['_id', ...fields.map((field) => field.split('.')[0] ?? '')]);
  return Object.fromEntries(Object.entries(document).filter(([name]) => heads.has(name))) as Doc;
};
