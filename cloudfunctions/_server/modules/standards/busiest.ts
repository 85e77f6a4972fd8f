/**
 * Where a list opens that was asked for none of its kinds: where most are under way, else where
 * most were ever begun; the pack's first of equals. A request a kind.
 * @param counts how many there are of a kind: under way, then of all
 */
export async function busiest<T>(
  kinds: readonly T[],
  ...counts: readonly ((kind: T) => Promise<number>)[]
): Promise<T | undefined> {
  for (const count of counts) {
    const all = await Promise.all(kinds.map(count));
    const highest = Math.max(0, ...all);
    if (highest > 0) return kinds[all.indexOf(highest)];
  }
  return kinds[0];
}
