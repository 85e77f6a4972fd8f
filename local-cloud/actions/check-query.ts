import { isPlainObject, type Doc } from '../store/codec';
import { invalidParam, notImplemented } from '../store/errors';

const LOGIC = new Set(['$and', '$or', '$nor']);
const OPERATORS = new Set(
  '$eq $ne $gt $gte $lt $lte $in $nin $exists $size $all $elemMatch $mod $regex $options $not'.split(
    ' ',
  ),
);

/** Refuses by name every query operator that the local cloud does not implement. */
export function checkQuery(query: unknown): Doc {
  if (!isPlainObject(query)) throw invalidParam('a query must be an object');
  for (const [key, value] of Object.entries(query)) {
    if (LOGIC.has(key)) {
      if (!Array.isArray(value) || value.length === 0)
        throw invalidParam(`${key} must be a nonempty array`);
      value.forEach(checkQuery);
    } else if (key === '$expr') checkExpression(value);
    else if (key.startsWith('$')) throw notImplemented(`query operator ${key}`);
    else checkOperators(value);
  }
  return query;
}

function checkOperators(value: unknown): void {
  if (!isPlainObject(value) || !Object.keys(value).some((key) => key.startsWith('$'))) return;
  for (const [operator, operand] of Object.entries(value)) {
    if (!OPERATORS.has(operator)) throw notImplemented(`query operator ${operator}`);
    if (operator === '$not') checkOperators(operand);
    if (operator === '$elemMatch' && isPlainObject(operand)) {
      const direct = Object.keys(operand).some((key) => key.startsWith('$') && !LOGIC.has(key));
      if (direct) checkOperators(operand);
      else checkQuery(operand);
    }
  }
}

const REFUSED = new Set(['$function', '$accumulator', '$where', '$jsonSchema', '$meta']);

/** Refuses by name the expressions that run code or that mingo would take for something else. */
export function checkExpression(value: unknown): void {
  if (Array.isArray(value)) value.forEach(checkExpression);
  if (!isPlainObject(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    if (REFUSED.has(key)) throw notImplemented(`expression ${key}`);
    if (key !== '$literal') checkExpression(inner);
  }
}
