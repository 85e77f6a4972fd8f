/** Work that needs the server now: one at a time, busy meanwhile, and why it was not done in words. */
import { useEffect, useRef, useState } from 'react';
import { failureMessage } from '@app/phone/show-failure';

export interface Work {
  readonly busy: boolean;
  /** Why the last one was not done; empty when it was. */
  readonly error: string;
  readonly setError: (why: string) => void;
  /** Whether the page is gone: what goes on step by step stops there. */
  readonly hasLeft: () => boolean;
  readonly doing: (work: () => Promise<void>) => Promise<void>;
}

/**
 * @param onEnd after each work, done or not
 * @param notReached what is said when the server was not reached
 */
export function useWork(onEnd?: () => unknown, notReached?: string): Work {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const left = useRef(false);
  useEffect(() => {
    left.current = false;
    return () => void (left.current = true);
  }, []);

  const doing = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setError('');
    try {
      await work();
    } catch (failure) {
      setError(failureMessage(failure, notReached));
    } finally {
      setBusy(false);
      onEnd?.();
    }
  };
  return { busy, error, setError, hasLeft: () => left.current, doing };
}
