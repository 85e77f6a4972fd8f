/** A store in memory for jobs: as much of `Store` as reading in pages and replacing a document takes. */
import {
  DuplicateId,
  type AnyQuery,
  type AnyWhere,
  type Condition,
  type Store,
} from '@server/runtime/store';
import type { CollectionName, Collections } from '@server/runtime/stored';

type Data = { [C in CollectionName]?: Collections[C][] };
type Fields = Readonly<Record<string, unknown>>;

/** `asked` tells each request as it comes. */
export function fakeStore(data: Data, asked: (what: string) => void = () => undefined): Store {
  const documents = <C extends CollectionName>(name: C): Collections[C][] =>
    (data[name] ??= [] as unknown as Data[C]) as Collections[C][];
  const missing = (): never => {
    throw new Error('the fake store has no such operation');
  };
  return {
    find: (async (name: CollectionName, query: AnyQuery) => {
      asked(`find ${name}`);
      return documents(name)
        .filter((document) => matches(document as unknown as Fields, query.where))
        .sort((a, b) => compare(a as unknown as Fields, b as unknown as Fields, query.orderBy))
        .slice(0, query.limit);
    }) as Store['find'],
    async set(name, document) {
      asked(`set ${name}`);
      const all = documents(name);
      const at = all.findIndex(({ _id }) => _id === document._id);
      all.splice(at < 0 ? all.length : at, at < 0 ? 0 : 1, document);
    },
    async get(name, id) {
      asked(`get ${name}`);
      return documents(name).find(({ _id }) => _id === id) ?? null;
    },
    async count(name, where) {
      asked(`count ${name}`);
      return documents(name).filter((document) =>
        matches(document as unknown as Fields, where as AnyWhere),
      ).length;
    },
    async add(name, document) {
      asked(`add ${name}`);
      const all = documents(name);
      if (all.some(({ _id }) => _id === document._id)) throw new DuplicateId(name, document._id);
      all.push(document);
    },
    async remove(name, id) {
      asked(`remove ${name}`);
      const all = documents(name);
      const at = all.findIndex(({ _id }) => _id === id);
      if (at >= 0) all.splice(at, 1);
    },
    transaction: missing,
    ahead: { find: missing, transaction: missing, end: missing },
  };
}

const matches = (document: Fields, where: AnyWhere): boolean =>
  Object.entries(where).every(([field, condition]) => holds(valueAt(document, field), condition));

/** What stands at a dotted field, of a list at its elements; a test may also say it under the field's whole name. */
const valueAt = (document: Fields, field: string): unknown =>
  field in document ? document[field] : field.split('.').reduce<unknown>(inside, document);

const inside = (at: unknown, name: string): unknown =>
  Array.isArray(at) ? at.map((one) => (one as Fields)[name]) : (at as Fields | undefined)?.[name];

function holds(value: unknown, condition: Condition): boolean {
  if (typeof condition !== 'object') {
    return Array.isArray(value) ? value.includes(condition) : value === condition;
  }
  if ('exists' in condition) return (value !== undefined) === condition.exists;
  // As the platform looks into lists.
  if (Array.isArray(value)) return value.some((one) => holds(one, condition));
  if ('in' in condition) return condition.in.includes(value as string);
  if ('gt' in condition && condition.gt !== undefined)
    return (value as string) > (condition.gt as string);
  if ('gte' in condition && condition.gte !== undefined && condition.lte !== undefined)
    return (
      (value as string) >= (condition.gte as string) &&
      (value as string) <= (condition.lte as string)
    );
  throw new Error(`the fake store has no ${Object.keys(condition).join()}`);
}

function compare(a: Fields, b: Fields, orderBy: AnyQuery['orderBy'] = []): number {
  for (const [field, order] of orderBy) {
    const [x, y] = [a[field] as string, b[field] as string];
    if (x !== y) return x < y === (order === 'asc') ? -1 : 1;
  }
  return 0;
}
