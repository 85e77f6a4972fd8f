interface Written {
  /** Instant of writing. */
  readonly at: number;
  readonly id: string;
}

/** Entries of a log in the order of time, whatever order they came in; of one instant by their id. */
export const inOrder = <E extends Written>(entries: readonly E[]): E[] =>
  [...entries].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : Number(a.id > b.id)));
