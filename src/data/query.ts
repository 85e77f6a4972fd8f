/**
 * Reads an action for a page: its last snapshot is painted at once, then the
 * server's answer replaces it. Offline the snapshot stays, and says so. An answer is shown
 * for the input that it answers, never for another one.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import type { ActionName, ActionOutput, ActionRequest } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import { call } from './cloud-client/call';
import * as storage from '@app/phone/storage';

export interface QueryState<T> {
  readonly data: T | null;
  /** No answer for the present input yet. */
  readonly loading: boolean;
  /** The server could not be reached: what is shown is from before. */
  readonly offline: boolean;
  /** What the server refused with. */
  readonly error: AppError | null;
  readonly reload: () => Promise<void>;
}

interface Options {
  /** Keep the answer on the phone for the next opening. */
  readonly snapshot?: boolean;
  /** Wait with the first call, while the input is not known yet. */
  readonly wait?: boolean;
}

/** Snapshots belong to the account that is bound now. */
export const SNAPSHOT_PREFIX = 'snapshot/';

export const snapshotKey = (action: ActionName, input: object): string =>
  `${SNAPSHOT_PREFIX}${action}/${JSON.stringify(input)}`;

export function useQuery<A extends ActionName>(
  action: A,
  input: ActionRequest<A>,
  { snapshot = false, wait = false }: Options = {},
): QueryState<ActionOutput<A>> {
  const inputKey = JSON.stringify(input);
  const key = snapshotKey(action, JSON.parse(inputKey) as object);
  const [answer, setAnswer] = useState<Answered<ActionOutput<A>> | null>(null);
  const before = useMemo(
    () => (snapshot ? storage.read<ActionOutput<A>>(key) : null),
    [key, snapshot],
  );
  const latest = useRef(0);

  const reload = useCallback((): Promise<void> => {
    if (wait) return Promise.resolve();
    const turn = (latest.current += 1);
    const settle = (next: Answered<ActionOutput<A>>): void => {
      if (turn === latest.current) setAnswer(next);
    };
    return call(action, JSON.parse(inputKey) as ActionRequest<A>).then(
      (data) => {
        if (snapshot) keep(key, data);
        settle({ key, data, offline: false, error: null });
      },
      (error: unknown) => {
        const refused = error instanceof AppError ? error : null;
        if (turn !== latest.current) return;
        // What was read of this very input stays; an answer to another one is none.
        setAnswer((was) => ({
          key,
          data: was?.key === key ? was.data : before,
          offline: !refused,
          error: refused,
        }));
      },
    );
  }, [action, before, inputKey, key, snapshot, wait]);

  useEffect(() => {
    void reload();
  }, [reload]);
  // Coming back to the page asks again; the first showing is the effect's.
  const shown = useRef(false);
  useDidShow(() => {
    if (shown.current) void reload();
    shown.current = true;
  });
  if (answer?.key !== key) {
    return { data: before, loading: true, offline: false, error: null, reload };
  }
  const { data, offline, error } = answer;
  return { data, loading: false, offline, error, reload };
}

/** What came of the last call, and of which input it is. */
interface Answered<T> {
  readonly key: string;
  readonly data: T | null;
  readonly offline: boolean;
  readonly error: AppError | null;
}

/** A full storage costs only the snapshot: the outbox comes first. */
function keep(key: string, data: unknown): void {
  try {
    storage.write(key, data);
  } catch {
    storage.remove(key);
  }
}
