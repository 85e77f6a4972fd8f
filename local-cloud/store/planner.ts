import { isPlainObject, type Doc } from './codec';
import { directed, type IndexField, type LiveIndex } from './indexes';
import { encodeKey, isIndexable, successor } from './key';

export type Sort = readonly (readonly [field: string, direction: 1 | -1])[];

/** Keys from `low` up to, without, `high`. */
export interface Interval {
  low: Buffer;
  high: Buffer;
}

/** Where the candidates of a query come from. Candidates always contain every match. */
export interface Plan {
  source: 'all' | 'id' | LiveIndex;
  intervals: Interval[];
  /** Read the keys backwards. */
  reverse: boolean;
  /** The candidates come in the order asked for. */
  sorted: boolean;
  /** Every candidate matches: no recheck needed. */
  exact: boolean;
}

interface Condition {
  points?: unknown[];
  low?: { value: unknown; after: boolean };
  high?: { value: unknown; after: boolean };
}

const ID_FIELDS: readonly IndexField[] = [{ name: '_id', order: 'asc' }];
const EVERYTHING: Interval = { low: Buffer.alloc(0), high: Buffer.alloc(64, 255) };
const MAX_INTERVALS = 1_000;

/** Chooses the index that binds most of the query; a full scan where none helps. */
export function plan(query: Doc, sort: Sort, indexes: readonly LiveIndex[]): Plan {
  const { conditions, rest } = conditionsOf(query);
  // A field that must equal one value puts nothing in order.
  const open = sort.filter(([name]) => conditions.get(name)?.points?.length !== 1);
  const scan: Plan = {
    source: 'all',
    intervals: [EVERYTHING],
    reverse: false,
    sorted: open.length === 0,
    exact: Object.keys(query).length === 0,
  };
  let best = { score: 0, plan: scan };
  const consider = (source: 'id' | LiveIndex, fields: readonly IndexField[], multi: boolean) => {
    const candidate = planIndex(source, fields, multi, conditions, open);
    if (candidate.plan.exact) candidate.plan.exact = !rest && candidate.bound === conditions.size;
    if (candidate.score > best.score) best = candidate;
  };
  consider('id', ID_FIELDS, false);
  for (const index of indexes) consider(index, index.fields, index.multikey);
  return best.plan;
}

function planIndex(
  source: 'id' | LiveIndex,
  fields: readonly IndexField[],
  multikey: boolean,
  conditions: Map<string, Condition>,
  sort: Sort,
): { score: number; bound: number; plan: Plan } {
  let prefixes = [Buffer.alloc(0)];
  let position = 0;
  for (const { name, order } of fields) {
    const points = conditions.get(name)?.points;
    if (!points) break;
    const keys = points.map((point) => directed(encodeKey(point), order));
    if (prefixes.length * keys.length > MAX_INTERVALS) break;
    prefixes = prefixes.flatMap((prefix) => keys.map((key) => Buffer.concat([prefix, key])));
    position += 1;
  }
  const field = fields[position];
  const condition = field && conditions.get(field.name);
  const range = condition && !condition.points ? condition : undefined;
  const intervals = prefixes.map((prefix) => intervalOf(prefix, field, range, multikey));
  const order = sortBy(fields.slice(position), sort);
  // Nothing is asked to be in order: it comes as it comes.
  const sorted = sort.length === 0 || (!multikey && prefixes.length <= 1 && order !== 0);
  const bound = fields.slice(0, position);
  const points = bound.flatMap(({ name }) => conditions.get(name)?.points);
  // Of a list each element is an entry, so an equal entry is a match; a range may be met by two elements at once,
  // and lists inside of lists are none of MongoDB's.
  const elements =
    !multikey || (range === undefined && bound.every(({ name }) => !name.includes('.')));
  const useful = position > 0 || range !== undefined || (sorted && sort.length > 0);
  return {
    // Equality binds best, then a range; an index that also gives the order saves reading the rest.
    score: useful ? position * 4 + (range ? 2 : 0) + (sorted ? 1 : 0) : 0,
    bound: position + (range ? 1 : 0),
    plan: {
      source,
      intervals,
      reverse: sorted && order === -1,
      sorted,
      exact: elements && !points.includes(null),
    },
  };
}

