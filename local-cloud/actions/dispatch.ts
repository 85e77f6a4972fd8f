import { CloudError, invalidParam, notImplemented } from '../store/errors';
import { aggregateDocuments } from './aggregate';
import * as documents from './documents';
import * as storage from './storage';
import type { Action, Cloud, Params } from './types';

const transactionId = ({ transactionId: given }: Params): string =>
  typeof given === 'string' ? given : '';

const addCollection: Action = (cloud, params) => {
  const name = params['collectionName'];
  if (typeof name !== 'string') throw invalidParam('collectionName is missing');
  if (!cloud.store.createCollection(name))
    throw new CloudError(
      'DATABASE_COLLECTION_ALREADY_EXIST',
      `[ResourceExist] Db or Table already exist: ${name}.`,
    );
  return {};
};

const invokeFunction: Action = async (cloud, params) => {
  const { function_name: name, request_data: data } = params;
  if (typeof name !== 'string') throw invalidParam('function_name is missing');
  const event: unknown = typeof data === 'string' && data !== '' ? JSON.parse(data) : {};
  return { data: { response_data: await cloud.callFunction(name, event) } };
};

const ACTIONS: Record<string, Action> = {
  'database.getDocument': documents.getDocument,
  'database.calculateDocument': documents.calculateDocument,
  'database.insertDocument': documents.insertDocument,
  'database.modifyDocument': documents.modifyDocument,
  'database.removeDocument': documents.removeDocument,
  'database.aggregateDocuments': aggregateDocuments,
  'database.addCollection': addCollection,
  'database.startTransaction': (cloud) => ({ transactionId: cloud.ledger.start() }),
  'database.commitTransaction': (cloud, params) => {
    cloud.ledger.commit(transactionId(params));
    return {};
  },
  'database.abortTransaction': (cloud, params) => {
    cloud.ledger.abort(transactionId(params));
    return {};
  },
  'functions.invokeFunction': invokeFunction,
  'storage.getUploadMetadata': storage.getUploadMetadata,
  'storage.batchGetDownloadUrl': storage.batchGetDownloadUrl,
  'storage.batchDeleteFile': storage.batchDeleteFile,
};

/**
 * Runs one action of the protocol; what is not in the table is refused by its name.
 * `wrote` is told at once what the action has written for good.
 */
export async function dispatch(
  cloud: Cloud,
  action: string,
  params: Params,
  wrote: (collections: string[]) => void,
): Promise<object> {
  const run = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
  if (!run) throw notImplemented(action);
  try {
    // Actions on the database never wait: what is written when they return is theirs alone.
    const answer = run(cloud, params);
    wrote(cloud.ledger.takeWritten());
    return await answer;
  } catch (error) {
    // As in MongoDB, whatever fails inside a transaction ends it.
    if (action.startsWith('database.')) cloud.ledger.fail(transactionId(params));
    throw error;
  }
}
