import { useState } from 'react';

/** Where a list is read on from; forgotten as soon as something else is asked for. */
export function useAfter(
  asked: string,
): readonly [after: string | null, setAfter: (after: string | null) => void] {
  const [place, setPlace] = useState<{ asked: string; after: string | null } | null>(null);
  const after = place?.asked === asked ? place.after : null;
  return [after, (next) => setPlace({ asked, after: next })];
}