/** 1 or −1: the index read forwards or backwards gives the order; 0: it does not. */
function sortBy(fields: readonly IndexField[], sort: Sort): 1 | -1 | 0 {
  const turns = sort.map(([name, direction], i) => {
    const field = fields[i];
    if (!field || field.name !== name) return 0;
    return (field.order === 'asc') === (direction === 1) ? 1 : -1;
  });
  const first = turns[0] ?? 1;
  return turns.every((turn) => turn === first) ? first : 0;
}

function intervalOf(
  prefix: Buffer,
  field: IndexField | undefined,
  range: Condition | undefined,
  multikey: boolean,
): Interval {
  if (!field || !range) return { low: prefix, high: successor(prefix) };
  // Of an array, one element may satisfy one bound and another element the other.
  const low = range.low ?? { value: range.high?.value, after: false, type: true };
  const high = (multikey && range.low ? undefined : range.high) ?? {
    value: low.value,
    after: true,
    type: true,
  };
  const edge = (bound: { value: unknown; after: boolean; type?: boolean }): Buffer => {
    const whole = encodeKey(bound.value);
    const key = directed(bound.type ? whole.subarray(0, 1) : whole, field.order);
    const at = Buffer.concat([prefix, key]);
    return bound.after === (field.order === 'asc') ? successor(at) : at;
  };
  return field.order === 'asc'
    ? { low: edge(low), high: edge(high) }
    : { low: edge(high), high: edge(low) };
}

/** The top-level conditions an index can use; `rest` tells that others remain for the recheck. */
function conditionsOf(query: Doc): { conditions: Map<string, Condition>; rest: boolean } {
  const conditions = new Map<string, Condition>();
  let rest = false;
  const visit = (part: Doc): void => {
    for (const [name, value] of Object.entries(part)) {
      if (name === '$and' && Array.isArray(value)) value.filter(isPlainObject).forEach(visit);
      else if (name.startsWith('$')) rest = true;
      else if (!addCondition(conditions, name, value)) rest = true;
    }
  };
  visit(query);
  return { conditions, rest };
}

function addCondition(conditions: Map<string, Condition>, name: string, value: unknown): boolean {
  const condition = conditions.get(name) ?? {};
  const operators =
    isPlainObject(value) && Object.keys(value).some((key) => key.startsWith('$'))
      ? Object.entries(value)
      : [['$eq', value] as const];
  let whole = true;
  for (const [operator, operand] of operators)
    whole = addOperator(condition, operator, operand) && whole;
  if (condition.points || condition.low || condition.high) conditions.set(name, condition);
  return whole;
}

function addOperator(condition: Condition, operator: string, operand: unknown): boolean {
  if (operator === '$eq' || operator === '$in') {
    const list = operator === '$eq' ? [operand] : Array.isArray(operand) ? operand : [{}];
    if (condition.points || condition.low || condition.high) return false;
    if (!list.every((item) => item === null || isIndexable(item))) return false;
    const unique = new Map(list.map((item) => [encodeKey(item).toString('latin1'), item]));
    condition.points = [...unique.values()];
    return true;
  }
  const side = /^\$gte?$/.test(operator) ? 'low' : /^\$lte?$/.test(operator) ? 'high' : undefined;
  if (!side || condition.points || condition[side] || !isIndexable(operand)) return false;
  const other = condition.low ?? condition.high;
  if (other && encodeKey(other.value)[0] !== encodeKey(operand)[0]) return false;
  condition[side] = { value: operand, after: operator === '$gt' || operator === '$lte' };
  return true;
}
