/** An error in the cloud's own vocabulary: it travels to the SDK as HTTP 200 `{code, message}`. */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'CloudError';
  }
}

/** Refuses something by its name, so that nobody takes a silent difference for the platform's behaviour. */
export const notImplemented = (what: string): CloudError =>
  new CloudError('NOT_IMPLEMENTED_IN_LOCAL_CLOUD', `NOT_IMPLEMENTED_IN_LOCAL_CLOUD: ${what}`);

export const invalidParam = (message: string): CloudError =>
  new CloudError('INVALID_PARAM', message);

/** What MongoDB itself refuses (−502001 in the SDK). */
export const requestFailed = (message: string): CloudError =>
  new CloudError('DATABASE_REQUEST_FAILED', message);

export const collectionMissing = (name: string): CloudError =>
  new CloudError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}.`,
  );

export const duplicateKey = (collection: string, id: unknown): CloudError =>
  requestFailed(
    `[FailedOperation.Insert] multiple write errors: [{write errors: [{E11000 duplicate key error collection: ` +
      `local-dev.${collection} index: _id_ dup key: { _id: ${JSON.stringify(id)} }}]}, {<nil>}]`,
  );

export const transactionConflict = (): CloudError =>
  new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ' +
      'Please check your request, but if the problem persists, contact us.',
  );

export const transactionMissing = (): CloudError =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be ' +
      'commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.',
  );
