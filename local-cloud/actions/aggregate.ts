import { decode, decodeRequest, encode, isPlainObject, type Doc } from '../store/codec';
import { invalidParam, notImplemented } from '../store/errors';
import { aggregate } from '../store/mongo';
import { find } from '../store/query';
import { checkExpression, checkQuery } from './check-query';
import type { Action, Cloud } from './types';

const DEFAULT_LIMIT = 20;
const STAGES = new Set(
  (
    '$match $group $sort $limit $skip $project $addFields $unwind $count $lookup $replaceRoot ' +
    '$sortByCount $sample'
  ) // mingo counts a boundary of $bucket into the wrong bucket: refused
    .split(' '),
);

/** `collection.aggregate()`: the leading `$match` uses the indexes, the rest runs in mingo. */
export const aggregateDocuments: Action = (cloud, params) => {
  const collection = params['collectionName'];
  if (typeof collection !== 'string') throw invalidParam('collectionName is missing');
  if (params['transactionId'] !== undefined)
    throw invalidParam('a transaction supports single documents only');
  const pipeline = pipelineOf(cloud, params['stages']);
  const first = pipeline[0]?.['$match'];
  const rest = isPlainObject(first) ? pipeline.slice(1) : pipeline;
  const input = find(cloud.store, collection, isPlainObject(first) ? first : {}).map(decode);
  const limited = pipeline.some((stage) => '$limit' in stage);
  const list = run(cloud, input, rest);
  return { data: { list: (limited ? list : list.slice(0, DEFAULT_LIMIT)).map(encode) } };
};

function pipelineOf(cloud: Cloud, stages: unknown): Doc[] {
  if (!Array.isArray(stages)) throw invalidParam('stages must be a list');
  const pipeline = stages.map((stage: unknown): Doc => {
    const { stageKey, stageValue } = isPlainObject(stage) ? stage : {};
    if (typeof stageKey !== 'string' || typeof stageValue !== 'string')
      throw invalidParam('a stage needs stageKey and stageValue');
    return { [stageKey]: decodeRequest(stageValue, cloud.now()) };
  });
  checkPipeline(pipeline);
  return pipeline;
}

function checkPipeline(pipeline: readonly unknown[]): void {
  for (const stage of pipeline) {
    const [entry, ...more] = isPlainObject(stage) ? Object.entries(stage) : [];
    if (!entry || more.length > 0) throw invalidParam('a stage has exactly one operator');
    const [name, value] = entry;
    if (!STAGES.has(name)) throw notImplemented(`aggregate stage ${name}`);
    if (name === '$match') checkQuery(value);
    else if (name === '$lookup' && isPlainObject(value) && Array.isArray(value['pipeline']))
      checkPipeline(value['pipeline']);
    else checkExpression(value);
  }
}

function run(cloud: Cloud, input: Doc[], pipeline: Doc[]): Doc[] {
  const known = new Set(cloud.store.names());
  return aggregate(input, pipeline, (name) =>
    known.has(name) ? find(cloud.store, name, {}).map(decode) : [],
  );
}
