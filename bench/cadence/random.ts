/** A small generator of repeatable chance (mulberry32): the same seed gives the same district everywhere. */
export interface Chance {
  /** True in so many of a hundred cases. */
  percent(share: number): boolean;
  /** A whole number of `from`…`to`, both included. */
  between(from: number, to: number): number;
  pick<T>(items: readonly [T, ...T[]]): T;
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    percent: (share) => next() * 100 < share,
    between,
    pick: (items) => items[between(0, items.length - 1)] as (typeof items)[number],
  };
}
