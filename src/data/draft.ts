/**
 * What is typed into a form stays on the phone until it is saved: going back, a refresh, a phone
 * that drops the page lose nothing, and the form offers it again.
 */
import { useRef, useState } from 'react';
import * as storage from '@app/phone/storage';

export const DRAFT_PREFIX = 'draft/';

export interface Draft<T> {
  readonly value: T;
  readonly change: (change: Partial<T>) => void;
  /** What was typed before and never saved is in the form now. */
  readonly restored: boolean;
  /** Begins with an empty form again. */
  readonly discard: () => void;
  /** Saved: nothing of it is left on the phone. */
  readonly clear: () => void;
}

/**
 * @param name of the form and what it is about, such as `visit/u-1`
 * @param empty what the form holds before anything is typed
 */
export function useDraft<T extends object>(name: string, empty: T): Draft<T> {
  const key = DRAFT_PREFIX + name;
  const [state, setState] = useState(() => {
    const kept = storage.read<Partial<T>>(key);
    return { value: { ...empty, ...kept }, restored: kept !== null };
  });
  // Two changes before the next render are both kept.
  const latest = useRef(state.value);
  const keep = (value: T): void => {
    try {
      storage.write(key, value);
    } catch {
      // A full phone keeps no draft; what is typed is on the screen.
    }
  };
  return {
    ...state,
    change: (change) => {
      const value = { ...latest.current, ...change };
      latest.current = value;
      setState({ value, restored: false });
      keep(value);
    },
    discard: () => {
      storage.remove(key);
      latest.current = empty;
      setState({ value: empty, restored: false });
    },
    clear: () => storage.remove(key),
  };
}
