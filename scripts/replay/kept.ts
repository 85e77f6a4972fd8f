/** A collection in memory: which documents match a query, found by equal values and in the order of a field. */
import type { AnyQuery, AnyWhere, Condition } from '@server/runtime/store';

export type Doc = { readonly _id: string } & Record<string, unknown>;
type Value = string | number | boolean;

/** One collection, with the ids of equal values of each field that was asked by equality. */
export class Kept {
  readonly documents = new Map<string, Doc>();
  private readonly fields = new Map<string, Map<Value, Set<string>>>();
  /** Ids in the order of a field, until a document comes, goes or moves. */
  private readonly orders = new Map<string, string[]>();

  put(id: string, after: Doc | undefined): void {
    const before = this.documents.get(id);
    for (const [field, ids] of this.fields) {
      for (const value of before ? valuesAt(before, field) : []) ids.get(value)?.delete(id);
      for (const value of after ? valuesAt(after, field) : []) noteIn(ids, value, id);
    }
    for (const field of this.orders.keys()) {
      const stays = before && after && valueAt(before, field) === valueAt(after, field);
      if (!stays) this.orders.delete(field);
    }
    if (after) this.documents.set(id, after);
    else this.documents.delete(id);
  }

  /** As the platform answers a query. */
  find({ where, orderBy = [], limit }: AnyQuery): Doc[] {
    const after = pagedAfter(where, orderBy);
    if (after) return this.pageAfter(after.field, after.value, limit, fitting(where));
    return this.matching(where)
      .sort((a, b) => compare(a, b, orderBy))
      .slice(0, limit);
  }

  matching(where: AnyWhere): Doc[] {
    return [...this.candidates(where)].filter(fitting(where));
  }

  /** Documents that may match: by the condition on named values that leaves the fewest, else all. */
  private candidates(where: AnyWhere): Iterable<Doc> {
    let fewest: Set<string> | undefined;
    for (const [field, condition] of Object.entries(where)) {
      const values = namedBy(condition);
      if (!values) continue;
      if (field === '_id') return values.flatMap((id) => this.documents.get(String(id)) ?? []);
      const ids = this.idsBy(field);
      const found = values.length === 1 ? ids.get(values[0] ?? '') : united(values, ids);
      if (!found) return [];
      if (!fewest || found.size < fewest.size) fewest = found;
    }
    if (!fewest) return this.documents.values();
    return [...fewest].flatMap((id) => this.documents.get(id) ?? []);
  }

  /** The first documents that match, in the order of a field, after a value: as pages are read. */
  private pageAfter(
    field: string,
    after: Value,
    limit: number,
    fits: (one: Doc) => boolean,
  ): Doc[] {
    const ids = this.idsInOrder(field);
    let [low, high] = [0, ids.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.valueOf(ids[middle], field) > after) high = middle;
      else low = middle + 1;
    }
    const found: Doc[] = [];
    for (; low < ids.length && found.length < limit; low += 1) {
      const one = this.documents.get(ids[low] ?? '');
      if (one && fits(one)) found.push(one);
    }
    return found;
  }

  private idsInOrder(field: string): string[] {
    const known = this.orders.get(field);
    if (known) return known;
    const ids = [...this.documents.keys()].sort((a, b) =>
      this.valueOf(a, field) < this.valueOf(b, field) ? -1 : 1,
    );
    this.orders.set(field, ids);
    return ids;
  }

  private readonly valueOf = (id: string | undefined, field: string): Value =>
    valueAt(this.documents.get(id ?? ''), field);

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

const united = (values: readonly Value[], ids: ReadonlyMap<Value, Set<string>>): Set<string> =>
  new Set(values.flatMap((value) => [...(ids.get(value) ?? [])]));

function noteIn(ids: Map<Value, Set<string>>, value: Value, id: string): void {
  const own = ids.get(value);
  if (own) own.add(id);
  else ids.set(value, new Set([id]));
}

const namedBy = (condition: Condition): Value[] | null => {
  if (typeof condition !== 'object') return [condition];
  return 'in' in condition ? [...condition.in] : null;
};

/** The value by which a document stands in an order. */
const valueAt = (document: Doc | undefined, field: string): Value =>
  (field === '_id' ? document?._id : valuesAt(document, field)[0]) ?? '';

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

function fitting(where: AnyWhere): (one: Doc) => boolean {
  const conditions = Object.entries(where);
  return (one) => conditions.every(([field, condition]) => holds(one, field, condition));
}

/** Where a query is one of a page after another: in the order of one field, after a value of it. */
function pagedAfter(
  where: AnyWhere,
  orderBy: NonNullable<AnyQuery['orderBy']>,
): { readonly field: string; readonly value: Value } | null {
  const [[field, order] = ['', ''], ...more] = orderBy;
  const condition = where[field];
  if (order !== 'asc' || more.length > 0 || typeof condition !== 'object') return null;
  return 'gt' in condition && condition.gt !== undefined ? { field, value: condition.gt } : null;
}

function compare(a: Doc, b: Doc, orderBy: NonNullable<AnyQuery['orderBy']>): number {
  for (const [field, order] of orderBy) {
    const [x = '', y = ''] = [valuesAt(a, field)[0], valuesAt(b, field)[0]];
    if (x !== y) return x < y === (order === 'asc') ? -1 : 1;
  }
  return 0;
}
