/** mingo with this cloud's operators: code-running ones left out, comparisons of expressions as in MongoDB. */
import { Aggregator } from 'mingo/aggregator';
import { Context, evalExpr } from 'mingo/core';
import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';
import * as pipeline from 'mingo/operators/pipeline';
import * as projections from 'mingo/operators/projection';
import * as queries from 'mingo/operators/query';
import { Query } from 'mingo/query';
import type { Options } from 'mingo/types';
import { updateOne } from 'mingo/updater';
import { isPlainObject, type Doc } from './codec';
import { notImplemented, requestFailed } from './errors';
import { encodeKey } from './key';

/** mingo compares values of one type only and looks into arrays; MongoDB's expressions order all values. */
function comparison(holds: (order: number) => boolean | number) {
  return (doc: unknown, operands: unknown, options: Options): boolean | number => {
    if (!Array.isArray(operands) || operands.length !== 2)
      throw new Error('a comparison expects two operands');
    const [left, right] = evalExpr(doc, operands, options) as [unknown, unknown];
    return holds(compareValues(left, right));
  };
}

function compareValues(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return Math.sign(left - right);
  // Missing comes before null, where keys do not tell them apart.
  if (left === undefined || right === undefined)
    return Number(left !== undefined) - Number(right !== undefined);
  return Buffer.compare(encodeKey(left), encodeKey(right));
}

const context = Context.init({
  accumulator: accumulators,
  expression: {
    ...expressions,
    $eq: comparison((order) => order === 0),
    $ne: comparison((order) => order !== 0),
    $gt: comparison((order) => order > 0),
    $gte: comparison((order) => order >= 0),
    $lt: comparison((order) => order < 0),
    $lte: comparison((order) => order <= 0),
    $cmp: comparison((order) => order),
  },
  pipeline,
  projection: projections,
  query: queries,
});
const options: Partial<Options> = { context, scriptEnabled: false };

/** Turns mingo's assertions into the cloud's errors. */
function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const unknown = /not registered|unregistered|unknown/i.test(message);
    if (unknown) throw notImplemented(`operator ${/\$\w+/.exec(message)?.[0] ?? message}`);
    throw requestFailed(message);
  }
}

/** Compiles a query into a test of one document. */
export function matcher(query: Doc): (doc: Doc) => boolean {
  const compiled = guarded(() => new Query(query, options));
  return (doc) => guarded(() => compiled.test(doc));
}

/** Keeps of each document what the projection names. */
export const project = (docs: Doc[], shape: Doc): Doc[] =>
  guarded(() => new Query({}, options).find<Doc>(docs, shape).all());

/** Runs a pipeline over documents. */
export function aggregate(
  docs: Doc[],
  stages: Doc[],
  collectionResolver: (name: string) => Doc[],
): Doc[] {
  const all = guarded(() => new Aggregator(stages, { ...options, collectionResolver }).run(docs));
  return all.map((doc) => withoutUndefined(doc) as Doc);
}

/** Applies update operators to one document, in place. */
export function applyUpdate(doc: Doc, operators: Record<string, Doc>): void {
  guarded(() => updateOne([doc], {}, operators, { cloneMode: 'copy' }, options));
}

/** MongoDB leaves a field out where mingo computes undefined. */
function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutUndefined(item) ?? null);
  if (!isPlainObject(value)) return value;
  const kept = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutUndefined(item)]));
}
