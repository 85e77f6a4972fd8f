import { encode, isPlainObject, type Doc } from '../store/codec';
import { invalidParam, notImplemented, requestFailed } from '../store/errors';
import { applyUpdate } from '../store/mongo';

const ARRAY_OPERATORS = new Set(['$push', '$addToSet', '$pull', '$pullAll', '$pop']);
const NUMBER_OPERATORS = new Set(['$inc', '$mul']);
const OPERATORS = new Set([
  ...ARRAY_OPERATORS,
  ...NUMBER_OPERATORS,
  ...['$set', '$unset', '$min', '$max', '$rename'],
]);

type Operators = Record<string, Doc>;

/** Refuses by name what is no update operator of this cloud. */
export function checkOperators(data: unknown): Operators {
  if (!isPlainObject(data)) throw invalidParam('update data must be an object');
  for (const [operator, fields] of Object.entries(data)) {
    if (!OPERATORS.has(operator)) throw notImplemented(`update operator ${operator}`);
    if (!isPlainObject(fields)) throw invalidParam(`${operator} needs an object`);
    const positional = Object.keys(fields).find((path) => /\$/.test(path));
    if (positional) throw notImplemented(`positional path ${positional}`);
  }
  return data as Operators;
}

/**
 * The document after the update, changed in place.
 * mingo skips silently what MongoDB refuses (`$inc` of a text, `$push` to a scalar, a path through a scalar), so the
 * types are checked first. Throws DATABASE_REQUEST_FAILED.
 */
export function updated(doc: Doc, operators: Operators): Doc {
  const id = encode(doc['_id']);
  const effective: Operators = {};
  for (const [operator, fields] of Object.entries(operators)) {
    const kept = Object.entries(fields).filter(([path]) => checkPath(doc, operator, path));
    if (kept.length > 0) effective[operator] = Object.fromEntries(kept);
  }
  for (const target of Object.values(effective['$rename'] ?? {}))
    checkPath(doc, '$set', String(target));
  if (Object.keys(effective).length === 0) return doc;
  applyUpdate(doc, effective);
  if (encode(doc['_id']) !== id)
    throw requestFailed("Performing an update on the path '_id' would modify the immutable field");
  return doc;
}

/** Whether the operator applies to this path at all; throws where MongoDB would. */
function checkPath(doc: Doc, operator: string, path: string): boolean {
  const segments = path.split('.');
  let current: unknown = doc;
  for (const [depth, segment] of segments.entries()) {
    const walkable = Array.isArray(current) ? /^\d+$/.test(segment) : isPlainObject(current);
    if (!walkable) {
      if (operator === '$unset') return false; // MongoDB removes nothing there, without an error
      const parent = JSON.stringify({ [segments[depth - 1] ?? '']: current });
      throw requestFailed(`Cannot create field '${segment}' in element ${parent}`);
    }
    current = (current as Doc)[segment];
    if (current === undefined) return true;
  }
  checkType(doc, operator, path, current);
  return true;
}

function checkType(doc: Doc, operator: string, path: string, value: unknown): void {
  const id = JSON.stringify(doc['_id']);
  if (NUMBER_OPERATORS.has(operator) && typeof value !== 'number')
    throw requestFailed(
      `Cannot apply ${operator} to a value of non-numeric type. {_id: ${id}} has the field '${path}' ` +
        `of non-numeric type ${typeName(value)}`,
    );
  if (ARRAY_OPERATORS.has(operator) && !Array.isArray(value))
    throw requestFailed(
      `The field '${path}' must be an array but is of type ${typeName(value)} in document {_id: ${id}}`,
    );
}

const typeName = (value: unknown): string =>
  value === null ? 'null' : value instanceof Date ? 'date' : typeof value;
