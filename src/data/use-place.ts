/** What of a page stands in its address from the moment it is opened, and changes with what is chosen on it. */
import { useState } from 'react';
import type { RouteName } from './pages';
import { useAsked } from './routes';

type Place<K extends string> = Readonly<Record<K, string>>;

/**
 * Begins as the address says it; nothing said is empty. The page writes it there again (`useInAddress`),
 * together with whatever else it keeps.
 */
export function usePlace<K extends string>(
  route: RouteName,
  names: readonly K[],
): readonly [Place<K>, (changed: Partial<Place<K>>) => void] {
  const asked = useAsked(route) as Partial<Record<string, string>>;
  const [place, setPlace] = useState(
    () => Object.fromEntries(names.map((name) => [name, asked[name] ?? ''])) as Place<K>,
  );
  return [place, (changed) => setPlace((now) => ({ ...now, ...changed }))];
}
