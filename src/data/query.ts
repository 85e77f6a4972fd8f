/**
 * Reads an action for a page: its last snapshot is painted at once, then the
 * server's answer replaces it. Offline the snapshot stays, and says so. An answer is shown
 * for the input that it answers, never for another one, and to all that ask the same.
 */
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useDidShow } from '@tarojs/taro';
import type { ActionName, ActionOutput, ActionRequest } from '@core/modules/actions';
import type { AppError } from '@core/shared/errors';
import { Answers, type Question } from './answers';
import { call } from './cloud-client/call';
import { keepSnapshot, readSnapshot, SNAPSHOT_PREFIX, snapshotKey } from './snapshots';

export interface QueryState<T> {
  readonly data: T | null;
  /** No answer for the present input since the page asked. */
  readonly loading: boolean;
  /** The server could not be reached: what is shown is from before. */
  readonly offline: boolean;
  /** What the server refused with. */
  readonly error: AppError | null;
  readonly reload: () => Promise<void>;
}

interface Options<A extends ActionName> {
  /** Keep the answer on the phone for the next opening. */
  readonly snapshot?: boolean;
  /** Wait with the first call, while the input is not known yet. */
  readonly wait?: boolean;
  /** Asks in a way of its own what the input asks; the same function always. */
  readonly ask?: () => Promise<ActionOutput<A>>;
}

const answers = new Answers();

/** Who is bound is asked before anything is theirs. */
export const isAboutWho = (key: string): boolean =>
  key.startsWith(`${SNAPSHOT_PREFIX}session.open/`);

/** Somebody else is bound on this phone: nothing that was answered is theirs. */
export const forgetAnswers = (): void => answers.forget(isAboutWho);

/** What was answered last, wherever it was asked; asks nothing itself. */
export function useAnswer<A extends ActionName>(
  action: A,
  input: ActionRequest<A>,
): ActionOutput<A> | null {
  const key = snapshotKey(action, input);
  const listen = useCallback((changed: () => void) => answers.listen(key, changed), [key]);
  const answer = useSyncExternalStore(listen, () => answers.read(key));
  return (answer?.data ?? null) as ActionOutput<A> | null;
}

export function useQuery<A extends ActionName>(
  action: A,
  input: ActionRequest<A>,
  { snapshot = false, wait = false, ask }: Options<A> = {},
): QueryState<ActionOutput<A>> {
  const inputKey = JSON.stringify(input);
  const key = snapshotKey(action, JSON.parse(inputKey) as object);
  const before = useMemo(() => (snapshot ? readSnapshot(key) : null), [key, snapshot]);
  const question = useMemo(
    (): Question => ({
      key,
      ask: ask ?? (() => call(action, JSON.parse(inputKey) as ActionRequest<A>)),
      before: before?.data ?? null,
      ...(snapshot ? { keep: (data) => keepSnapshot(key, data) } : {}),
    }),
    [action, ask, inputKey, key, snapshot, before],
  );
  const listen = useCallback((changed: () => void) => answers.listen(key, changed), [key]);
  const answer = useSyncExternalStore(listen, () => answers.read(key));
  const [asked, setAsked] = useState('');
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => void (isHere.current = false);
  }, []);
  const settle = useCallback(() => {
    if (isHere.current) setAsked(key);
  }, [key]);

  const reload = useCallback(
    (): Promise<void> => (wait ? Promise.resolve() : answers.askAnew(question).then(settle)),
    [question, settle, wait],
  );
  useEffect(() => {
    if (!wait) void answers.ask(question).then(settle);
  }, [question, settle, wait]);
  // What was forgotten while the page looks at it, or was under way then, is asked again.
  const forgotten = asked === key && !answer;
  useEffect(() => {
    if (forgotten && !wait) void answers.ask(question).then(settle);
  }, [forgotten, question, settle, wait]);
  // Coming back to the page asks again; the first showing is the effect's. What was opened on a page that was
  // shown already has no first showing: it has its answer by the time one comes back.
  const shown = useRef(false);
  useDidShow(() => {
    if ((shown.current || asked === key) && !wait) void answers.ask(question).then(settle);
    shown.current = true;
  });
  const loading = asked !== key || forgotten;
  return {
    data: (answer?.data ?? (before?.current ? before.data : null)) as ActionOutput<A> | null,
    loading,
    // What went wrong before the page was opened is not said of it.
    offline: !loading && (answer?.offline ?? false),
    error: loading ? null : (answer?.error ?? null),
    reload,
  };
}
