import type { Block } from '@core/modules/papers/contract';
import { RowChart, type PartLook } from './row-chart';

type Chart = Extract<Block, { kind: 'chart' }>;

/** Slate, green and amber of the states: red stays with the bar and the main action. */
const LOOKS: readonly PartLook[] = ['a', 'b', 'c'];
const lookOf = (i: number): PartLook => LOOKS[i] ?? 'd';

/** The chart of a paper: a bar a series, in the order they come in, its number beside it. */
export function PaperChart({ title, categories, series, percent = false }: Omit<Chart, 'kind'>) {
  const top = percent ? 1 : Math.max(1, ...series.flatMap(({ values }) => values));
  const shown = (value: number): string =>
    percent ? `${(value * 100).toFixed(1)}%` : String(value);
  return (
    <RowChart
      title={title}
      legend={series.length > 1 ? series.map(({ name }, i) => [lookOf(i), name] as const) : []}
      rows={categories.map((category, c) => ({
        key: category,
        name: category,
        bars: series.map(({ name, values }, i) => {
          const value = values[c] ?? 0;
          return {
            parts: [{ look: lookOf(i), value }],
            of: top,
            value: shown(value),
            label: `${category} ${name} ${shown(value)}`,
          };
        }),
      }))}
    />
  );
}
