/** Wrong codes are counted per OPENID, or per person and event: five a day, then no more until the day is over. */
import { AppError } from '@core/contracts/errors';
import type { Deps } from './deps';

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

/** @throws AppError TOO_MANY_TRIES after five wrong codes within 24 hours. */
export async function requireTriesLeft(
  deps: Deps,
  key: string,
  words: TryWords = BINDING,
): Promise<void> {
  const tries = await deps.store.get('bindingTries', key);
  if (tries && tries.count >= MAX_TRIES && deps.now() - tries.since < WINDOW_MS) {
    throw new AppError('TOO_MANY_TRIES', words.none);
  }
}

/** Counts one wrong code, and gives the error to raise. */
export async function wrongCode(
  deps: Deps,
  key: string,
  words: TryWords = BINDING,
): Promise<AppError> {
  const now = deps.now();
  const left = await deps.store.transaction(async (tx) => {
    const tries = await tx.get('bindingTries', key);
    const running = tries && now - tries.since < WINDOW_MS;
    const count = running ? tries.count + 1 : 1;
    const since = running ? tries.since : now;
    await tx.set('bindingTries', { _id: key, schemaVersion: 1, count, since });
    return MAX_TRIES - count;
  });
  const rest = left > 0 ? `还可以试 ${left} 次` : '今天不能再试';
  return new AppError('CODE_INVALID', `${words.wrong}，${rest}`, [
    { path: 'input.code', message: words.wrong },
  ]);
}
