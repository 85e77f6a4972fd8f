/** What is wrong with a rule pack: where, and why in plain words. */
export interface Fault {
  /** Dotted: `cadence.0.obligations.2.count`. */
  readonly path: string;
  readonly words: string;
}

/** Collects faults under one path. */
export interface Finder {
  /** A fault at `path` below here unless what is asked for holds. */
  unless(fine: boolean, path: string, words: string): void;
  at(path: string): Finder;
}

/** A finder that adds to a list. */
export function finderInto(faults: Fault[], under = ''): Finder {
  const join = (path: string): string => [under, path].filter(Boolean).join('.');
  return {
    unless: (fine, path, words) => void (fine || faults.push({ path: join(path), words })),
    at: (path) => finderInto(faults, join(path)),
  };
}

/** The first place of each thing that stands twice. */
export function repeated(things: readonly string[]): number[] {
  return things.flatMap((one, i) => (things.indexOf(one) < i ? [i] : []));
}
