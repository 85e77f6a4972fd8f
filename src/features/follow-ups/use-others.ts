/** A case that lies open is told of what another does with it meanwhile. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { OpenedCase } from './words';

type Case = OpenedCase['followUp'];

interface Others {
  /** Who has just done something; empty when nobody has, or once it is read. */
  readonly words: string;
  readonly note: () => void;
  /** What comes next is one's own. */
  readonly expect: () => void;
}

export function useOthers(followUp: Case | null): Others {
  const [words, setWords] = useState('');
  const before = useRef<{ id: string; steps: number } | null>(null);
  const isOwn = useRef(false);
  const id = followUp?.followUpId;
  const steps = followUp ? stepsOf(followUp) : 0;
  useEffect(() => {
    if (!followUp || !id) return;
    const last = before.current;
    before.current = { id, steps };
    if (last?.id !== id || last.steps === steps) return;
    if (!isOwn.current) setWords(`${lastOf(followUp)}刚处理了这一件，下面是最新的情况`);
    isOwn.current = false;
  }, [followUp, id, steps]);
  return {
    words,
    note: () => setWords(''),
    expect: useCallback(() => void (isOwn.current = true), []),
  };
}

/** Signed, replied to and ended, each is a step. */
const stepsOf = ({ acts, ended }: Case): number =>
  acts.length + acts.filter(({ reply }) => reply).length + (ended ? 1 : 0);

function lastOf({ acts, ended }: Case): string {
  const act = acts.at(-1);
  return ended?.byName ?? act?.reply?.byName ?? act?.signedByName ?? '他人';
}
