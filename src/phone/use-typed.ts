import { useEffect, useState } from 'react';

const TYPING_MS = 300;

/**
 * What is typed into a search, and what of it is asked: only once the typing rests.
 * @param begun what stands there at first
 */
export function useTyped(begun = ''): {
  typed: string;
  query: string;
  setTyped: (text: string) => void;
} {
  const [typed, setTyped] = useState(begun);
  const [query, setQuery] = useState(begun);
  useEffect(() => {
    const timer = setTimeout(() => setQuery(typed.trim()), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return { typed, query, setTyped };
}
