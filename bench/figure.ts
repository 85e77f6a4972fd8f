/** A figure of `quality.md`: measured in this run, beside its peer of the same run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The value is met at or below it; none for a figure that is only reported. */
  readonly reach?: number;
  /** What it was set against, and what it is made of. */
  readonly beside?: Readonly<Record<string, number>>;
}

export interface Bench {
  readonly names: readonly string[];
  run(say: (line: string) => void): Promise<Figure[]>;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1);
  const value = sorted[Math.max(0, at)];
  if (value === undefined) throw new Error('a figure without a measurement');
  return value;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Three significant digits: more would be noise. */
export const rounded = (value: number): number => Number(value.toPrecision(3));
