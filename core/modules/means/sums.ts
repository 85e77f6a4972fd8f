/** Sums of means, in 分: by channel, town, kind of unit or year; each grant under its own. */

/** A grant as sums know it. */
export interface SummedGrant {
  readonly channel: string;
  readonly townId: string;
  readonly unitKind: string;
  /** Calendar year of its beginning. */
  readonly year: string;
  readonly granted: number;
  readonly paid: number;
  readonly spent: number;
}

export interface MeansSum {
  readonly key: string;
  readonly count: number;
  readonly granted: number;
  readonly paid: number;
  readonly spent: number;
}

type By = 'channel' | 'townId' | 'unitKind' | 'year';

/** Those that stand; what was refused, reversed or waits for a signature is not counted. */
export function sumMeans(grants: readonly SummedGrant[], by: By): MeansSum[] {
  const sums = new Map<string, MeansSum>();
  for (const { granted, paid, spent, ...grant } of grants) {
    if (granted === 0) continue;
    const key = grant[by];
    const was = sums.get(key) ?? { key, count: 0, granted: 0, paid: 0, spent: 0 };
    sums.set(key, {
      key,
      count: was.count + 1,
      granted: was.granted + granted,
      paid: was.paid + paid,
      spent: was.spent + spent,
    });
  }
  return [...sums.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}
