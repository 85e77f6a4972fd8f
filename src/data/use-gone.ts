/** What went from a list while it was looked at, though not by oneself: another has decided it. */
import { useEffect, useRef, useState } from 'react';

/**
 * @param list which list it is: another one begins anew
 * @param items what it holds now; null while it is not known
 * @param mine keys of what one has decided oneself
 * @returns what went, until it is noted
 */
export function useGone<T>(
  list: string,
  items: readonly T[] | null,
  keyOf: (item: T) => string,
  mine: ReadonlySet<string>,
): { readonly gone: readonly T[]; readonly note: () => void } {
  const [gone, setGone] = useState<readonly T[]>([]);
  const before = useRef<{ list: string; items: readonly T[] } | null>(null);
  const own = useRef(new Set<string>());
  useEffect(() => {
    for (const key of mine) own.current.add(key);
    if (!items) return;
    const last = before.current;
    before.current = { list, items };
    if (last?.list !== list || last.items === items) return;
    const here = new Set(items.map(keyOf));
    const left = last.items.filter(
      (item) => !here.has(keyOf(item)) && !own.current.has(keyOf(item)),
    );
    if (left.length > 0) setGone((already) => [...already, ...left]);
  }, [list, items, keyOf, mine]);
  return { gone, note: () => setGone([]) };
}
