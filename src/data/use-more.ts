/** A list that is read on: the first page is the query's, further ones are added when asked for. */
import { useState } from 'react';
import { showFailure } from '@app/phone/show-failure';

interface More<T> {
  readonly items: readonly T[];
  /** There is more to be had. */
  readonly next: string | undefined;
  readonly loadMore: () => void;
}

/**
 * @param first the query's page; when it is asked anew and ends elsewhere, the list begins anew
 * @param itemsOf what a page holds
 * @param pageAfter asks for the page that follows
 */
export function useMore<P extends { readonly next?: string | undefined }, T>(
  first: P | null,
  itemsOf: (page: P) => readonly T[],
  pageAfter: (next: string) => Promise<P>,
): More<T> {
  const [added, setAdded] = useState<{ of: P; last: P; items: readonly T[] } | null>(null);
  // Asked again on coming back: what was read on follows it as before.
  const goesOn = added && first?.next !== undefined && added.of.next === first.next;
  const mine = goesOn ? added : null;
  const next = (mine?.last ?? first)?.next;
  const loadMore = (): void => {
    if (!next || !first) return;
    pageAfter(next).then((last) => {
      setAdded({ of: first, last, items: [...(mine?.items ?? []), ...itemsOf(last)] });
    }, showFailure);
  };
  return { items: [...(first ? itemsOf(first) : []), ...(mine?.items ?? [])], next, loadMore };
}
