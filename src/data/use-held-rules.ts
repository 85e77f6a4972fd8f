/** Keeps this phone's rules those that an answer was judged by. */
import { useEffect } from 'react';
import { fetchRules } from './fetch-rules';
import { rulesOf, type NamedRules } from './held-rules';

/**
 * Asks for the rules of an answer where this phone does not hold them, and for the answer anew then.
 * @returns false while they are not held: what is on the phone is not judged in
 */
export function useHeldRules(answer: NamedRules | null, reload: () => Promise<void>): boolean {
  const [packId, rules] = [answer?.packId, answer?.rules];
  useEffect(() => {
    if (packId === undefined) return;
    void fetchRules({ packId, rules })
      .then((isNew) => (isNew ? reload() : undefined))
      // Without a signal nothing is asked: the next answer asks again.
      .catch(() => undefined);
  }, [packId, reload, rules]);
  return answer === null || rulesOf(answer) !== null;
}
