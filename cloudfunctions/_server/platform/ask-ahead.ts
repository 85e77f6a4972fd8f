/** What a request asks of the cloud's database beside the look-up of its caller, kept until the use case asks for it. */
import type { Database, TransactionReference } from 'wx-server-sdk';
import type { Ahead, AnyQuery, Store } from '@server/runtime/store';
import type { CollectionName } from '@server/runtime/stored';

type Find = (name: CollectionName, query: AnyQuery) => Promise<unknown[]>;

export interface Asked {
  readonly ahead: Ahead;
  /** The answer to a query that was asked ahead; once. */
  takeFound(name: CollectionName, query: AnyQuery): Promise<unknown[]> | undefined;
  /** The transaction that was begun ahead; once. */
  takeBegun(): Promise<TransactionReference> | undefined;
}

/** @param find asks the database now */
export function askAhead(db: Database, find: Find, abandon: Abandon): Asked {
  const found = new Map<string, Promise<unknown[]>>();
  let begun: Promise<TransactionReference> | undefined;
  const keyOf = (name: CollectionName, query: AnyQuery): string => JSON.stringify([name, query]);
  const takeBegun = (): typeof begun => {
    const taken = begun;
    begun = undefined;
    return taken;
  };
  const ask: Find = (name, query) => {
    const answer = find(name, query);
    found.set(keyOf(name, query), quiet(answer));
    return answer;
  };
  return {
    ahead: {
      find: ask as Store['find'],
      transaction() {
        begun = quiet(db.startTransaction());
      },
      async end() {
        const left = await takeBegun()?.catch(() => undefined);
        if (left) await abandon(left);
        await Promise.allSettled(found.values());
      },
    },
    takeFound(name, query) {
      const key = keyOf(name, query);
      const taken = found.get(key);
      found.delete(key);
      return taken;
    },
    takeBegun,
  };
}

type Abandon = (transaction: TransactionReference) => Promise<void>;

/** Who takes it is told what went wrong; where nobody does, nobody asks. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
