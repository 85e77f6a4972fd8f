/**
 * Codes that are tried, in one place for binding, administrator and sign-in codes: five within
 * 24 hours per OPENID, or per person and event. A try is counted before anything is compared, in
 * a transaction of its own, so that however many arrive at once no more than five are looked at.
 */
import { AppError } from '@core/shared/errors';
import type { Transaction } from '@server/runtime/store';
import type { Deps } from '@server/runtime/deps';

const MAX_TRIES = 5;
const WINDOW_MS = 86_400_000;

/** What a wrong code is told with, and the last of them. */
export interface TryWords {
  readonly wrong: string;
  readonly none: string;
}

const BINDING: TryWords = {
  wrong: '绑定码不正确、已使用或已过期',
  none: '绑定码输错次数过多，请 24 小时后再试，或请发码人重新发码',
};

/** One try that has been counted: what it is told with when the code is wrong, and its end when it is right. */
export interface Try {
  /** The error to raise for a wrong code, with how many tries are left. */
  wrong(): AppError;
  /** Forgets the tries, in the transaction that the right code opens. */
  forget(tx: Pick<Transaction, 'remove'>): Promise<void>;
}

/**
 * Counts one try. Four requests.
 * @throws AppError TOO_MANY_TRIES after five within 24 hours; BUSY when too many arrive at once.
 */
export async function takeTry(deps: Deps, key: string, words: TryWords = BINDING): Promise<Try> {
  const left = await deps.store.transaction(async (tx) => {
    const now = deps.now();
    const tries = await tx.get('bindingTries', key);
    const running = tries !== null && now - tries.since < WINDOW_MS;
    if (running && tries.count >= MAX_TRIES) throw new AppError('TOO_MANY_TRIES', words.none);
    const count = running ? tries.count + 1 : 1;
    const since = running ? tries.since : now;
    await tx.set('bindingTries', { _id: key, schemaVersion: 1, count, since });
    return MAX_TRIES - count;
  });
  return {
    wrong: () => {
      const rest = left > 0 ? `还可以试 ${left} 次` : '今天不能再试';
      return new AppError('CODE_INVALID', `${words.wrong}，${rest}`, [
        { path: 'input.code', message: words.wrong },
      ]);
    },
    forget: (tx) => tx.remove('bindingTries', key),
  };
}
