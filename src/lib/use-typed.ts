import { useEffect, useState } from 'react';

const TYPING_MS = 300;

/** What is typed into a search, and what of it is asked: only once the typing rests. */
export function useTyped(): { typed: string; query: string; setTyped: (text: string) => void } {
  const [typed, setTyped] = useState('');
  const [query, setQuery] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQuery(typed.trim()), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return { typed, query, setTyped };
}
